// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Reads what is counted from the day of writing or from the day told of. */
final class RelativeDates {

    /** More units than this lead out of every calendar; the place is left open. */
    private static final int LONGEST_OFFSET = 9_999;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    private final Timeline timeline;

    RelativeDates(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Whether a word in the phrase says which one is meant ({@code last}, {@code next}, {@code that}). */
    boolean points(Phrase phrase) {
        return phrase.has(WordClass.REL) || phrase.has(WordClass.ANA) || phrase.has(WordClass.PAST);
    }

    /** How many units on: -1 for {@code last}, 0 for {@code this}. */
    private static int steps(Phrase phrase) {
        if (phrase.has(WordClass.REL)) {
            return phrase.valueAsNumber(WordClass.REL);
        }
        return phrase.has(WordClass.ANA) ? phrase.valueAsNumber(WordClass.ANA) : -1;
    }

    /** {@code the next day} counts from the day told of, {@code next week} from the day of writing. */
    private Optional<Moment> base(Phrase phrase) {
        boolean told = phrase.has(WordClass.ANA) || phrase.says("the") && phrase.says("next");
        if (phrase.has(WordClass.ANA) && (phrase.says("that") || phrase.says("same"))) {
            return timeline.named();
        }
        return told ? timeline.then() : timeline.now();
    }

    /** The unit that the words point at; empty when there is nothing to count from, or it is not known to that unit. */
    Optional<Moment> shifted(Phrase phrase, CalendarUnit unit) {
        int steps = steps(phrase);
        return base(phrase)
                .filter(base -> knows(base, unit))
                .map(base -> new Moment(
                        unit.plus(base.day(), steps), unit == CalendarUnit.FORTNIGHT ? CalendarUnit.WEEK : unit));
    }

    /** Whether {@code base} is exact enough to count in {@code unit}: from some time in March one cannot count days. */
    private static boolean knows(Moment base, CalendarUnit unit) {
        return order(base.unit()) <= order(unit);
    }

    private static int order(CalendarUnit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> 0;
            case WEEK, WEEKEND, FORTNIGHT -> 1;
            case MONTH -> 2;
            case QUARTER, SEASON -> 3;
            case YEAR -> 4;
            case DECADE -> 5;
            case CENTURY -> 6;
            case MILLENNIUM -> 7;
        };
    }

    /** {@code last week}, {@code the following year}, {@code earlier this month}. */
    Optional<Resolved> relative(Phrase phrase) {
        String argument = phrase.match().rule().argument();
        if (argument.startsWith("DAY")) {
            int steps = argument.endsWith("-1") ? -1 : 1;
            return Optional.of(Resolved.date(
                    timeline.then()
                            .filter(base -> knows(base, CalendarUnit.DAY))
                            .map(base -> new Moment(base.day().plusDays(steps), CalendarUnit.DAY)),
                    CalendarUnit.DAY));
        }
        if (argument.startsWith("CENTURY")) {
            return Optional.empty();
        }
        CalendarUnit unit = argument.equals("YEAR") ? CalendarUnit.YEAR : phrase.unit();
        if (unit.isOfClock()) {
            return unit == CalendarUnit.HOUR
                    ? Optional.of(Resolved.of(TimexType.DURATION, unit.length(1)))
                    : Optional.empty();
        }
        boolean past = argument.equals("-");
        boolean coming = argument.equals("+");
        Optional<Moment> moment = past || coming
                ? timeline.now().map(base -> new Moment(unit.plus(base.day(), past ? -1 : 1), unit))
                : shifted(phrase, unit);
        return Optional.of(Resolved.date(moment, unit.unknown()));
    }

    /** {@code last August}: the nearest one that way from the month of the reference time. */
    Optional<Moment> monthBy(Phrase phrase, int month) {
        int steps = steps(phrase);
        return base(phrase).map(base -> {
            int year = base.day().getYear();
            int here = base.day().getMonthValue();
            int by = steps < 0 && month >= here ? -1 : steps > 0 && month <= here ? 1 : 0;
            return new Moment(LocalDate.of(year + by, month, 1), CalendarUnit.MONTH);
        });
    }

