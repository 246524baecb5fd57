// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days that an expression can be counted from: the day of writing, and the day the text last told of. In a narrative everything counts
 * from the latter; in news {@code last week} counts from the day of writing and {@code the week before} from the day told of.
 */
final class Timeline {

    /** In a narrative a month named early in the year, when the last one told of was late in it, belongs to the next year: told forward. */
    private static final int FORWARD_MONTHS = 4;

    /** And one named late in the year, when the last one was at its beginning, to the year before. */
    private static final int BACKWARD_MONTHS = 2;

    private static final int MONTHS_NOT_A_YEAR_AHEAD = 3;

    /** And one so soon to come not for what it was a year ago. */
    private static final int NOT_A_YEAR_BACK = 30;

    private static final int MONTHS_NOT_A_YEAR_BACK = 1;

    /** A day so shortly gone is not named for its return in a year, whatever the verb. */
    private static final int NOT_A_YEAR_AHEAD = 90;

    private final Optional<LocalDate> reference;
    private final boolean narrative;
    private Optional<Moment> told = Optional.empty();
    private Optional<Moment> mentioned = Optional.empty();
    private Optional<LocalDate> quarter = Optional.empty();

    Timeline(Optional<LocalDate> reference, boolean narrative) {
        this.reference = reference;
        this.narrative = narrative;
    }

    boolean isNarrative() {
        return narrative;
    }

    /** What the text told of last, now. */
    void tell(Moment moment) {
        told = Optional.of(moment);
        mention(moment);
        if (moment.unit() == CalendarUnit.QUARTER) {
            quarter = Optional.of(moment.day());
        }
    }

    /** What the text named last, in passing. */
    void mention(Moment moment) {
        mentioned = Optional.of(moment);
    }

    /** What {@code that year} points back at. */
    Optional<Moment> named() {
        return mentioned.isPresent() ? mentioned : now();
    }

    /** A day in the quarter that the text spoke of last. */
    Optional<LocalDate> quarter() {
        return quarter;
    }

    /** The day of writing, or, in a narrative, what was told last. */
    Optional<Moment> now() {
        return narrative ? told : reference.map(day -> new Moment(day, CalendarUnit.DAY));
    }

    /** The day of publication, also where a narrative counts from another. */
    Optional<LocalDate> reference() {
        return reference;
    }

    /** What was told last, or else the day of writing. */
    Optional<Moment> then() {
        return told.isPresent() ? told : now();
    }

    /** The first day of the month that is meant by its name alone. */
    Optional<Moment> month(int month, Direction direction) {
        return now().map(base ->
                new Moment(LocalDate.of(monthYear(base, month, direction), month, 1), CalendarUnit.MONTH));
    }

    private int monthYear(Moment base, int month, Direction direction) {
        int year = base.day().getYear();
        int here = base.day().getMonthValue();
        if (narrative) {
            return narrativeYear(base, month);
        }
        return switch (direction) {
            case PAST -> month <= here + MONTHS_NOT_A_YEAR_BACK ? year : year - 1;
            case FUTURE -> month >= here - MONTHS_NOT_A_YEAR_AHEAD ? year : year + 1;
            case UNKNOWN -> month - here > 6 ? year - 1 : here - month >= 6 ? year + 1 : year;
        };
    }

    private static int narrativeYear(Moment base, int month) {
        int year = base.day().getYear();
        int here = base.day().getMonthValue();
        boolean knowsMonth = base.unit().compareTo(CalendarUnit.MONTH) <= 0;
        if (knowsMonth && month < here && month + 12 - here <= FORWARD_MONTHS) {
            return year + 1;
        }
        if (knowsMonth && month > here && here + 12 - month <= BACKWARD_MONTHS) {
            return year - 1;
        }
        return year;
    }

    /** The day that is meant by month and day alone. */
    Optional<Moment> day(int month, int day, Direction direction) {
        return now().flatMap(base -> day(base, month, day, direction)).map(d -> new Moment(d, CalendarUnit.DAY));
    }

    private Optional<LocalDate> day(Moment base, int month, int day, Direction direction) {
        if (narrative) {
            int year = narrativeYear(base, month);
            return dayOf(year, month, day).or(() -> dayOf(year + 1, month, day)).or(() -> dayOf(year - 1, month, day));
        }
        LocalDate from = base.day();
        Optional<LocalDate> same = dayOf(from.getYear(), month, day);
        Optional<LocalDate> before = dayOf(from.getYear() - 1, month, day);
        Optional<LocalDate> after = dayOf(from.getYear() + 1, month, day);
        return switch (direction) {
            case PAST ->
                same.filter(d -> !d.isAfter(from) || ChronoUnit.DAYS.between(from, d) < NOT_A_YEAR_BACK)
                        .or(() -> before);
            case FUTURE ->
                same.filter(d -> !d.isBefore(from) || ChronoUnit.DAYS.between(d, from) < NOT_A_YEAR_AHEAD)
                        .or(() -> after);
            case UNKNOWN -> nearest(from, nearest(from, same, before), after);
        };
    }

    private static Optional<LocalDate> nearest(LocalDate from, Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        long first = Math.abs(ChronoUnit.DAYS.between(from, one.get()));
        return first <= Math.abs(ChronoUnit.DAYS.between(from, other.get())) ? one : other;
    }

    /** The day of the calendar; empty for one that there is not (30 February). */
    static Optional<LocalDate> dayOf(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that is meant by month, day and day of the week: in the year nearest to now in which they fall together. */
    Optional<Moment> day(int month, int day, DayOfWeek weekday) {
        return now().flatMap(base -> IntStream.of(0, -1, 1, -2, 2)
                .mapToObj(by -> dayOf(base.day().getYear() + by, month, day))
                .flatMap(Optional::stream)
                .filter(date -> date.getDayOfWeek() == weekday)
                .findFirst()
                .map(date -> new Moment(date, CalendarUnit.DAY)));
    }

    /** The day that is meant by a day of the week alone. */
    Optional<Moment> weekday(DayOfWeek weekday, Direction direction) {
        return now().filter(base -> base.unit() == CalendarUnit.DAY)
                .map(base -> direction == Direction.FUTURE
                        ? base.day().with(TemporalAdjusters.nextOrSame(weekday))
                        : base.day().with(TemporalAdjusters.previousOrSame(weekday)))
                .map(day -> new Moment(day, CalendarUnit.DAY));
    }
}
