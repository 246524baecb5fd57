// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days that feasts fall on, by the rules that {@code grammar.txt} gives with their names. */
final class Holidays {

    private static final String EASTER = "easter";

    private Holidays() {}

    /** The day that {@code rule} gives in {@code year}. */
    static LocalDate day(String rule, int year) {
        if (rule.startsWith(EASTER)) {
            return easter(year).plusDays(Integer.parseInt(rule.substring(EASTER.length())));
        }
        String[] parts = rule.split("-");
        int month = Integer.parseInt(parts[0]);
        if (parts.length == 2) {
            return LocalDate.of(year, month, Integer.parseInt(parts[1]));
        }
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
        LocalDate first = LocalDate.of(year, month, 1);
        return parts[2].equals("last")
                ? first.with(TemporalAdjusters.lastInMonth(weekday))
                : first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), weekday));
    }

    /** What can be said of the day without a year. */
    static String open(String rule) {
        String[] parts = rule.split("-");
        if (rule.startsWith(EASTER) || parts.length != 2) {
            return CalendarUnit.DAY.unknown();
        }
        return "XXXX-" + CalendarDates.twoDigits(Integer.parseInt(parts[0])) + "-"
                + CalendarDates.twoDigits(Integer.parseInt(parts[1]));
    }

    /** Easter Sunday of the Gregorian calendar (the anonymous computus of Nature, 20 April 1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
