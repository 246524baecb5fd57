// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 95 % intervals of F1s by the bootstrap: as many documents as there are, drawn with replacement, again and again. */
final class Intervals {

    /** From score.py, so that both give the same intervals. */
    private static final int SEED = 20161108;

    private final List<Tally> documents;
    private final int draws;

    Intervals(List<Tally> documents, int draws) {
        this.documents = documents;
        this.draws = draws;
    }

    /** An interval for every ratio among {@code names}; none for what no draw holds. */
    Map<String, Figure.Interval> of(Iterable<String> names) {
        int[][] drawn = drawn();
        Map<String, Figure.Interval> intervals = new LinkedHashMap<>();
        for (String name : names) {
            Tally.Sum.Ratio[] sums = new Tally.Sum.Ratio[documents.size()];
            for (int document = 0; document < sums.length; document++) {
                if (documents.get(document).sums().get(name) instanceof Tally.Sum.Ratio ratio) {
                    sums[document] = ratio;
                }
            }
            double[] f1s = Arrays.stream(drawn)
                    .mapToDouble(run -> f1(run, sums))
                    .filter(f1 -> f1 >= 0)
                    .sorted()
                    .toArray();
            if (f1s.length > 0) {
                int last = f1s.length - 1;
                intervals.put(name, new Figure.Interval(f1s[(int) (.025 * last)], f1s[(int) (.975 * last)]));
            }
        }
        return intervals;
    }

    private int[][] drawn() {
        PythonDraws random = new PythonDraws(SEED);
        int[][] drawn = new int[draws][documents.size()];
        for (int[] run : drawn) {
            Arrays.setAll(run, i -> random.below(documents.size()));
        }
        return drawn;
    }

    /** F1 over the documents drawn, or -1 when none of them counts for this figure. */
    private static double f1(int[] run, Tally.Sum.Ratio[] sums) {
        long hitsPredicted = 0;
        long predicted = 0;
        long hitsGold = 0;
        long gold = 0;
        boolean any = false;
        for (int document : run) {
            Tally.Sum.Ratio sum = sums[document];
            if (sum != null) {
                any = true;
                hitsPredicted += sum.hitsPredicted();
                predicted += sum.predicted();
                hitsGold += sum.hitsGold();
                gold += sum.gold();
            }
        }
        return any ? new Tally.Sum.Ratio(hitsPredicted, predicted, hitsGold, gold).f1() : -1;
    }
}
