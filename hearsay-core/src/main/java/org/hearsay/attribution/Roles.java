// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Words listed as an institution besides another kind: {@code monitor}, {@code observer}. */
    private final Set<String> inNames = new HashSet<>();

    private static final String ALONE = "alone";
    private static final String TOGETHER = "together";

    private final Set<String> alone = new HashSet<>();
    private final Set<String> together = new HashSet<>();

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> sortsOfBodies = new HashMap<>();

    Roles() {
        WordList list = WordList.beside(Roles.class, "roles.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+", 2);
            if (parts.length == 2 && (parts[0].equals(ALONE) || parts[0].equals(TOGETHER))) {
                (parts[0].equals(ALONE) ? alone : together).add(parts[1]);
                continue;
            }
            try {
                Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
                kinds.putIfAbsent(parts[1], kind);
                if (kind == Kind.INSTITUTION) {
                    inNames.add(parts[1]);
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw list.bad(entry, "not a kind of source and a word");
            }
        }
        WordList.beside(Roles.class, "title-roles.txt").entries().forEach(entry -> {
            String[] parts = entry.text().split("\\s+", 2);
            titles.put(parts[0], parts[1]);
        });
        WordList.beside(Roles.class, "named-bodies.txt").entries().forEach(entry -> {
            String[] parts = entry.text().split("\\s+", 2);
            sortsOfBodies.put(parts[1], parts[0]);
        });
    }

    /** The kind of source that {@code lowerWord} makes, in the singular or plural. */
    Optional<Kind> kind(String lowerWord) {
        Kind kind = kinds.get(lowerWord);
        if (kind == null) {
            kind = kinds.get(singular(lowerWord));
        }
        int hyphen = lowerWord.indexOf('-');
        if (kind == null && hyphen > 1) {
            kind = kinds.get(lowerWord.substring(lowerWord.lastIndexOf('-') + 1));
            kind = kind == null ? kinds.get(lowerWord.substring(0, hyphen)) : kind;
        }
        return Optional.ofNullable(kind);
    }

    /** Whether {@code lowerWord} is an institution where only an article stands beside it: {@code the defence}. */
    boolean isInstitutionAlone(String lowerWord) {
        return alone.contains(lowerWord);
    }

    /** Whether two words in lower case make an institution together: {@code armed forces}. */
    boolean isInstitutionTogether(String first, String second) {
        return together.contains(first + " " + second);
    }

    /** Whether a name that ends with {@code lowerWord} may be that of an institution: {@code Coastal Rights Monitor}. */
    boolean mayEndInstitution(String lowerWord) {
        return inNames.contains(lowerWord);
    }

    /**
     * Whether a noun for a body is one for {@code media} or a {@code company}, whose names seldom hold it ({@code Azotal}, later {@code the company}),
     * or {@code public}; absent when the word list has it not.
     */
    Optional<String> sortOfBody(String lowerNoun) {
        return Optional.ofNullable(sortsOfBodies.get(lowerNoun));
    }

    /** What a title before a name says that somebody is: {@code doctor} of {@code dr}; absent when it says nothing. */
    Optional<String> ofTitle(String lowerWord) {
        return Optional.ofNullable(titles.get(lowerWord.replace(".", "")));
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
