// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts under the names of the figures, in the order in which the names first came up. */
final class Tally {

    /** What is counted for one figure. */
    sealed interface Sum {

        /** Precision is {@code hitsPredicted / predicted}, recall {@code hitsGold / gold}. */
        record Ratio(long hitsPredicted, long predicted, long hitsGold, long gold) implements Sum {

            /** Precision; 1 where nothing was predicted and nothing was there to find. */
            double precision() {
                return predicted > 0 ? (double) hitsPredicted / predicted : gold > 0 ? 0.0 : 1.0;
            }

            /** Recall; 1 where nothing was predicted and nothing was there to find. */
            double recall() {
                return gold > 0 ? (double) hitsGold / gold : predicted > 0 ? 0.0 : 1.0;
            }

            double f1() {
                double both = precision() + recall();
                return both > 0 ? 2 * precision() * recall() / both : 0.0;
            }
        }

        /** A share or a mean: {@code sum / of}. */
        record Share(double sum, long of) implements Sum {}

        /** So many. */
        record Count(long many) implements Sum {}

        private static Sum added(Sum one, Sum other) {
            if (one instanceof Ratio a && other instanceof Ratio b) {
                return new Ratio(
                        a.hitsPredicted + b.hitsPredicted,
                        a.predicted + b.predicted,
                        a.hitsGold + b.hitsGold,
                        a.gold + b.gold);
            }
            if (one instanceof Share a && other instanceof Share b) {
                return new Share(a.sum + b.sum, a.of + b.of);
            }
            if (one instanceof Count a && other instanceof Count b) {
                return new Count(a.many + b.many);
            }
            throw new IllegalStateException("one name, two kinds of figure: " + one + " and " + other);
        }
    }

    private final Map<String, Sum> sums = new LinkedHashMap<>();

    void ratio(String name, long hits, long predicted, long gold) {
        add(name, new Sum.Ratio(hits, predicted, hits, gold));
    }

    void share(String name, double sum, long of) {
        add(name, new Sum.Share(sum, of));
    }

    void count(String name, int many) {
        add(name, new Sum.Count(many));
    }

    void add(String name, Sum sum) {
        sums.merge(name, sum, Sum::added);
    }

    /** Adds all of {@code other} to this. */
    void add(Tally other) {
        other.sums.forEach(this::add);
    }

    Map<String, Sum> sums() {
        return sums;
    }
}
