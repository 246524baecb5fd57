// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** How often two stems meant the same event where both were found in texts on one subject, in the texts that were learned from. Immutable. */
final class Synonyms {

    private final Map<String, Double> values = new HashMap<>();

    /** Those of the list. */
    static Synonyms load() {
        Synonyms synonyms = new Synonyms();
        WordList list = WordList.beside(Synonyms.class, "synonyms.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ");
            try {
                synonyms.values.put(key(parts[0], parts[1]), Double.parseDouble(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw list.bad(entry, "two stems and a number are wanted");
            }
        }
        return synonyms;
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + ' ' + other : other + ' ' + one;
    }

    /** The largest value of a stem of each; 0 when they share a stem. */
    double different(List<String> one, List<String> other) {
        double largest = 0;
        for (String a : one) {
            for (String b : other) {
                if (a.equals(b)) {
                    return 0;
                }
                largest = Math.max(largest, values.getOrDefault(key(a, b), 0.0));
            }
        }
        return largest;
    }

    /** The largest value of a stem that both have. */
    double same(Set<String> shared) {
        double largest = 0;
        for (String stem : shared) {
            largest = Math.max(largest, values.getOrDefault(key(stem, stem), 0.0));
        }
        return largest;
    }
}
