// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a text tells time. News counts from the day of writing ({@code on Thursday}, {@code last week}); a narrative, as in an encyclopedia,
 * gives full dates and counts from the last one ({@code two days later}). The text itself says which: many years written out that are not
 * the year of writing, and few words that only the day of writing explains.
 */
enum Style {
    NEWS,
    NARRATIVE;

    /** Fewer years written out than this make no narrative: short news names a few too. */
    private static final int FEWEST_YEARS = 5;

    /** Written-out years for each word of the day of writing; chosen on the development halves (docs/measure/times.md). */
    private static final int YEARS_PER_DEICTIC = 4;

    static Style of(List<Match> matches, List<Lexeme> lexemes, Optional<LocalDate> reference) {
        int years = 0;
        int deictics = 0;
        for (Match match : matches) {
            Phrase phrase = new Phrase(match, lexemes);
            years += namesOtherYear(phrase, reference) ? 1 : 0;
            deictics += isDeictic(phrase) ? 1 : 0;
        }
        return years >= FEWEST_YEARS && years >= YEARS_PER_DEICTIC * deictics ? NARRATIVE : NEWS;
    }

    private static boolean namesOtherYear(Phrase phrase, Optional<LocalDate> reference) {
        if (phrase.match().rule().meaning() == Meaning.BC) {
            return true;
        }
        return phrase.has(WordClass.YEAR)
                && reference
                        .map(LocalDate::getYear)
                        .filter(year -> year == phrase.number(WordClass.YEAR))
                        .isEmpty();
    }

    private static boolean isDeictic(Phrase phrase) {
        boolean dated = phrase.has(WordClass.YEAR);
        return !dated
                && (phrase.has(WordClass.WEEKDAY)
                        || phrase.has(WordClass.DAYREF)
                        || phrase.has(WordClass.REL) && phrase.hasUnit()
                        || phrase.match().rule().meaning() == Meaning.TONIGHT);
    }
}
