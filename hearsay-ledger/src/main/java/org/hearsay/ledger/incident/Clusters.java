// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups linked accounts by average link: two groups are one when their members are, on the average, linked well enough. */
final class Clusters {

    /** Average score of all pairs across two groups, pairs without a link counted as 0, from which on they are one. */
    private static final double JOINED = 0.2;

    /** A larger set of linked accounts is one story told by very many outlets, and is taken whole; pairs would cost its square. */
    private static final int LARGEST = 300;

    private final List<String> ids;
    private final double[][] sums;
    private final List<List<String>> groups = new ArrayList<>();

    private Clusters(List<String> ids, Map<Pair, Double> links) {
        this.ids = ids;
        this.sums = new double[ids.size()][ids.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
            groups.add(new ArrayList<>(List.of(ids.get(i))));
        }
        links.forEach((pair, score) -> {
            int a = numbers.getOrDefault(pair.one(), -1);
            int b = numbers.getOrDefault(pair.other(), -1);
            if (a >= 0 && b >= 0) {
                sums[a][b] = score;
                sums[b][a] = score;
            }
        });
    }

    /**
     * Two accounts.
     *
     * @param one the id that comes first in the alphabet
     * @param other the id that comes second
     */
    record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** The groups of a set of accounts that hang together by links; the same for the same set, whatever its order. */
    static List<List<String>> of(Collection<String> connected, Map<Pair, Double> links) {
        List<String> ids = connected.stream().sorted().toList();
        return ids.size() == 1 || ids.size() > LARGEST ? List.of(ids) : new Clusters(ids, links).grouped();
    }

    private List<List<String>> grouped() {
        boolean joined = true;
        while (joined) {
            joined = joinBest();
        }
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    /** Joins the two groups that are linked best; false when none are linked well enough. Ties go to the first in the alphabet. */
    private boolean joinBest() {
        double best = 0;
        int one = -1;
        int other = -1;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                int pairs = groups.get(i).size() * groups.get(j).size();
                double average = pairs == 0 ? 0 : sums[i][j] / pairs;
                if (average > best) {
                    best = average;
                    one = i;
                    other = j;
                }
            }
        }
        if (best < JOINED) {
            return false;
        }
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
        for (int k = 0; k < ids.size(); k++) {
            sums[one][k] += sums[other][k];
            sums[k][one] = sums[one][k];
        }
        sums[one][one] = 0;
        return true;
    }
}
