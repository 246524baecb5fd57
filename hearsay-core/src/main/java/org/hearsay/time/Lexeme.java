// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A word, a part of a word between hyphens, a mark, or several words that make one number ({@code twenty-four}).
 *
 * @param begin first code unit
 * @param end one past the last code unit
 * @param lower its characters in lower case
 * @param capitalised whether it begins with a capital letter
 * @param word what the lexicon knows of it
 * @param classes all its classes, those of digits included, as bits
 * @param number its value as a number; 0 when it is none
 * @param date its value as a date written in digits; null when it is none
 */
record Lexeme(
        int begin,
        int end,
        String lower,
        boolean capitalised,
        Word word,
        long classes,
        double number,
        @Nullable LocalDate date) {

    /** The same, with the mark after it. */
    Lexeme upTo(int newEnd) {
        return new Lexeme(begin, newEnd, lower, capitalised, word, classes, number, date);
    }

    boolean is(WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }

    boolean is(String text) {
        return lower.equals(text);
    }

    int whole() {
        return (int) number;
    }

    String value(WordClass wordClass) {
        return word.value(wordClass);
    }
}