    /** {@code last Monday}, {@code Tuesday of last week}. */
    Optional<Moment> weekdayBy(Phrase phrase, DayOfWeek weekday) {
        int steps = steps(phrase);
        Optional<LocalDate> day = base(phrase)
                .filter(base -> base.unit() == CalendarUnit.DAY || base.unit() == CalendarUnit.WEEK)
                .map(Moment::day);
        if (phrase.hasUnit() && phrase.unit() == CalendarUnit.WEEK) {
            return day.map(d -> new Moment(
                    d.plusWeeks(steps)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .with(TemporalAdjusters.nextOrSame(weekday)),
                    CalendarUnit.DAY));
        }
        return day.map(d -> new Moment(
                switch (Integer.signum(steps)) {
                    case -1 -> d.with(TemporalAdjusters.previous(weekday));
                    case 1 -> d.with(TemporalAdjusters.next(weekday));
                    default ->
                        d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .with(TemporalAdjusters.nextOrSame(weekday));
                },
                CalendarUnit.DAY));
    }

    /** {@code yesterday}; {@code today} in a narrative is the present, not a day. */
    Optional<Resolved> dayref(Phrase phrase) {
        String argument = phrase.match().rule().argument();
        int steps = argument.isEmpty() ? phrase.valueAsNumber(WordClass.DAYREF) : Integer.parseInt(argument);
        if (timeline.isNarrative() || timeline.reference().isEmpty()) {
            return Optional.of(Resolved.of(TimexType.DATE, steps == 0 ? "PRESENT_REF" : CalendarUnit.DAY.unknown()));
        }
        return timeline.now().map(now -> Resolved.date(new Moment(now.day().plusDays(steps), CalendarUnit.DAY)));
    }

    /** {@code the year}, {@code that quarter}: the one that the text is in. */
    Optional<Resolved> theUnit(Phrase phrase) {
        CalendarUnit unit = CalendarUnit.valueOf(phrase.match().rule().argument());
        if (unit == CalendarUnit.QUARTER) {
            return Optional.of(Resolved.date(quarterToldOf(), unit));
        }
        Optional<Moment> base = unit == CalendarUnit.YEAR && !timeline.isNarrative() ? timeline.now() : timeline.then();
        return Optional.of(Resolved.date(base.filter(b -> knows(b, unit)).map(b -> new Moment(b.day(), unit)), unit));
    }

    /** The quarter spoken of last; else, in news, the last one that has ended. */
    private Optional<Moment> quarterToldOf() {
        return timeline.quarter()
                .or(() -> timeline.isNarrative()
                        ? Optional.empty()
                        : timeline.reference().map(d -> d.minusMonths(3)))
                .map(day -> new Moment(day, CalendarUnit.QUARTER));
    }

    /** {@code the latest quarter}. */
    Optional<Resolved> latest() {
        return Optional.of(Resolved.date(quarterToldOf(), CalendarUnit.QUARTER));
    }

    /** {@code the year-ago quarter}, {@code the year-earlier third quarter}. */
    Optional<Resolved> yearAgo(Phrase phrase) {
        if (phrase.has(WordClass.YEAR)) {
            int year = phrase.number(WordClass.YEAR);
            return Optional.of(Resolved.date(
                    quarterToldOf().map(m -> new Moment(m.day().withYear(year), m.unit())), CalendarUnit.QUARTER));
        }
        Optional<Moment> moment = quarterToldOf();
        if (phrase.has(WordClass.ORD)) {
            int ordinal = phrase.number(WordClass.ORD);
            moment = ordinal < 1 || ordinal > 4
                    ? Optional.empty()
                    : moment.map(m -> new Moment(
                            LocalDate.of(m.day().getYear(), ordinal * MONTHS_OF_QUARTER, 1), CalendarUnit.QUARTER));
        }
        return Optional.of(Resolved.date(
                        moment.map(m -> new Moment(m.day().minusYears(1), m.unit())), CalendarUnit.QUARTER)
                .withoutMoment());
    }

    /** {@code the end of the month}, {@code later in the year}. */
    Optional<Resolved> edgeUnit(Phrase phrase) {
        CalendarUnit unit = phrase.unit();
        if (unit.isOfClock()) {
            return Optional.empty();
        }
        Optional<Moment> base = timeline.then();
        return Optional.of(Resolved.date(base.filter(b -> knows(b, unit)).map(b -> new Moment(b.day(), unit)), unit));
    }

    /** {@code the past year}: its length. */
    Optional<Resolved> past(Phrase phrase) {
        return Optional.of(Resolved.of(TimexType.DURATION, phrase.unit().length(1)));
    }

