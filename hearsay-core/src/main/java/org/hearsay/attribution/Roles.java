// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.WordList;

/** The head nouns that tell what kind of source a noun phrase is, from {@code roles.txt}. */
final class Roles {

    /** What kind of source a head noun makes. */
    enum Kind {
        PERSON,
        PEOPLE,
        DOCUMENT,
        INSTITUTION
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    Roles() {
        WordList list = WordList.beside(Roles.class, "roles.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+", 2);
            try {
                kinds.putIfAbsent(parts[1], Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw list.bad(entry, "not a kind of source and a word");
            }
        }
    }

    /** The kind of source that {@code lowerWord} makes, in the singular or plural. */
    Optional<Kind> kind(String lowerWord) {
        Kind kind = kinds.get(lowerWord);
        if (kind == null) {
            kind = kinds.get(singular(lowerWord));
        }
        int hyphen = lowerWord.indexOf('-');
        if (kind == null && hyphen > 2) {
            kind = kinds.get(lowerWord.substring(lowerWord.lastIndexOf('-') + 1));
            kind = kind == null ? kinds.get(lowerWord.substring(0, hyphen)) : kind;
        }
        return Optional.ofNullable(kind);
    }

    /** Whether the word is a plural of a role: {@code officials}. */
    boolean isPlural(String lowerWord) {
        return !kinds.containsKey(lowerWord) && kinds.containsKey(singular(lowerWord))
                || kinds.get(lowerWord) == Kind.PEOPLE;
    }

    /** The word in the singular, by the regular endings. */
    static String singular(String lowerWord) {
        if (lowerWord.endsWith("men")) {
            return lowerWord.substring(0, lowerWord.length() - 3) + "man";
        }
        if (lowerWord.endsWith("ies") && lowerWord.length() > 4) {
            return lowerWord.substring(0, lowerWord.length() - 3) + "y";
        }
        if (lowerWord.endsWith("sses") || lowerWord.endsWith("ches")) {
            return lowerWord.substring(0, lowerWord.length() - 2);
        }
        return lowerWord.endsWith("s") && lowerWord.length() > 3
                ? lowerWord.substring(0, lowerWord.length() - 1)
                : lowerWord;
    }
}
