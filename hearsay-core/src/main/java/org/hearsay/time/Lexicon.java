// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.WordList;

/** Every word that expressions of time are made of: one look-up says all that is known of a word. */
final class Lexicon {

    private final Map<String, Word> words = new HashMap<>();

    private Lexicon() {}

    /** Reads {@code words.txt}. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        WordList list = WordList.beside(Lexicon.class, "words.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+", 3);
            if (parts.length < 3) {
                throw list.bad(entry, "not CLASS VALUE word, word");
            }
            WordClass wordClass;
            try {
                wordClass = WordClass.valueOf(parts[0]);
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, "no such class");
            }
            for (String written : parts[2].split(",\\s*")) {
                boolean capitalOnly = Character.isUpperCase(written.charAt(0));
                lexicon.word(written.toLowerCase(Locale.ROOT)).add(wordClass, parts[1], capitalOnly);
            }
        }
        return lexicon;
    }

    /** The entry of {@code lower}, made if need be; the grammar so enters the words it asks for. */
    Word word(String lower) {
        return words.computeIfAbsent(lower, w -> new Word(words.size()));
    }

    /** What is known of {@code lower}; {@link Word#UNKNOWN} when nothing is. */
    Word find(String lower) {
        return words.getOrDefault(lower, Word.UNKNOWN);
    }
}
