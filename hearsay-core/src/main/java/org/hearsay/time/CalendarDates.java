// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates that name days, months, years and longer times of the calendar. */
final class CalendarDates {

    private static final int CENTURY_YEARS = 100;

    private final Timeline timeline;
    private final RelativeDates relative;

    CalendarDates(Timeline timeline, RelativeDates relative) {
        this.timeline = timeline;
        this.relative = relative;
    }

    /** {@code March 26, 1996}, {@code Feb. 20}, {@code 12 May last year}. */
    Optional<Resolved> date(Phrase phrase, Direction direction) {
        int month = phrase.valueAsNumber(WordClass.MONTH);
        return day(phrase, month, phrase.number(WordClass.DAY), direction);
    }

    private Optional<Resolved> day(Phrase phrase, int month, int day, Direction direction) {
        Optional<Integer> year = saidYear(phrase);
        if (year.isPresent()) {
            return Timeline.dayOf(year.get(), month, day)
                    .map(date -> Resolved.date(new Moment(date, CalendarUnit.DAY)));
        }
        // The leap day is a day of some year.
        if (Timeline.dayOf(2000, month, day).isEmpty()) {
            return Optional.empty();
        }
        String open = "XXXX-" + twoDigits(month) + "-" + twoDigits(day);
        Optional<Moment> named = weekdayOf(phrase).flatMap(weekday -> timeline.day(month, day, weekday));
        return Optional.of(Resolved.date(named.or(() -> timeline.day(month, day, direction)), open));
    }

    private static Optional<DayOfWeek> weekdayOf(Phrase phrase) {
        if (phrase.has(WordClass.WEEKDAY)) {
            return Optional.of(DayOfWeek.of(phrase.valueAsNumber(WordClass.WEEKDAY)));
        }
        return phrase.has(WordClass.WEEKDAY_SHORT)
                ? Optional.of(DayOfWeek.of(phrase.valueAsNumber(WordClass.WEEKDAY_SHORT)))
                : Optional.empty();
    }

    /** The year in the words, or the one they point at: {@code of that year}. */
    private Optional<Integer> saidYear(Phrase phrase) {
        if (phrase.has(WordClass.YEAR)) {
            return Optional.of(phrase.number(WordClass.YEAR));
        }
        boolean points = phrase.hasUnit() && (phrase.has(WordClass.REL) || phrase.has(WordClass.ANA));
        if (points && phrase.unit() == CalendarUnit.YEAR) {
            return relative.shifted(phrase, CalendarUnit.YEAR)
                    .map(moment -> moment.day().getYear());
        }
        return Optional.empty();
    }

    /** The {@code index}th of two days that share month or year. */
    Optional<Resolved> dates(Phrase phrase, int index, Direction direction) {
        int days = phrase.find(WordClass.DAY, 1).isPresent() ? 2 : 1;
        int months = phrase.find(WordClass.MONTH, 1).isPresent() ? 2 : 1;
        int day = phrase.find(WordClass.DAY, Math.min(index, days - 1))
                .orElseThrow()
                .whole();
        Lexeme month = phrase.find(WordClass.MONTH, Math.min(index, months - 1)).orElseThrow();
        return day(phrase, Integer.parseInt(month.value(WordClass.MONTH)), day, direction);
    }

    /** {@code 2013-03-22}. */
    Optional<Resolved> numdate(Phrase phrase) {
        return Optional.ofNullable(phrase.word(WordClass.NUMDATE).date())
                .map(date -> Resolved.date(new Moment(date, CalendarUnit.DAY)));
    }

    /** {@code 03/22/2013}. */
    Optional<Resolved> slashes(Phrase phrase) {
        int first = phrase.find(WordClass.NUM, 0).orElseThrow().whole();
        int second = phrase.find(WordClass.NUM, 1).orElseThrow().whole();
        int year =
                phrase.has(WordClass.YEAR) ? phrase.number(WordClass.YEAR) : fullYear(phrase.number(WordClass.YEAR2));
        Optional<LocalDate> date = Timeline.dayOf(year, first, second).or(() -> Timeline.dayOf(year, second, first));
        return date.map(d -> Resolved.date(new Moment(d, CalendarUnit.DAY)));
    }

    /** The year that two digits mean: of the century that puts it nearest before the day of writing, or up to ten years after. */
    private int fullYear(int twoDigits) {
        int last = timeline.reference().map(LocalDate::getYear).orElse(Digits.LAST_YEAR - CENTURY_YEARS + 30) + 10;
        int year = last - last % CENTURY_YEARS + twoDigits;
        return year > last ? year - CENTURY_YEARS : year;
    }

    /** {@code May 1940}, {@code last August}, {@code January this year}, {@code in March}. */
    Optional<Resolved> month(Phrase phrase, Direction direction) {
        int month = phrase.valueAsNumber(WordClass.MONTH);
        Optional<Integer> year = saidYear(phrase);
        if (year.isPresent()) {
            return Optional.of(Resolved.date(new Moment(LocalDate.of(year.get(), month, 1), CalendarUnit.MONTH)));
        }
        Optional<Moment> moment = phrase.hasUnit() || !relative.points(phrase)
                ? timeline.month(month, direction)
                : relative.monthBy(phrase, month);
        return Optional.of(Resolved.date(moment, "XXXX-" + twoDigits(month)));
    }

    Optional<Resolved> year(Phrase phrase) {
        if (!phrase.has(WordClass.YEAR)) {
            int year = fullYear(phrase.number(WordClass.YEAR2));
            return Optional.of(yearOf(year));
        }
        Resolved resolved = yearOf(phrase.number(WordClass.YEAR));
        boolean post = phrase.says("post");
        boolean pre = phrase.says("pre");
        return Optional.of(
                post || pre ? resolved.withMod(Optional.of(post ? TimexMod.AFTER : TimexMod.BEFORE)) : resolved);
    }

