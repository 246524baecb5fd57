// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of a PETRARCH dictionary with its restriction: {@code HOB <20080120} (before that day), {@code HOBELI >20130119} (from that day on),
 * {@code HOBMIL 20080120-20121109} (from the first to the last).
 *
 * @param code the code in capitals; empty for one that says there is none ({@code ---}, {@code +++})
 * @param from first day, {@link LocalDate#MIN} when open
 * @param to last day, {@link LocalDate#MAX} when open
 */
record DatedCode(String code, LocalDate from, LocalDate to) {

    private static final Pattern FORM =
            Pattern.compile("([^\\s<>]+)?\\s*(?:([<>])\\s*(\\d+)|(\\d{6,8})\\s*-\\s*(\\d+))?");

    /** Two digits above this are years of the last century, as PETRARCH reads them. */
    private static final int LAST_OF_THIS_CENTURY = 30;

    boolean isDated() {
        return !from.equals(LocalDate.MIN) || !to.equals(LocalDate.MAX);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Reads what stands between the square brackets.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    static DatedCode of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || form.group(1) == null) {
            throw new IllegalArgumentException(
                    "[" + text + "] is no code with a restriction such as <950601, >990816 or" + " 950601-990815");
        }
        String code = Codes.plain(form.group(1));
        if (form.group(4) != null) {
            LocalDate from = day(form.group(4));
            LocalDate to = day(form.group(5));
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("[" + text + "] ends before it begins");
            }
            return new DatedCode(code, from, to);
        }
        if (form.group(2) == null) {
            return new DatedCode(code, LocalDate.MIN, LocalDate.MAX);
        }
        LocalDate day = day(form.group(3));
        return form.group(2).equals("<")
                ? new DatedCode(code, LocalDate.MIN, day.minusDays(1))
                : new DatedCode(code, day, LocalDate.MAX);
    }

    /** Reads {@code yymmdd} or {@code yyyymmdd}; a month or day of 00 is the first, as the older dictionaries mean it. */
    private static LocalDate day(String digits) {
        int length = digits.length();
        if (length != 6 && length != 8) {
            throw new IllegalArgumentException(digits + " is no date of six or eight digits (yymmdd or yyyymmdd)");
        }
        int year = Integer.parseInt(digits.substring(0, length - 4));
        if (length == 6) {
            year += year > LAST_OF_THIS_CENTURY ? 1900 : 2000;
        }
        int month = Math.max(1, Integer.parseInt(digits.substring(length - 4, length - 2)));
        int day = Math.max(1, Integer.parseInt(digits.substring(length - 2)));
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(digits + " is no day of any calendar (" + e.getMessage() + ")", e);
        }
    }
}
