// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.LocalDate;

/** The seasons as TIMEX3 names them, with the month each begins in on the northern half of the earth, where the news it was made for comes from. */
enum Season {
    SP(3),
    SU(6),
    FA(9),
    WI(12);

    private final int firstMonth;

    Season(int firstMonth) {
        this.firstMonth = firstMonth;
    }

    /** The first day of the season that begins in {@code year}. */
    LocalDate in(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    /** The season that {@code day} lies in. */
    static Season of(LocalDate day) {
        return values()[(day.getMonthValue() + 9) % 12 / 3];
    }
}
