// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.ledger.cluster.AverageLink;

/** How alike the texts of one set are: the cosine of their words' weights (tf-idf), and of their names' alone. */
final class Texts {

    /** How much the likeness of names and numbers counts beside that of all words; chosen on the train split of ECB+, see docs/measure/coreference.md. */
    private static final double NAMES = 0.3;

    private final Map<String, Integer> holding = new HashMap<>();
    private final int count;
    private final double[][] alike;

    Texts(List<MarkedText> texts, Stems stems) {
        List<List<Stems.Word>> words =
                texts.stream().map(text -> stems.of(text.text())).toList();
        this.count = texts.size();
        for (List<Stems.Word> of : words) {
            Set<String> distinct = new HashSet<>();
            of.forEach(word -> distinct.add(word.stem()));
            distinct.forEach(stem -> holding.merge(stem, 1, Integer::sum));
        }
        List<Map<String, Double>> all = new ArrayList<>();
        List<Map<String, Double>> names = new ArrayList<>();
        for (List<Stems.Word> of : words) {
            all.add(vector(of.stream().map(Stems.Word::stem).toList()));
            names.add(vector(
                    of.stream().filter(Stems.Word::name).map(Stems.Word::stem).toList()));
        }
        this.alike = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                alike[i][j] =
                        (1 - NAMES) * product(all.get(i), all.get(j)) + NAMES * product(names.get(i), names.get(j));
                alike[j][i] = alike[i][j];
            }
            alike[i][i] = 1;
        }
    }

    private Map<String, Double> vector(Collection<String> stems) {
        Map<String, Integer> times = new TreeMap<>();
        stems.forEach(stem -> times.merge(stem, 1, Integer::sum));
        Map<String, Double> vector = new TreeMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> stem : times.entrySet()) {
            double weight = (1 + Math.log(stem.getValue())) * weight(stem.getKey());
            vector.put(stem.getKey(), weight);
            square += weight * weight;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> stem : one.entrySet()) {
            sum += stem.getValue() * other.getOrDefault(stem.getKey(), 0.0);
        }
        return sum;
    }

    /** How telling a stem is in this set of texts: the logarithm of one text in how many has it; never below a little, for sets of two texts. */
    double weight(String stem) {
        return Math.log((count + 1.5) / (holding.getOrDefault(stem, 0) + 0.5));
    }

    /** How alike two texts are, from 0 to 1. */
    double alike(int one, int other) {
        return alike[one][other];
    }

    /** The texts that are so alike that they may tell of the same things, as groups of numbers. */
    List<List<Integer>> groups(double least) {
        double[][] copy = new double[count][];
        for (int i = 0; i < count; i++) {
            copy[i] = alike[i].clone();
        }
        return AverageLink.groups(copy, least);
    }
}
