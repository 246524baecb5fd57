// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.Optional;

/** Reads times of the clock and parts of days. */
final class Clocks {

    private static final int NOON = 12;
    private static final int LAST_HOUR = 24;

    private final Timeline timeline;
    private final RelativeDates relative;
    private final CalendarDates dates;

    Clocks(Timeline timeline, RelativeDates relative, CalendarDates dates) {
        this.timeline = timeline;
        this.relative = relative;
        this.dates = dates;
    }

    /** {@code 9 a.m. Tuesday}, {@code noon}, {@code 0735 GMT}. */
    Optional<Resolved> clock(Phrase phrase, Direction direction) {
        Optional<String> time = time(phrase);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Resolved day = day(phrase, direction).orElseGet(this::dayToldOf);
        String zone = phrase.has(WordClass.ZONE) ? phrase.value(WordClass.ZONE) : "";
        return Optional.of(new Resolved(
                TimexType.TIME,
                day.value().map(value -> value + "T" + time.get() + zone),
                Optional.empty(),
                day.moment()));
    }

    private static Optional<String> time(Phrase phrase) {
        if (phrase.has(WordClass.NOON)) {
            return Optional.of(phrase.value(WordClass.NOON));
        }
        if (phrase.has(WordClass.HHMM)) {
            int number = phrase.number(WordClass.HHMM);
            return Optional.of(clock(number / 100, number % 100));
        }
        int hour = phrase.number(WordClass.HOUR);
        int minute = phrase.has(WordClass.MINUTE) ? phrase.number(WordClass.MINUTE) : 0;
        if (phrase.has(WordClass.PART)
                && hour < NOON
                && !phrase.value(WordClass.PART).equals("MO")) {
            hour += hour < 5 && phrase.value(WordClass.PART).equals("NI") ? 0 : NOON;
        }
        if (phrase.has(WordClass.AMPM)) {
            if (hour > NOON) {
                return Optional.empty();
            }
            hour = hour % NOON + phrase.valueAsNumber(WordClass.AMPM);
        }
        return hour > LAST_HOUR ? Optional.empty() : Optional.of(clock(hour, minute));
    }

    private static String clock(int hour, int minute) {
        return CalendarDates.twoDigits(hour) + ":" + CalendarDates.twoDigits(minute);
    }

    /** The day in the words; empty when they name none. */
    private Optional<Resolved> day(Phrase phrase, Direction direction) {
        if (phrase.has(WordClass.DAYREF)) {
            return timeline.reference()
                    .map(day -> Resolved.date(
                            new Moment(day.plusDays(phrase.valueAsNumber(WordClass.DAYREF)), CalendarUnit.DAY)))
                    .or(() -> Optional.of(Resolved.of(TimexType.DATE, CalendarUnit.DAY.unknown())));
        }
        if (phrase.has(WordClass.MONTH) && phrase.has(WordClass.DAY)) {
            return dates.date(phrase, direction);
        }
        return phrase.has(WordClass.WEEKDAY) ? dates.weekday(phrase, direction) : Optional.empty();
    }

    /** A time without a day is of the day told of, or else of the day of writing. */
    private Resolved dayToldOf() {
        Optional<Moment> told = timeline.then().filter(moment -> moment.unit() == CalendarUnit.DAY);
        return Resolved.date(
                told.or(() -> timeline.isNarrative() ? Optional.empty() : timeline.now()), CalendarUnit.DAY);
    }

    /** {@code Wednesday night}, {@code this morning}, {@code the evening of January 29, 1960}, {@code at night}. */
    Optional<Resolved> part(Phrase phrase, Direction direction) {
        String part = phrase.has(WordClass.PART) ? phrase.value(WordClass.PART) : "MO";
        Optional<Resolved> named = day(phrase, direction);
        Resolved day;
        if (named.isPresent()) {
            day = named.get();
        } else if (relative.points(phrase)) {
            // Last night is the night of yesterday; there is no "last morning".
            day = Resolved.date(relative.shifted(phrase, CalendarUnit.DAY), CalendarUnit.DAY);
        } else if (phrase.match().steps().size() == 1 || timeline.isNarrative()) {
            day = Resolved.of(TimexType.DATE, CalendarUnit.DAY.unknown());
        } else {
            day = dayToldOf();
        }
        return Optional.of(of(day, part));
    }

    private static Resolved of(Resolved day, String part) {
        return new Resolved(
                TimexType.TIME, day.value().map(value -> value + "T" + part), Optional.empty(), day.moment());
    }

    /** {@code the night before}. */
    Optional<Resolved> relativePart(Phrase phrase) {
        int steps = Integer.parseInt(phrase.match().rule().argument());
        Optional<Moment> day = timeline.then()
                .filter(moment -> moment.unit() == CalendarUnit.DAY)
                .map(moment -> new Moment(moment.day().plusDays(steps), CalendarUnit.DAY));
        return Optional.of(of(Resolved.date(day, CalendarUnit.DAY), "NI"));
    }

    /** {@code tonight}, {@code overnight}. */
    Optional<Resolved> tonight() {
        return Optional.of(of(dayOfWriting(), "NI"));
    }

    private Resolved dayOfWriting() {
        return Resolved.date(timeline.isNarrative() ? Optional.empty() : timeline.now(), CalendarUnit.DAY);
    }
}
