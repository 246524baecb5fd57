// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

/** The four types of TIMEX3 (TimeML 1.2.1, section 2.2). */
public enum TimexType {
    /** A day or something longer with a place in the calendar: {@code last March}. */
    DATE,
    /** A part of a day: {@code 9 a.m. Tuesday}, {@code last night}. */
    TIME,
    /** A length: {@code three weeks}. */
    DURATION,
    /** Something that comes again: {@code every Friday}. */
    SET
}
