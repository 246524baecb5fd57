// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.text.WordList;

/** Words that may tell of one event: "killed" and "murder" mean the same, "killed" and "shooting" tell of it from two sides. Immutable. */
final class EventWords {

    private final Set<String> same = new HashSet<>();
    private final Set<String> related = new HashSet<>();

    /** Those of the list. */
    static EventWords load(Stems stems) {
        EventWords words = new EventWords();
        WordList list = WordList.beside(EventWords.class, "event-words.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" \\| ", -1);
            if (parts.length > 2) {
                throw list.bad(entry, "one bar at most is wanted");
            }
            List<String> meaning = stems(parts[0], stems);
            add(words.same, meaning, meaning);
            if (parts.length == 2) {
                add(words.related, meaning, stems(parts[1], stems));
            }
        }
        return words;
    }

    private static List<String> stems(String words, Stems stems) {
        return List.of(words.split(" ")).stream().map(stems::stem).toList();
    }

    private static void add(Set<String> pairs, List<String> some, List<String> others) {
        for (String one : some) {
            for (String other : others) {
                if (!one.equals(other)) {
                    pairs.add(one + ' ' + other);
                    pairs.add(other + ' ' + one);
                }
            }
        }
    }

    /** Whether a stem of each are of one meaning. */
    boolean mean(List<String> one, List<String> other) {
        return any(same, one, other);
    }

    /** Whether a stem of each may tell of one event from two sides. */
    boolean relate(List<String> one, List<String> other) {
        return any(related, one, other);
    }

    private static boolean any(Set<String> pairs, List<String> one, List<String> other) {
        for (String a : one) {
            for (String b : other) {
                if (pairs.contains(a + ' ' + b)) {
                    return true;
                }
            }
        }
        return false;
    }
}
