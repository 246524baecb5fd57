// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.WordList;

/** The words beside a name that tell the government from the place, and whose country a phrase names. */
final class Contexts {

    /** What a word tells. */
    enum Kind {
        PLACE_BEFORE,
        PLACE_AFTER,
        STATE_BEFORE,
        STATE_AFTER,
        STATE_THING,
        SKIP_BEFORE,
        SKIP_AFTER,
        FROM,
        BREAK,
        DETERMINER,
        OPENER,
        LINK,
        GENERIC,
        RELATIVE,
        ABROAD,
        OFFICE
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Map<String, String> offices = new HashMap<>();

    Contexts() {
        WordList list = WordList.beside(Contexts.class, "contexts.txt");
        for (WordList.Entry entry : list.entries()) {
            int blank = entry.text().indexOf(' ');
            try {
                Kind kind = Kind.valueOf(
                        entry.text().substring(0, blank).replace('-', '_').toUpperCase(Locale.ROOT));
                for (String word : entry.text().substring(blank + 1).split(";")) {
                    add(kind, word.strip());
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw list.bad(entry, "not a kind of context and words");
            }
        }
    }

    private void add(Kind kind, String word) {
        if (kind == Kind.OFFICE) {
            String[] parts = word.split("=");
            for (String noun : parts[1].split(",")) {
                offices.put(noun.strip(), parts[0].strip());
            }
        } else {
            words.computeIfAbsent(kind, k -> new HashSet<>()).add(Folding.fold(word));
        }
    }

    /** The office that a noun means, as the list of leaders writes it. */
    Optional<String> office(String noun) {
        return Optional.ofNullable(offices.get(noun));
    }

    boolean is(Kind kind, String key) {
        return words.getOrDefault(kind, Set.of()).contains(key);
    }
}
