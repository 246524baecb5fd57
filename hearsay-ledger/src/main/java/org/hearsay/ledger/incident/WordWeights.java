// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.WordList;

/**
 * How much a word tells about what a passage is about. The weights are fixed, not counted in the ledger, so that an incident does not depend on
 * what else was read.
 */
final class WordWeights {

    /** What a word weighs that news hardly ever has: the logarithm of one article in 575. */
    static final double RARE = 6.35;

    /** Words below this are in every tenth article and say nothing of its subject. */
    private static final double EMPTY = 2.3;

    private final Map<String, Double> weights = new HashMap<>();

    WordWeights() {
        WordList list = WordList.beside(WordWeights.class, "word-weights.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ");
            try {
                weights.merge(Stem.of(parts[0]), Double.parseDouble(parts[1]), Math::min);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw list.bad(entry, "a word and its weight are wanted");
            }
        }
    }

    /** The telling stems of a text with their weights, in alphabetical order. */
    Map<String, Double> of(String text) {
        Map<String, Double> found = new TreeMap<>();
        for (String word : Words.folded(text)) {
            String stem = Stem.of(word);
            double weight = weights.getOrDefault(stem, RARE);
            if (weight >= EMPTY && (stem.length() > 1 || Character.isDigit(stem.charAt(0)))) {
                found.put(stem, weight);
            }
        }
        return found;
    }

    /** The {@code most} heaviest of them, equal ones in alphabetical order. */
    static List<String> heaviest(Map<String, Double> words, int most) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
