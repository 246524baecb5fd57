// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.LocalDate;
import java.util.Optional;

/** Reads quarters, halves and seasons. */
final class PartsOfYear {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final Timeline timeline;
    private final RelativeDates relative;

    PartsOfYear(Timeline timeline, RelativeDates relative) {
        this.timeline = timeline;
        this.relative = relative;
    }

    /** {@code the third quarter of 1990}, {@code third-quarter}. */
    Optional<Resolved> quarter(Phrase phrase, Direction direction) {
        int ordinal = phrase.number(WordClass.ORD);
        if (ordinal < 1 || ordinal > QUARTERS) {
            return Optional.empty();
        }
        Optional<Integer> year = saidYear(phrase).or(() -> timeline.now().map(now -> yearOf(now, ordinal, direction)));
        return Optional.of(Resolved.date(
                year.map(y -> new Moment(LocalDate.of(y, (ordinal - 1) * MONTHS + 1, 1), CalendarUnit.QUARTER)),
                "XXXX-Q" + ordinal));
    }

    /** Earnings are told of quarters that have begun; forecasts of those to come. */
    private int yearOf(Moment now, int ordinal, Direction direction) {
        LocalDate day = now.day();
        boolean begun = (ordinal - 1) * MONTHS + 1 <= day.getMonthValue();
        return timeline.isNarrative() || begun || direction == Direction.FUTURE ? day.getYear() : day.getYear() - 1;
    }

    private Optional<Integer> saidYear(Phrase phrase) {
        if (phrase.has(WordClass.YEAR)) {
            return Optional.of(phrase.number(WordClass.YEAR));
        }
        if (relative.points(phrase) && phrase.has(WordClass.UNIT)) {
            return relative.shifted(phrase, CalendarUnit.YEAR)
                    .map(moment -> moment.day().getYear());
        }
        return Optional.empty();
    }

    /** {@code the second half of 2008}; the bare half of anything else is none of ours. */
    Optional<Resolved> half(Phrase phrase) {
        String argument = phrase.match().rule().argument();
        int ordinal = argument.isEmpty() ? phrase.number(WordClass.ORD) : Integer.parseInt(argument);
        boolean ofYear = phrase.has(WordClass.YEAR) || phrase.has(WordClass.UNIT) && phrase.unit() == CalendarUnit.YEAR;
        if (ordinal < 1 || ordinal > 2 || !ofYear) {
            return Optional.empty();
        }
        Optional<Integer> year =
                saidYear(phrase).or(() -> timeline.then().map(then -> then.day().getYear()));
        String value = year.map(y -> CalendarUnit.year(LocalDate.of(y, 1, 1))).orElse("XXXX") + "-H" + ordinal;
        return Optional.of(Resolved.of(TimexType.DATE, value));
    }

    /** {@code the summer of 2003}, {@code last fall}, {@code the spring}. */
    Optional<Resolved> season(Phrase phrase, Direction direction) {
        Season season = Season.valueOf(
                phrase.has(WordClass.SEASON) ? phrase.value(WordClass.SEASON) : phrase.value(WordClass.FALL));
        Optional<Integer> year = saidYear(phrase);
        if (year.isEmpty()) {
            year = timeline.now().map(now -> yearOf(now.day(), season, phrase, direction));
        }
        return Optional.of(
                Resolved.date(year.map(y -> new Moment(season.in(y), CalendarUnit.SEASON)), "XXXX-" + season));
    }

    private int yearOf(LocalDate day, Season season, Phrase phrase, Direction direction) {
        int year = day.getYear();
        LocalDate begins = season.in(year);
        boolean on = Season.of(day) == season;
        // A winter is named after the year it begins in.
        int current = on && season == Season.WI && day.getMonthValue() < 3 ? year - 1 : year;
        if (phrase.has(WordClass.REL) && phrase.valueAsNumber(WordClass.REL) < 0 || phrase.has(WordClass.PAST)) {
            return on ? current - 1 : begins.isAfter(day) ? year - 1 : year;
        }
        if (phrase.has(WordClass.REL) && phrase.valueAsNumber(WordClass.REL) > 0) {
            return begins.isAfter(day) ? year : year + 1;
        }
        boolean told = timeline.isNarrative() || on || phrase.has(WordClass.REL) || direction != Direction.PAST;
        return told || !begins.isAfter(day) ? current : year - 1;
    }
}
