// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares predicted expressions of time with the gold as TempEval-3 does (UzZaman et al. 2013, section 4.1): spans that overlap are
 * paired, equal spans first, then by the length of the overlap; type and value are compared within the pairs.
 */
public final class TimexScore {

    private TimexScore() {}

    /** The figures of {@code predicted} against {@code gold}; a gold document without a prediction has none of its expressions found. */
    public static TimexFigures score(List<TimedDocument> gold, List<TimedDocument> predicted) {
        Map<String, List<LabelledTimex>> byId = new HashMap<>();
        predicted.forEach(document -> byId.put(document.id(), document.timexes()));
        TimexFigures figures = TimexFigures.NONE;
        for (TimedDocument document : gold) {
            figures = figures.plus(score(document, byId.getOrDefault(document.id(), List.of())));
        }
        return figures;
    }

    /** A gold and a predicted expression that overlap. */
    private record Pair(int gold, int predicted, boolean same, int overlap) {}

    private static TimexFigures score(TimedDocument document, List<LabelledTimex> all) {
        List<LabelledTimex> predicted = firstOfEachSpan(all);
        int[] points = document.text().codePoints().toArray();
        List<LabelledTimex> gold = document.timexes();
        int strict = 0;
        int type = 0;
        int value = 0;
        int strictValue = 0;
        int typeValue = 0;
        List<Pair> pairs = paired(trimmed(gold, points), trimmed(predicted, points));
        for (Pair pair : pairs) {
            LabelledTimex right = gold.get(pair.gold());
            LabelledTimex found = predicted.get(pair.predicted());
            boolean sameType = right.type().strip().equals(found.type().strip());
            boolean sameValue = right.value().strip().equals(found.value().strip());
            strict += pair.same() ? 1 : 0;
            type += sameType ? 1 : 0;
            value += sameValue ? 1 : 0;
            strictValue += pair.same() && sameValue ? 1 : 0;
            typeValue += sameType && sameValue ? 1 : 0;
        }
        return new TimexFigures(
                gold.size(), predicted.size(), pairs.size(), strict, type, value, strictValue, typeValue);
    }

    private static List<LabelledTimex> firstOfEachSpan(List<LabelledTimex> all) {
        Set<List<Integer>> spans = new HashSet<>();
        return all.stream()
                .filter(timex -> spans.add(List.of(timex.begin(), timex.end())))
                .toList();
    }

    private static List<int[]> trimmed(List<LabelledTimex> timexes, int[] points) {
        List<int[]> spans = new ArrayList<>();
        for (LabelledTimex timex : timexes) {
            int begin = timex.begin();
            int end = timex.end();
            while (begin < end && isBlank(points, begin)) {
                begin++;
            }
            while (end > begin && isBlank(points, end - 1)) {
                end--;
            }
            spans.add(new int[] {begin, end});
        }
        return spans;
    }

    /** What Python calls a space: the separators of Unicode and the control characters that break or indent. */
    private static boolean isBlank(int[] points, int at) {
        if (at >= points.length) {
            return false;
        }
        int point = points[at];
        return Character.isSpaceChar(point)
                || point >= '\t' && point <= '\r'
                || point >= 0x1c && point <= 0x1f
                || point == 0x85;
    }

    private static List<Pair> paired(List<int[]> gold, List<int[]> predicted) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                int[] right = gold.get(i);
                int[] found = predicted.get(j);
                int overlap = Math.min(right[1], found[1]) - Math.max(right[0], found[0]);
                if (overlap > 0) {
                    candidates.add(new Pair(i, j, right[0] == found[0] && right[1] == found[1], overlap));
                }
            }
        }
        candidates.sort(Comparator.comparing((Pair pair) -> !pair.same())
                .thenComparing(Comparator.comparingInt(Pair::overlap).reversed())
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::predicted));
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedPredicted = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!usedGold.contains(pair.gold()) && !usedPredicted.contains(pair.predicted())) {
                usedGold.add(pair.gold());
                usedPredicted.add(pair.predicted());
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
