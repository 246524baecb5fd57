// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs predicted with gold attributions of one document, one to one.
 *
 * @param predicted place in the list of predictions
 * @param gold place in the list of gold attributions
 */
record Pairing(int predicted, int gold) {

    /** A pair that could be made, and how good it would be. */
    record Candidate(double weight, Pairing pair) {}

    /** The best pair first, then the best of what is left; ties go to the earlier prediction, then to the earlier gold attribution. */
    static List<Pairing> bestFirst(List<Candidate> candidates) {
        BitSet usedPredicted = new BitSet();
        BitSet usedGold = new BitSet();
        List<Pairing> pairs = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.weight)
                        .thenComparingInt(candidate -> candidate.pair.predicted)
                        .thenComparingInt(candidate -> candidate.pair.gold))
                .map(Candidate::pair)
                .forEach(pair -> {
                    if (!usedPredicted.get(pair.predicted) && !usedGold.get(pair.gold)) {
                        usedPredicted.set(pair.predicted);
                        usedGold.set(pair.gold);
                        pairs.add(pair);
                    }
                });
        return pairs;
    }

    /** The largest number of pairs for which {@code same} holds (augmenting paths; the lists are short). */
    static <T> int most(List<T> predicted, List<T> gold, BiPredicate<T, T> same) {
        int[] owner = new int[gold.size()];
        Arrays.fill(owner, -1);
        List<BitSet> reachable = new ArrayList<>();
        for (T one : predicted) {
            BitSet row = new BitSet();
            for (int other = 0; other < gold.size(); other++) {
                row.set(other, same.test(one, gold.get(other)));
            }
            reachable.add(row);
        }
        int found = 0;
        for (int one = 0; one < predicted.size(); one++) {
            found += placed(one, reachable, owner, new BitSet()) ? 1 : 0;
        }
        return found;
    }

    private static boolean placed(int one, List<BitSet> reachable, int[] owner, BitSet seen) {
        BitSet row = reachable.get(one);
        for (int other = row.nextSetBit(0); other >= 0; other = row.nextSetBit(other + 1)) {
            if (!seen.get(other)) {
                seen.set(other);
                if (owner[other] < 0 || placed(owner[other], reachable, owner, seen)) {
                    owner[other] = one;
                    return true;
                }
            }
        }
        return false;
    }
}
