// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** One to one pairs of what is marked and what is told in one report. */
final class Pairs {

    private final List<GoldEvent> gold;
    private final List<ToldEvent> told;
    private final BiPredicate<GoldEvent, ToldEvent> fits;
    private final Map<Integer, Integer> goldByTold = new TreeMap<>();

    private Pairs(List<GoldEvent> gold, List<ToldEvent> told, BiPredicate<GoldEvent, ToldEvent> fits) {
        this.gold = gold;
        this.told = told;
        this.fits = fits;
    }

    /** A marked event and the told one that is the same. */
    record Pair(GoldEvent gold, ToldEvent told) {}

    /** As many pairs that fit as there can be, beginning with those that also fit {@code better}; in the order of what is told. */
    static List<Pair> of(
            List<GoldEvent> gold,
            List<ToldEvent> told,
            BiPredicate<GoldEvent, ToldEvent> fits,
            BiPredicate<GoldEvent, ToldEvent> better) {
        Pairs first = new Pairs(gold, told, fits.and(better));
        first.fill();
        Pairs all = new Pairs(gold, told, fits);
        all.goldByTold.putAll(first.goldByTold);
        all.fill();
        List<Pair> pairs = new ArrayList<>();
        all.goldByTold.forEach((t, g) -> pairs.add(new Pair(gold.get(g), told.get(t))));
        return pairs;
    }

    private void fill() {
        for (int g = 0; g < gold.size(); g++) {
            if (!goldByTold.containsValue(g)) {
                place(g, new boolean[told.size()]);
            }
        }
    }

    /** Finds a told event for the {@code g}-th marked one, moving others where that makes room (Kuhn's way). */
    private boolean place(int g, boolean[] seen) {
        for (int t = 0; t < told.size(); t++) {
            if (!seen[t] && fits.test(gold.get(g), told.get(t))) {
                seen[t] = true;
                Integer other = goldByTold.get(t);
                if (other == null || place(other, seen)) {
                    goldByTold.put(t, g);
                    return true;
                }
            }
        }
        return false;
    }
}
