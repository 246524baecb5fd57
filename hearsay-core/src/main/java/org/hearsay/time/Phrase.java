// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.List;
import java.util.Optional;

/**
 * The words of a match, by what the rule took them for.
 *
 * @param match where the rule fits
 * @param lexemes all lexemes of the text
 */
record Phrase(Match match, List<Lexeme> lexemes) {

    boolean has(WordClass wordClass) {
        return find(wordClass, 0).isPresent();
    }

    /** The {@code n}th word, from 0, that the rule took for {@code wordClass}. */
    Optional<Lexeme> find(WordClass wordClass, int n) {
        int seen = 0;
        for (int i = 0; i < match.steps().size(); i++) {
            if (match.steps().get(i).wordClass() == wordClass && seen++ == n) {
                return Optional.of(lexemes.get(match.begin() + i));
            }
        }
        return Optional.empty();
    }

    Lexeme word(WordClass wordClass) {
        return find(wordClass, 0).orElseThrow();
    }

    String value(WordClass wordClass) {
        return word(wordClass).value(wordClass);
    }

    int number(WordClass wordClass) {
        return word(wordClass).whole();
    }

    int valueAsNumber(WordClass wordClass) {
        return Integer.parseInt(value(wordClass));
    }

    /** What the words give to the value, by the rule or else by what they are ({@code nearly}). */
    Optional<TimexMod> mod() {
        return match.mod()
                .or(() -> modBy(WordClass.MORE))
                .or(() -> modBy(WordClass.LESS))
                .or(() -> modBy(WordClass.ABOUT));
    }

    private Optional<TimexMod> modBy(WordClass wordClass) {
        return find(wordClass, 0).map(lexeme -> TimexMod.valueOf(lexeme.value(wordClass)));
    }

    /** Whether one of the words is exactly {@code lower}. */
    boolean says(String lower) {
        for (int i = match.begin(); i < match.end(); i++) {
            if (lexemes.get(i).is(lower)) {
                return true;
            }
        }
        return false;
    }

    /** The word before the first expression; {@code ""} at the beginning of the text. */
    String before() {
        return before(1);
    }

    /** The {@code back}th word before the first expression; {@code ""} when there is none. */
    String before(int back) {
        int at = match.extents().getFirst().begin() - back;
        return at < 0 ? "" : lexemes.get(at).lower();
    }

    /** The word after the last expression; {@code ""} at the end of the text. */
    String after() {
        int at = match.expressionEnd();
        return at >= lexemes.size() ? "" : lexemes.get(at).lower();
    }

    /** The unit that the rule read, singular or plural. */
    CalendarUnit unit() {
        boolean plural = has(WordClass.UNITS);
        return CalendarUnit.valueOf(value(plural ? WordClass.UNITS : WordClass.UNIT));
    }

    boolean hasUnit() {
        return has(WordClass.UNIT) || has(WordClass.UNITS);
    }
}
