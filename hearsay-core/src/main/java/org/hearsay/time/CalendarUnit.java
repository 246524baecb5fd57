// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The units that time is counted in, with the way TIMEX3 writes the unit a day lies in and a length in that unit. */
enum CalendarUnit {
    SECOND("T", "S", 1),
    MINUTE("T", "M", 1),
    HOUR("T", "H", 1),
    DAY("", "D", 1),
    WEEK("", "W", 1),
    FORTNIGHT("", "W", 2),
    WEEKEND("", "WE", 1),
    MONTH("", "M", 1),
    QUARTER("", "Q", 1),
    SEASON("", "SE", 1),
    YEAR("", "Y", 1),
    DECADE("", "Y", 10),
    CENTURY("", "Y", 100),
    MILLENNIUM("", "Y", 1000);

    private final String clock;
    private final String letter;
    private final int times;

    CalendarUnit(String clock, String letter, int times) {
        this.clock = clock;
        this.letter = letter;
        this.times = times;
    }

    /** Whether it is shorter than a day. */
    boolean isOfClock() {
        return !clock.isEmpty();
    }

    /** A length of {@code count} of them: {@code P2W}, {@code PT3H}, {@code P20Y}, {@code P2.5Y}. */
    String length(double count) {
        double total = count * times;
        String number = total == Math.rint(total) ? String.valueOf((long) total) : String.valueOf(total);
        return "P" + clock + number + letter;
    }

    /** A length of nobody knows how many: {@code PXY}. */
    String vagueLength() {
        return switch (this) {
            case DECADE -> "PXDE";
            case CENTURY -> "PXCE";
            default -> "P" + clock + "X" + letter;
        };
    }

    /** The one that {@code day} lies in: {@code 1998-02-13}, {@code 1998-W07}, {@code 1998-02}, {@code 1998-Q1}, {@code 198}. */
    String name(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> month(day) + "-" + twoDigits(day.getDayOfMonth());
            case WEEK, FORTNIGHT -> week(day);
            case WEEKEND -> week(day) + "-WE";
            case MONTH -> month(day);
            case QUARTER -> year(day) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case SEASON -> year(day) + "-" + Season.of(day);
            case YEAR -> year(day);
            case DECADE -> shortened(year(day), 1);
            case CENTURY -> shortened(year(day), 2);
            case MILLENNIUM -> shortened(year(day), 3);
        };
    }

    /** One of them that nobody can say which: {@code XXXX-WXX}. */
    String unknown() {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON, YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            case MILLENNIUM -> "X";
        };
    }

    /** {@code day} moved by {@code count} of them. */
    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEK, FORTNIGHT, WEEKEND -> day.plusWeeks(count * times);
            case MONTH -> day.plusMonths(count);
            case QUARTER, SEASON -> day.plusMonths(3 * count);
            case YEAR, DECADE, CENTURY, MILLENNIUM -> day.plusYears(count * times);
        };
    }

    private static String week(LocalDate day) {
        int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String year =
                year(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minus(3, ChronoUnit.DAYS));
        return year + "-W" + (number < 10 ? "0" : "") + number;
    }

    private static String month(LocalDate day) {
        return year(day) + "-" + twoDigits(day.getMonthValue());
    }

    private static String shortened(String year, int by) {
        return year.substring(0, year.length() - by);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** Four digits, {@code 0732}; before Christ as TIMEX2 writes it, {@code BC0490}. */
    static String year(LocalDate day) {
        boolean before = day.getYear() <= 0;
        String year = String.valueOf(before ? 1 - day.getYear() : day.getYear());
        return (before ? "BC" : "") + "0".repeat(Math.max(0, 4 - year.length())) + year;
    }
}
