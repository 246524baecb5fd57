// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.Optional;

/** Reads lengths of time and what comes again. */
final class Amounts {

    private static final int TEN = 10;

    private Amounts() {}

    /** How many; empty when the words do not count ({@code several}). */
    static Optional<Double> count(Phrase phrase) {
        if (phrase.has(WordClass.VAGUE)) {
            return Optional.empty();
        }
        double half = phrase.says("half") ? 0.5 : 0;
        Optional<Lexeme> last = phrase.find(WordClass.NUM, 1)
                .filter(n -> phrase.find(WordClass.UNITS, 1).isEmpty());
        if (last.isPresent()) {
            return last.map(Lexeme::number);
        }
        if (phrase.has(WordClass.NUM)) {
            return Optional.of(phrase.word(WordClass.NUM).number());
        }
        if (phrase.has(WordClass.COUPLE)) {
            return Optional.of(2.0);
        }
        if (phrase.has(WordClass.DOZEN)) {
            return Optional.of(12.0);
        }
        boolean and = phrase.says("and");
        return Optional.of(half > 0 && !and ? half : 1 + half);
    }

    /** {@code two and a half years}, {@code a couple of days}, {@code three years and two months}. */
    static Optional<Resolved> amount(Phrase phrase) {
        CalendarUnit unit = phrase.unit();
        Optional<Double> count = count(phrase);
        boolean second = unit == CalendarUnit.SECOND && !phrase.has(WordClass.UNITS);
        if (second && !phrase.has(WordClass.NUM)) {
            return Optional.empty();
        }
        String value = count.map(unit::length).orElseGet(unit::vagueLength);
        if (phrase.find(WordClass.UNITS, 1).isPresent()
                && phrase.find(WordClass.NUM, 1).isPresent()) {
            value = twoUnits(phrase, value);
        }
        Resolved resolved = Resolved.of(TimexType.DURATION, value);
        return Optional.of(phrase.has(WordClass.COUPLE) ? resolved.withMod(Optional.of(TimexMod.APPROX)) : resolved);
    }

    private static String twoUnits(Phrase phrase, String first) {
        CalendarUnit other = CalendarUnit.valueOf(
                phrase.find(WordClass.UNITS, 1).orElseThrow().value(WordClass.UNITS));
        String second = other.length(phrase.find(WordClass.NUM, 1).orElseThrow().number());
        boolean clocks = first.startsWith("PT") && second.startsWith("PT");
        return first + second.substring(clocks ? 2 : 1);
    }

    /** {@code a year}: what comes again after a number ({@code $1 billion a year}), a length after a preposition, else nothing sure. */
    static Optional<Resolved> aUnit(Phrase phrase, Doubts doubts) {
        CalendarUnit unit = phrase.unit();
        if (unit == CalendarUnit.SECOND || unit == CalendarUnit.MINUTE && !doubts.isRate(phrase)) {
            return Optional.empty();
        }
        if (doubts.isRate(phrase)) {
            return Optional.of(Resolved.of(TimexType.SET, unit.length(1)));
        }
        boolean length = unit != CalendarUnit.DAY || doubts.followsLengthWord(phrase);
        return length ? Optional.of(Resolved.of(TimexType.DURATION, unit.length(1))) : Optional.empty();
    }

    /** {@code recent weeks}, {@code for years}: units nobody counted. */
    static Optional<Resolved> plural(Phrase phrase, Doubts doubts) {
        CalendarUnit unit = phrase.unit();
        boolean bare = phrase.match().steps().size() == 1;
        boolean bareWithArticle = phrase.match().steps().size() == 2 && phrase.says("the");
        if (bare && !doubts.followsLengthWord(phrase) || bareWithArticle && unit.compareTo(CalendarUnit.YEAR) < 0) {
            return Optional.empty();
        }
        return Optional.of(Resolved.of(TimexType.DURATION, unit.vagueLength()));
    }

    /** {@code daily}, {@code every Friday}, {@code each July}, {@code per week}. */
    static Optional<Resolved> set(Phrase phrase) {
        String value;
        if (phrase.has(WordClass.SETADV)) {
            value = CalendarUnit.valueOf(phrase.value(WordClass.SETADV)).length(1);
        } else if (phrase.has(WordClass.WEEKDAY) || phrase.has(WordClass.WEEKDAYS)) {
            value = "XXXX-WXX-" + phrase.value(phrase.has(WordClass.WEEKDAY) ? WordClass.WEEKDAY : WordClass.WEEKDAYS);
        } else if (phrase.has(WordClass.MONTH)) {
            value = "XXXX-" + CalendarDates.twoDigits(phrase.valueAsNumber(WordClass.MONTH));
        } else if (phrase.has(WordClass.SEASON) || phrase.has(WordClass.FALL)) {
            value = "XXXX-" + phrase.value(phrase.has(WordClass.SEASON) ? WordClass.SEASON : WordClass.FALL);
        } else if (phrase.has(WordClass.PART)) {
            value = "XXXX-XX-XXT" + phrase.value(WordClass.PART);
        } else if (phrase.has(WordClass.WEEKEND) || phrase.has(WordClass.WEEKENDS)) {
            value = CalendarUnit.WEEKEND.unknown();
        } else {
            value = phrase.unit().length(every(phrase));
        }
        return Optional.of(Resolved.of(TimexType.SET, value));
    }

    private static double every(Phrase phrase) {
        if (phrase.says("other")) {
            return 2;
        }
        if (phrase.has(WordClass.ORD)) {
            return Math.min(phrase.number(WordClass.ORD), TEN * TEN);
        }
        return phrase.has(WordClass.NUM) && !phrase.says("times")
                ? phrase.word(WordClass.NUM).number()
                : 1;
    }
}
