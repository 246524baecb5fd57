// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Characters as the ledger keeps them: NFC, no soft hyphens, zero-width or control characters, every blank a space, no two blanks in a
 * row, no blank at the ends of lines. Line ends stay as {@code \n}.
 */
final class Cleaner {

    /** Before this, joiners are litter; from the Hebrew block on they can change the word (Persian, Hindi). */
    private static final int FIRST_JOINING_SCRIPT = 0x0590;

    private Cleaner() {}

    static String clean(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (isLineEnd(c)) {
                endLine(out);
                blank = false;
            } else if (!isDropped(text, i, out)) {
                if (blank && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
                blank = false;
                out.append(whole(text, i) ? c : '\uFFFD');
            }
        }
        endLine(out);
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** The text cleaned, on one line. */
    static String line(CharSequence text) {
        return clean(text.toString().replace('\n', ' ').replace('\r', ' '));
    }

    /** How phrases and names are compared: lower case, straight apostrophes and hyphens, one line. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    switch (c) {
                        case '’', '‘', '`', '´' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '‐', '‑', '–', '—', '−' -> '-';
                        case '\n' -> ' ';
                        default -> c;
                    });
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Letters and digits only, lower case, one space between words: for telling whether two lines say the same. */
    static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Length with characters that stand for a syllable or a word (Chinese, Japanese, Korean) counted as three. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += (c >= '\u3040' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3') ? 3 : 1;
        }
        return width;
    }

    private static void endLine(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u000B'
                || c == '\f'
                || c == '\u00A0'
                || (c > '\u1000' && !isLineEnd(c) && Character.isSpaceChar(c));
    }

    private static boolean isDropped(CharSequence text, int i, StringBuilder out) {
        char c = text.charAt(i);
        if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\u00AD' || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF') {
            return true;
        }
        if (c == '\u200C' || c == '\u200D') {
            return out.isEmpty() || out.charAt(out.length() - 1) < FIRST_JOINING_SCRIPT;
        }
        return c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u180E'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F');
    }

    /** Whether the character is no half of a surrogate pair without its other half. */
    private static boolean whole(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
