// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A stretch of time with bounds as exact as they are known.
 *
 * @param from a year, month or day ({@code 2014-08}); absent when open
 * @param to the same
 */
record Period(Optional<String> from, Optional<String> to) {

    static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /**
     * Reads {@code 2014-08..2018}.
     *
     * @throws IllegalArgumentException when a bound is no year, month or day
     */
    static Period of(String text) {
        int dots = text.indexOf("..");
        String first = dots < 0 ? text : text.substring(0, dots);
        String last = dots < 0 ? text : text.substring(dots + 2);
        Period period = new Period(bound(first), bound(last));
        period.first();
        period.last();
        return period;
    }

    private static Optional<String> bound(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    LocalDate first() {
        return from.map(f -> day(f, false)).orElse(LocalDate.MIN);
    }

    LocalDate last() {
        return to.map(t -> day(t, true)).orElse(LocalDate.MAX);
    }

    private static LocalDate day(String bound, boolean end) {
        try {
            return switch (bound.length()) {
                case YEAR -> LocalDate.of(Integer.parseInt(bound), end ? 12 : 1, end ? 31 : 1);
                case MONTH ->
                    end
                            ? YearMonth.parse(bound).atEndOfMonth()
                            : YearMonth.parse(bound).atDay(1);
                default -> LocalDate.parse(bound);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not a year, month or day: " + bound, e);
        }
    }
}
