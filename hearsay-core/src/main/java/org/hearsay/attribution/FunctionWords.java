// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** The small words of English by what they do, from {@code function-words.txt}. */
final class FunctionWords {

    /** What a small word does; a word may do several things. */
    enum Does {
        AUXILIARY,
        BE,
        MODAL,
        ADVERB,
        DETERMINER,
        INDEFINITE,
        PAST,
        HONOUR,
        POSSESSIVE,
        PRONOUN,
        PREPOSITION,
        TEMPORAL,
        SUBORDINATOR,
        RELATIVE,
        CLAUSE,
        ADDRESSEE,
        OPENING,
        STATEMENT,
        CAPTION,
        FIELD,
        TITLE,
        FEMININE,
        MASCULINE
    }

    private final Map<String, Set<Does>> classes = new HashMap<>();

    FunctionWords() {
        Map<String, Does> names = new HashMap<>();
        EnumSet.allOf(Does.class).forEach(does -> names.put(does.name().toLowerCase(Locale.ROOT), does));
        WordList list = WordList.beside(FunctionWords.class, "function-words.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            Does does = names.get(parts[0]);
            if (does == null || parts.length < 2) {
                throw list.bad(entry, "not a class and its words");
            }
            for (int i = 1; i < parts.length; i++) {
                classes.computeIfAbsent(parts[i], word -> EnumSet.noneOf(Does.class))
                        .add(does);
            }
        }
    }

    boolean is(String lowerWord, Does does) {
        return classes.getOrDefault(lowerWord, Set.of()).contains(does);
    }

    boolean isAny(String lowerWord, Does first, Does second) {
        return is(lowerWord, first) || is(lowerWord, second);
    }

    /** An adverb by the list or by its ending ({@code -ly}, but no {@code family}, {@code July}). */
    boolean isAdverb(String lowerWord) {
        return is(lowerWord, Does.ADVERB)
                || lowerWord.length() > 4
                        && lowerWord.endsWith("ly")
                        && !lowerWord.endsWith("family")
                        && !lowerWord.equals("italy")
                        && !lowerWord.equals("assembly")
                        && !lowerWord.endsWith("daily")
                        && !lowerWord.endsWith("weekly");
    }
}
