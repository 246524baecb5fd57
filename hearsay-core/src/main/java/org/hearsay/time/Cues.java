// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** The words around an expression that say what it is and which way it lies ({@code cues.txt}). */
final class Cues {

    /** What a word around an expression tells of it. */
    enum Kind {
        FUTURE,
        PAST,
        AHEAD,
        COUNTED,
        NUMBERED,
        DATING,
        LENGTH,
        RATE,
        MONTHLY
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    /** Reads {@code cues.txt}. */
    Cues() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
        WordList list = WordList.beside(Cues.class, "cues.txt");
        for (WordList.Entry entry : list.entries()) {
            int blank = entry.text().indexOf(' ');
            try {
                Kind kind = Kind.valueOf(blank < 0 ? entry.text() : entry.text().substring(0, blank));
                for (String word : entry.text().substring(blank + 1).split(", ")) {
                    of(kind).add(word.strip());
                }
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, "no such class of cues");
            }
        }
    }

    boolean is(Kind kind, String lower) {
        return of(kind).contains(lower);
    }

    private Set<String> of(Kind kind) {
        return words.computeIfAbsent(kind, k -> new HashSet<>());
    }
}
