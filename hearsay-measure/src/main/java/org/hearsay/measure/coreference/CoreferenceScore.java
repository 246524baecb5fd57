// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.coreference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scores chains of mentions against gold ones. Singletons count; clusters run over all documents. */
public final class CoreferenceScore {

    private final List<Set<ChainedMention>> gold;
    private final List<Set<ChainedMention>> said;
    private final Map<ChainedMention, Integer> goldOf;
    private final Map<ChainedMention, Integer> saidOf;

    private CoreferenceScore(Map<ChainedMention, String> gold, Map<ChainedMention, String> said) {
        this.gold = clusters(gold);
        this.said = clusters(said);
        this.goldOf = numbers(this.gold);
        this.saidOf = numbers(this.said);
    }

    /**
     * The figures.
     *
     * @param gold the chain of each mention that counts
     * @param predicted the chain of each mention; one that is missing is an event of its own, others are not looked at
     */
    public static CoreferenceFigures score(Map<ChainedMention, String> gold, Map<ChainedMention, String> predicted) {
        Map<ChainedMention, String> said = new HashMap<>();
        gold.keySet().forEach(mention -> {
            String chain = predicted.get(mention);
            said.put(mention, chain == null ? "alone " + mention : "chain " + chain);
        });
        return new CoreferenceScore(gold, said).figures();
    }

    private static List<Set<ChainedMention>> clusters(Map<ChainedMention, String> chains) {
        Map<String, Set<ChainedMention>> clusters = new TreeMap<>();
        chains.forEach((mention, chain) ->
                clusters.computeIfAbsent(chain, c -> new HashSet<>()).add(mention));
        return List.copyOf(clusters.values());
    }

    private static Map<ChainedMention, Integer> numbers(List<Set<ChainedMention>> clusters) {
        Map<ChainedMention, Integer> numbers = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (ChainedMention mention : clusters.get(i)) {
                numbers.put(mention, i);
            }
        }
        return numbers;
    }

    private CoreferenceFigures figures() {
        double alignment = alignment();
        Set<String> goldPairs = documentPairs(gold);
        Set<String> saidPairs = documentPairs(said);
        Set<String> both = new HashSet<>(goldPairs);
        both.retainAll(saidPairs);
        return new CoreferenceFigures(
                new CoreferenceFigures.Figure(links(said, goldOf), links(gold, saidOf)),
                new CoreferenceFigures.Figure(shares(said, saidOf), shares(gold, goldOf)),
                new CoreferenceFigures.Figure(ratio(alignment, said.size()), ratio(alignment, gold.size())),
                new CoreferenceFigures.Figure(
                        ratio(both.size(), saidPairs.size()), ratio(both.size(), goldPairs.size())),
                goldOf.size(),
                gold.size(),
                said.size());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double links(List<Set<ChainedMention>> clusters, Map<ChainedMention, Integer> other) {
        double found = 0;
        double all = 0;
        for (Set<ChainedMention> cluster : clusters) {
            Set<Integer> parts = new HashSet<>();
            cluster.forEach(mention -> parts.add(other.get(mention)));
            found += cluster.size() - parts.size();
            all += cluster.size() - 1;
        }
        return ratio(found, all);
    }

    private double shares(List<Set<ChainedMention>> whole, Map<ChainedMention, Integer> wholeOf) {
        double sum = 0;
        for (ChainedMention mention : goldOf.keySet()) {
            Set<ChainedMention> common = new HashSet<>(gold.get(goldOf.getOrDefault(mention, 0)));
            common.retainAll(said.get(saidOf.getOrDefault(mention, 0)));
            sum += (double) common.size()
                    / whole.get(wholeOf.getOrDefault(mention, 0)).size();
        }
        return ratio(sum, goldOf.size());
    }

    /** The sum of phi4 over the best one-to-one alignment, summed over groups of overlapping clusters. */
    private double alignment() {
        List<Map<Integer, Integer>> overlaps = new ArrayList<>();
        Map<Integer, Set<Integer>> back = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            Map<Integer, Integer> overlap = new TreeMap<>();
            gold.get(i).forEach(mention -> overlap.merge(saidOf.getOrDefault(mention, 0), 1, Integer::sum));
            overlaps.add(overlap);
            for (int j : overlap.keySet()) {
                back.computeIfAbsent(j, k -> new TreeSet<>()).add(i);
            }
        }
        double total = 0;
        boolean[] seen = new boolean[gold.size()];
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                total += alignment(i, seen, overlaps, back);
            }
        }
        return total;
    }

    private double alignment(
            int from, boolean[] seen, List<Map<Integer, Integer>> overlaps, Map<Integer, Set<Integer>> back) {
        List<Integer> rows = new ArrayList<>();
        Set<Integer> columns = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        seen[from] = true;
        while (!open.isEmpty()) {
            int row = open.pop();
            rows.add(row);
            for (int column : overlaps.get(row).keySet()) {
                if (columns.add(column)) {
                    for (int other : back.getOrDefault(column, Set.of())) {
                        if (!seen[other]) {
                            seen[other] = true;
                            open.push(other);
                        }
                    }
                }
            }
        }
        List<Integer> order = List.copyOf(columns);
        double[][] weights = new double[rows.size()][order.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < order.size(); c++) {
                int common = overlaps.get(rows.get(r)).getOrDefault(order.get(c), 0);
                weights[r][c] = 2.0
                        * common
                        / (gold.get(rows.get(r)).size() + said.get(order.get(c)).size());
            }
        }
        return Assignment.best(weights);
    }

    private static Set<String> documentPairs(List<Set<ChainedMention>> clusters) {
        Set<String> pairs = new HashSet<>();
        for (Set<ChainedMention> cluster : clusters) {
            List<String> documents = cluster.stream()
                    .map(ChainedMention::document)
                    .distinct()
                    .sorted()
                    .toList();
            for (int i = 0; i < documents.size(); i++) {
                for (int j = i + 1; j < documents.size(); j++) {
                    pairs.add(documents.get(i) + "\n" + documents.get(j));
                }
            }
        }
        return pairs;
    }
}
