// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.cluster.AverageLink;

/** Groups linked accounts by average link: two groups are one when their members are, on the average, linked well enough. */
final class Clusters {

    /** Average score of all pairs across two groups, pairs without a link counted as 0, from which on they are one. */
    private static final double JOINED = 0.2;

    /** A larger set of linked accounts is first taken apart at its weaker links, since the pairs cost its square. */
    private static final int LARGEST = 300;

    /** So much stronger have links to be, each time that a set is too large. */
    private static final double STRONGER = 0.1;

    /**
     * Above this, all tell the same in almost the same words. So many do so of one thing on some days, or of many things all year long ("declined to
     * comment"); such a set is cut into stretches of days, and each is taken whole.
     */
    private static final double STRONGEST = 0.95;

    private Clusters() {}

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

    /**
     * The groups of a set of accounts that hang together by links; the same for the same set, whatever its order.
     *
     * @param stretches the accounts' ids with the stretch of days in which each was told
     */
    static List<List<String>> of(Map<String, Long> stretches, Map<Pair, Double> links) {
        return of(stretches.keySet().stream().sorted().toList(), stretches, links, Likeness.LINKED);
    }

    private static List<List<String>> of(
            List<String> ids, Map<String, Long> stretches, Map<Pair, Double> links, double least) {
        if (ids.size() == 1) {
            return List.of(ids);
        }
        if (ids.size() > LARGEST && least > STRONGEST) {
            Map<Long, List<String>> told = new TreeMap<>();
            ids.forEach(id -> told.computeIfAbsent(stretches.get(id), stretch -> new ArrayList<>())
                    .add(id));
            return List.copyOf(told.values());
        }
        if (ids.size() <= LARGEST) {
            return grouped(ids, links);
        }
        Collection<List<String>> parts = parts(ids, links, least + STRONGER);
        Map<String, Map<Pair, Double>> within = within(parts, links);
        List<List<String>> groups = new ArrayList<>();
        for (List<String> part : parts) {
            groups.addAll(of(part, stretches, within.getOrDefault(part.getFirst(), Map.of()), least + STRONGER));
        }
        return groups;
    }

    /** The links inside each part, by the part's first id. */
    private static Map<String, Map<Pair, Double>> within(Collection<List<String>> parts, Map<Pair, Double> links) {
        Map<String, String> partOf = new HashMap<>();
        parts.forEach(part -> part.forEach(id -> partOf.put(id, part.getFirst())));
        Map<String, Map<Pair, Double>> within = new HashMap<>();
        links.forEach((pair, score) -> {
            String part = partOf.get(pair.one());
            if (part != null && part.equals(partOf.get(pair.other()))) {
                within.computeIfAbsent(part, first -> new HashMap<>()).put(pair, score);
            }
        });
        return within;
    }

    /** What hangs together by links of at least {@code least}, each part in alphabetical order. */
    private static Collection<List<String>> parts(List<String> ids, Map<Pair, Double> links, double least) {
        Map<String, String> first = new HashMap<>();
        ids.forEach(id -> first.put(id, id));
        links.forEach((pair, score) -> {
            if (score >= least) {
                String a = root(first, pair.one());
                String b = root(first, pair.other());
                first.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
            }
        });
        Map<String, List<String>> parts = new TreeMap<>();
        ids.forEach(id ->
                parts.computeIfAbsent(root(first, id), r -> new ArrayList<>()).add(id));
        return parts.values();
    }

    private static String root(Map<String, String> first, String id) {
        String root = id;
        while (!first.getOrDefault(root, root).equals(root)) {
            String above = first.getOrDefault(root, root);
            first.put(root, first.getOrDefault(above, above));
            root = above;
        }
        return root;
    }

    private static List<List<String>> grouped(List<String> ids, Map<Pair, Double> links) {
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        double[][] alike = new double[ids.size()][ids.size()];
        links.forEach((pair, score) -> {
            Integer one = numbers.get(pair.one());
            Integer other = numbers.get(pair.other());
            if (one != null && other != null) {
                alike[one][other] = score;
                alike[other][one] = score;
            }
        });
        return AverageLink.groups(alike, JOINED).stream()
                .map(group -> group.stream().map(ids::get).toList())
                .toList();
    }
}
