// SPDX-License-Identifier: Apache-2.0
package org.hearsay.copy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text as far as copies share them: letters and digits in lower case; where words are not parted by blanks, single characters. */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(folded.length() / 6 + 1);
        int begin = -1;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            boolean single = isUnparted(c);
            boolean word = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (begin >= 0 && (single || !word)) {
                words.add(folded.substring(begin, i));
                begin = -1;
            }
            if (single) {
                words.add(Character.toString(c));
            } else if (word && begin < 0) {
                begin = i;
            }
            i += Character.charCount(c);
        }
        if (begin >= 0) {
            words.add(folded.substring(begin));
        }
        return words;
    }

    private static boolean isUnparted(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(c);
            default -> false;
        };
    }
}
