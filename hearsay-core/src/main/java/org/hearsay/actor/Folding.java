// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.text.Normalizer;
import java.util.Locale;

/** Writes words so that spellings of one name meet: lower case, without accents, points and apostrophes ({@code Çavuşoğlu}, {@code U.S.}). */
final class Folding {

    private Folding() {}

    /** The folded form of a word or name. */
    static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= 'a' && c <= 'z' || c == ' ' || c >= '0' && c <= '9';
        }
        return plain ? text : folded(text);
    }

    private static String folded(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String flat = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(flat.length());
        for (int i = 0; i < flat.length(); i++) {
            char c = flat.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && !isDropped(c)) {
                append(out, c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDropped(char c) {
        return c == '.' || c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʿ' || c == 'ʾ' || c == '`';
    }

    /** Letters that no decomposition turns into plain ones. */
    private static void append(StringBuilder out, char c) {
        switch (c) {
            case 'ı' -> out.append('i');
            case 'ø', 'Ø' -> out.append('o');
            case 'ł', 'Ł' -> out.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'þ', 'Þ' -> out.append("th");
            default -> out.append(c);
        }
    }
}