    /** {@code year-end}: its last day. */
    Optional<Resolved> unitEnd(Phrase phrase) {
        CalendarUnit unit = phrase.unit();
        return switch (unit) {
            case YEAR ->
                Optional.of(Resolved.date(
                        timeline.now()
                                .map(now -> new Moment(
                                        LocalDate.of(now.day().getYear(), MONTHS_OF_YEAR, 31), CalendarUnit.DAY)),
                        CalendarUnit.DAY));
            case MONTH ->
                Optional.of(Resolved.date(
                        timeline.now()
                                .map(now -> new Moment(
                                        now.day().with(TemporalAdjusters.lastDayOfMonth()), CalendarUnit.DAY)),
                        CalendarUnit.DAY));
            default -> Optional.empty();
        };
    }

    /** {@code the weekend}: this week’s when it is on, else the one before; the next one ahead. */
    Optional<Resolved> weekend(Phrase phrase, Direction direction) {
        Optional<Moment> base = points(phrase) ? base(phrase) : timeline.now();
        return Optional.of(Resolved.date(
                base.filter(b -> b.unit() == CalendarUnit.DAY).map(b -> weekendNear(b.day(), phrase, direction)),
                CalendarUnit.WEEKEND));
    }

    private Moment weekendNear(LocalDate day, Phrase phrase, Direction direction) {
        boolean on = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        int weeks;
        if (points(phrase)) {
            int steps = steps(phrase);
            weeks = steps > 0 && !on ? 0 : steps;
        } else {
            weeks = on || direction == Direction.FUTURE ? 0 : -1;
        }
        return new Moment(day.plusWeeks(weeks), CalendarUnit.WEEKEND);
    }

    /** {@code two weeks ago}, {@code three days later}, {@code a year earlier}. */
    Optional<Resolved> offset(Phrase phrase) {
        CalendarUnit unit = phrase.unit();
        String argument = phrase.match().rule().argument();
        String way = argument.isEmpty() ? phrase.value(WordClass.AGO) : argument + "NOW";
        boolean back = way.startsWith("-");
        Optional<Double> count = Amounts.count(phrase);
        if (count.isEmpty() || count.get() > LONGEST_OFFSET) {
            return Optional.of(Resolved.of(TimexType.DATE, back ? "PAST_REF" : "FUTURE_REF"));
        }
        long whole = (long) (back ? -count.get() : count.get());
        if (back
                && unit == CalendarUnit.YEAR
                && whole == -1
                && timeline.quarter().isPresent()) {
            // Reports of earnings compare with the same quarter a year before.
            return Optional.of(Resolved.date(new Moment(timeline.quarter().get().minusYears(1), CalendarUnit.QUARTER))
                    .withoutMoment());
        }
        Optional<Moment> base = way.endsWith("NOW") ? timeline.now() : timeline.then();
        return Optional.of(offset(base, unit, whole));
    }

    private Resolved offset(Optional<Moment> base, CalendarUnit unit, long count) {
        CalendarUnit exact = unit == CalendarUnit.FORTNIGHT ? CalendarUnit.WEEK : unit;
        if (unit.isOfClock()) {
            return Resolved.of(TimexType.TIME, base.map(Moment::name).orElse(unit.unknown()) + "TXX");
        }
        Optional<Moment> moment =
                base.filter(b -> knows(b, unit)).map(b -> new Moment(unit.plus(b.day(), count), finer(exact)));
        return moment.map(Resolved::date).orElseGet(() -> Resolved.of(TimexType.DATE, open(base, unit)));
    }

    /** A decade ago is a year, not a decade. */
    private static CalendarUnit finer(CalendarUnit unit) {
        return unit == CalendarUnit.DECADE || unit == CalendarUnit.CENTURY ? CalendarUnit.YEAR : unit;
    }

    private static String open(Optional<Moment> base, CalendarUnit unit) {
        String unknown = unit.unknown();
        return base.filter(b -> b.unit() == CalendarUnit.MONTH || b.unit() == CalendarUnit.YEAR)
                .map(b -> CalendarUnit.year(b.day()) + unknown.substring(Math.min(4, unknown.length())))
                .orElse(unknown);
    }

    /** {@code four days after}: an offset in a narrative, where it tells when; elsewhere a length. */
    Optional<Resolved> after(Phrase phrase) {
        Optional<Double> count = Amounts.count(phrase);
        if (!timeline.isNarrative() || count.isEmpty() || count.get() > LONGEST_OFFSET) {
            return Amounts.amount(phrase);
        }
        return Optional.of(offset(timeline.then(), phrase.unit(), count.get().longValue()));
    }
}
