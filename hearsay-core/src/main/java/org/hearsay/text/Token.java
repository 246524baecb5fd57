// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.util.Locale;

/**
 * A word or a mark of a text.
 *
 * <p>A word is a run of letters and digits with the apostrophes, hyphens, points and commas that belong inside it ({@code didn’t},
 * {@code ex-minister}, {@code U.S.}, {@code 2,000}); a possessive ending is a token of its own ({@code Lavrov} {@code ’s}). Anything else
 * that is not blank is a token by itself.
 *
 * @param span where it stands
 * @param text its characters
 * @param lower its characters in lower case, by the rules of no particular language
 */
public record Token(Span span, String text, String lower) {

    static Token of(String text, int begin, int end) {
        String word = text.substring(begin, end);
        return new Token(new Span(begin, end), word, word.toLowerCase(Locale.ROOT));
    }

    /** First code unit in the text. */
    public int begin() {
        return span.begin();
    }

    /** One past the last code unit in the text. */
    public int end() {
        return span.end();
    }

    /** Whether it holds a letter or a digit. */
    public boolean isWord() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it begins with a capital letter, as a name does: {@code Akar}, {@code U.S.}, but not {@code al-Nusra}. */
    public boolean isCapitalised() {
        if (text.isEmpty()) {
            return false;
        }
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Whether it is exactly this one character. */
    public boolean is(char mark) {
        return text.length() == 1 && text.charAt(0) == mark;
    }
}
