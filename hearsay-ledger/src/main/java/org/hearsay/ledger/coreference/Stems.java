// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** The telling words of a text without their endings. Immutable. */
final class Stems {

    private final Set<String> empty =
            new HashSet<>(WordList.beside(Stems.class, "empty-words.txt").texts());

    /** The stems of irregular forms: that of "shoot" for "shot". */
    private final Map<String, String> irregular = new HashMap<>();

    Stems() {
        for (String line : WordList.beside(Stems.class, "irregular-forms.txt").texts()) {
            String[] forms = line.split(" ");
            for (int i = 1; i < forms.length; i++) {
                irregular.put(forms[i], plain(forms[0]));
            }
        }
    }

    /**
     * A word of a text.
     *
     * @param stem without its ending, in small letters
     * @param name whether it begins with a capital letter or a digit
     * @param begin where it begins, in UTF-16 code units
     */
    record Word(String stem, boolean name, int begin) {}

    /** The words of {@code text} that tell something, in its order. */
    List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (Character.isDigit(text.charAt(at))) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
            } else {
                while (end < text.length()
                        && (Character.isLetter(text.charAt(end)) || end > at && isInner(text, end))) {
                    end++;
                }
            }
            if (end > at) {
                add(words, text.substring(at, end), at);
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static boolean isInner(String text, int at) {
        return text.charAt(at) == '\'' || text.charAt(at) == '’';
    }

    private void add(List<Word> words, String word, int begin) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean digit = Character.isDigit(word.charAt(0));
        if ((word.length() > 1 || digit) && !empty.contains(small)) {
            words.add(new Word(stem(small), digit || Character.isUpperCase(word.charAt(0)), begin));
        }
    }

    /** {@code word}, in small letters, without the endings of plurals and verbs: one stem for "strike", "strikes", "struck". */
    String stem(String word) {
        String known = irregular.get(word);
        return known == null ? plain(word) : known;
    }

    private static String plain(String word) {
        if (word.length() <= 3) {
            return word;
        }
        String stem = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        if (stem.endsWith("ies") && stem.length() > 4) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.endsWith("sses")) {
            return stem.substring(0, stem.length() - 2);
        }
        if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.endsWith("ing") && stem.length() > 5) {
            stem = single(stem.substring(0, stem.length() - 3));
        } else if (stem.endsWith("ed") && stem.length() > 4) {
            stem = single(stem.substring(0, stem.length() - 2));
        }
        return stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** "stopp" of "stopping" is "stop", but "kill" of "killing" stays. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean twice = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        return twice && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
    }
}
