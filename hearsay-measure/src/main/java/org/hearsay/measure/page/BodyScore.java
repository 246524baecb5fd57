// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The metric of scrapinghub's article-extraction-benchmark: precision is the mean over pages where something was found, recall the mean
 * over pages where there is something to find, F1 the harmonic mean of these two means. Not for several threads.
 */
final class BodyScore {

    private final List<Row> rows = new ArrayList<>();
    private int exact;
    private int empty;

    private record Row(String key, int gold, int found, int shared) {

        double precision() {
            return found == 0 ? 0 : (double) shared / found;
        }

        double recall() {
            return gold == 0 ? 0 : (double) shared / gold;
        }
    }

    void add(String key, String gold, String body) {
        Shingles right = Shingles.of(gold);
        Shingles found = Shingles.of(body);
        rows.add(new Row(key, right.size(), found.size(), right.shared(found)));
        exact += Shingles.words(gold).equals(Shingles.words(body)) ? 1 : 0;
        empty += body.isBlank() ? 1 : 0;
    }

    void into(Map<String, Double> values, boolean withAccuracy) {
        double precision = rows.stream()
                .filter(row -> row.found > 0)
                .mapToDouble(Row::precision)
                .average()
                .orElse(0);
        double recall = rows.stream()
                .filter(row -> row.gold > 0)
                .mapToDouble(Row::recall)
                .average()
                .orElse(0);
        values.put("f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        values.put("precision", precision);
        values.put("recall", recall);
        if (withAccuracy) {
            values.put("accuracy", rows.isEmpty() ? 0 : (double) exact / rows.size());
        }
        values.put("pages", (double) rows.size());
        values.put("empty", (double) empty);
    }

    /** A line for every page, the worst first. */
    List<String> lines() {
        return rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.precision() + row.recall()))
                .map(row -> String.format(Locale.ROOT, "P %.3f R %.3f  %s", row.precision(), row.recall(), row.key))
                .toList();
    }
}