    private static Resolved yearOf(int year) {
        return Resolved.date(new Moment(LocalDate.of(year, 1, 1), CalendarUnit.YEAR));
    }

    /** The {@code index}th of two years, the second perhaps in two digits. */
    Optional<Resolved> years(Phrase phrase, int index) {
        int first = phrase.number(WordClass.YEAR);
        if (index == 0) {
            return Optional.of(yearOf(first));
        }
        int second = phrase.has(WordClass.YEAR2)
                ? first - first % CENTURY_YEARS + phrase.number(WordClass.YEAR2)
                : phrase.find(WordClass.YEAR, 1).orElseThrow().whole();
        return Optional.of(yearOf(second));
    }

    /** {@code 264-241 BC}: years before Christ are written BC0264, as in TIMEX2. */
    Optional<Resolved> beforeChrist(Phrase phrase, int index) {
        int year = phrase.find(WordClass.NUM, index).orElseThrow().whole();
        if (year < 1 || year > 9999) {
            return Optional.empty();
        }
        // The year before the year 1 is the year 0 of the calendar.
        int month = phrase.has(WordClass.MONTH) ? phrase.valueAsNumber(WordClass.MONTH) : 1;
        LocalDate day = LocalDate.of(1 - year, month, 1);
        if (phrase.has(WordClass.SEASON)) {
            Season season = Season.valueOf(phrase.value(WordClass.SEASON));
            return Optional.of(Resolved.date(new Moment(season.in(1 - year), CalendarUnit.SEASON)));
        }
        CalendarUnit unit = phrase.has(WordClass.MONTH) ? CalendarUnit.MONTH : CalendarUnit.YEAR;
        return Optional.of(Resolved.date(new Moment(day, unit)));
    }

    /** {@code the 1980s}, {@code the ’80s}, {@code the eighties}. */
    Optional<Resolved> decade(Phrase phrase) {
        int decade = phrase.has(WordClass.DECADE)
                ? phrase.number(WordClass.DECADE)
                : phrase.valueAsNumber(WordClass.DECADE_WORD);
        if (phrase.has(WordClass.ERA)) {
            return Optional.of(Resolved.date(new Moment(LocalDate.of(1 - decade, 1, 1), CalendarUnit.DECADE)));
        }
        int year = decade >= CENTURY_YEARS ? decade : fullYear(decade);
        return Optional.of(Resolved.date(new Moment(LocalDate.of(year, 1, 1), CalendarUnit.DECADE)));
    }

    /** {@code the 20th century}. */
    Optional<Resolved> century(Phrase phrase) {
        int ordinal = phrase.number(WordClass.ORD);
        if (ordinal < 1 || ordinal > 99) {
            return Optional.empty();
        }
        if (phrase.has(WordClass.ERA)) {
            LocalDate first = LocalDate.of(1 - (ordinal - 1) * CENTURY_YEARS - 1, 1, 1);
            return Optional.of(Resolved.date(new Moment(first, CalendarUnit.CENTURY)));
        }
        int year = (ordinal - 1) * CENTURY_YEARS;
        Moment moment = new Moment(LocalDate.of(year, 1, 1), CalendarUnit.CENTURY);
        return Optional.of(Resolved.date(moment));
    }

    /** {@code the week of March 6}. */
    Optional<Resolved> weekOf(Phrase phrase, Direction direction) {
        return date(phrase, direction)
                .map(day -> Resolved.date(
                        day.moment().map(moment -> new Moment(moment.day(), CalendarUnit.WEEK)), CalendarUnit.WEEK));
    }

    /** A feast by its rule: {@code 12-25}, {@code 11-4-4} (month, weekday, which one), {@code easter-2}. */
    Optional<Resolved> holiday(Phrase phrase, Direction direction) {
        String rule = phrase.match().rule().argument();
        Optional<Integer> year = saidYear(phrase);
        if (year.isPresent()) {
            return Optional.of(Resolved.date(new Moment(Holidays.day(rule, year.get()), CalendarUnit.DAY)));
        }
        Optional<LocalDate> base = timeline.now().map(Moment::day);
        if (base.isEmpty()) {
            return Optional.of(Resolved.of(TimexType.DATE, Holidays.open(rule)));
        }
        LocalDate near = base.get();
        boolean ahead =
                phrase.has(WordClass.REL) ? phrase.value(WordClass.REL).equals("1") : direction == Direction.FUTURE;
        LocalDate same = Holidays.day(rule, near.getYear());
        LocalDate day = same;
        if (!timeline.isNarrative() && ahead && same.isBefore(near)) {
            day = Holidays.day(rule, near.getYear() + 1);
        } else if (!timeline.isNarrative() && !ahead && same.isAfter(near)) {
            day = Holidays.day(rule, near.getYear() - 1);
        }
        return Optional.of(Resolved.date(new Moment(day, CalendarUnit.DAY)));
    }

    /** {@code 9/11}. */
    Optional<Resolved> fixed(Phrase phrase) {
        LocalDate day = LocalDate.parse(phrase.match().rule().argument());
        return Optional.of(Resolved.date(new Moment(day, CalendarUnit.DAY)));
    }

    /** {@code Thursday}, {@code last Monday}, {@code Tuesday of this week}. */
    Optional<Resolved> weekday(Phrase phrase, Direction direction) {
        DayOfWeek weekday = DayOfWeek.of(phrase.valueAsNumber(WordClass.WEEKDAY));
        Optional<Moment> moment =
                relative.points(phrase) ? relative.weekdayBy(phrase, weekday) : timeline.weekday(weekday, direction);
        return Optional.of(Resolved.date(moment, "XXXX-WXX-" + weekday.getValue()));
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
