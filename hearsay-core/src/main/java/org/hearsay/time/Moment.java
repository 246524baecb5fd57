// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.LocalDate;

/**
 * A place in the calendar.
 *
 * @param day a day in it, its first where that is known
 * @param unit how exact it is: a month is known to the month
 */
record Moment(LocalDate day, CalendarUnit unit) {

    /** Its name in TIMEX3. */
    String name() {
        return unit.name(day);
    }
}
