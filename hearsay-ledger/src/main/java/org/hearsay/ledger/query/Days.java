// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first and the last day of a date that may be vague: {@code 2020}, {@code 2020-02}, {@code 2020-W08}, {@code 2020-02-21}, with a time
 * behind it or not, with EDTF's {@code ~} and {@code ?} or not (ISO 8601, EDTF, TIMEX3 values).
 *
 * @param first ISO 8601
 * @param last ISO 8601
 */
public record Days(String first, String last) {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|W(\\d{2}))(?:T.*)?)?[~?%]?");

    /** The days that {@code value} may mean; nothing when it is no date or only a part of one ({@code PRESENT_REF}, {@code P2D}). */
    public static Optional<Days> of(String value) {
        Matcher date = DATE.matcher(value);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            Year year = Year.of(Integer.parseInt(date.group(1)));
            if (date.group(4) != null) {
                return Optional.of(week(year, Integer.parseInt(date.group(4))));
            }
            if (date.group(2) == null) {
                return Optional.of(days(year.atDay(1), year.atMonth(12).atEndOfMonth()));
            }
            YearMonth month = year.atMonth(Integer.parseInt(date.group(2)));
            if (date.group(3) == null) {
                return Optional.of(days(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(date.group(3)));
            return Optional.of(days(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Term> bound(String value, boolean last) {
        return of(value).map(days -> new Term.Bound(last, last ? days.last : days.first));
    }

    private static Days week(Year year, int number) {
        LocalDate monday = LocalDate.parse(
                "%04d-W%02d-1".formatted(year.getValue(), number), java.time.format.DateTimeFormatter.ISO_WEEK_DATE);
        return days(monday, monday.plusDays(6));
    }

    private static Days days(LocalDate first, LocalDate last) {
        return new Days(first.toString(), last.toString());
    }
}
