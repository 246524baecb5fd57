// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

/** What the words add to a value that its digits cannot say: the {@code mod} of TIMEX3 (TimeML 1.2.1, section 2.2). */
public enum TimexMod {
    /** {@code shortly before noon}. */
    BEFORE,
    /** {@code shortly after noon}, {@code post-1959}. */
    AFTER,
    /** {@code under a month}, {@code nearly two years}. */
    LESS_THAN,
    /** {@code more than a decade}. */
    MORE_THAN,
    /** {@code up to 180 days}. */
    EQUAL_OR_LESS,
    /** {@code at least 72 hours}. */
    EQUAL_OR_MORE,
    /** {@code early 1941}, {@code the start of July}. */
    START,
    /** {@code mid-June}. */
    MID,
    /** {@code the end of the month}. */
    END,
    /** {@code about 1910}. */
    APPROX
}
