// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the two groups that are most alike on the average, again and again, until none are alike enough (average linkage, Sokal and Michener 1958). Ties go
 * to the first. Takes time with the square of the number of things where few change their nearest, and memory with the square always.
 */
public final class AverageLink {

    private final double[][] alike;
    private final List<List<Integer>> groups = new ArrayList<>();

    /** For each group the one behind it that is most alike. */
    private final int[] best;

    private AverageLink(double[][] alike) {
        this.alike = alike;
        this.best = new int[alike.length];
        for (int i = 0; i < alike.length; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        for (int i = 0; i < alike.length; i++) {
            best[i] = bestOf(i);
        }
    }

    /**
     * The groups of so many things.
     *
     * @param alike how alike each two are, 0 or more; symmetric, is changed
     * @param least groups are joined from this on, above 0
     * @return the groups, each with the numbers of its things in order; who is like nobody is a group alone
     */
    public static List<List<Integer>> groups(double[][] alike, double least) {
        return new AverageLink(alike).joined(least);
    }

    private List<List<Integer>> joined(double least) {
        while (true) {
            int one = -1;
            for (int i = 0; i < best.length; i++) {
                if (best[i] >= 0 && (one < 0 || alike[i][best[i]] > alike[one][best[one]])) {
                    one = i;
                }
            }
            if (one < 0 || alike[one][best[one]] < least) {
                return groups.stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> group.stream().sorted().toList())
                        .toList();
            }
            join(one, best[one]);
        }
    }

    private void join(int one, int other) {
        double a = groups.get(one).size();
        double b = groups.get(other).size();
        for (int k = 0; k < best.length; k++) {
            double average = (alike[one][k] * a + alike[other][k] * b) / (a + b);
            alike[one][k] = average;
            alike[k][one] = average;
        }
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
        best[other] = -1;
        for (int k = 0; k < best.length; k++) {
            boolean changed = k == one || best[k] == one || best[k] == other;
            if (!groups.get(k).isEmpty() && changed) {
                best[k] = bestOf(k);
            } else if (k < one && best[k] >= 0 && better(k, one)) {
                best[k] = one;
            }
        }
    }

    private boolean better(int group, int other) {
        double gain = alike[group][other] - alike[group][best[group]];
        return gain > 0 || gain == 0 && other < best[group];
    }

    private int bestOf(int group) {
        int found = -1;
        for (int k = group + 1; k < best.length; k++) {
            if (!groups.get(k).isEmpty() && (found < 0 || alike[group][k] > alike[group][found])) {
                found = k;
            }
        }
        return found;
    }
}
