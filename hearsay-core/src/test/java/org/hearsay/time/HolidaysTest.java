// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void easterFallsAsTheAlmanacsSay() {
        assertThat(Holidays.easter(1916)).isEqualTo(LocalDate.of(1916, 4, 23));
        assertThat(Holidays.easter(2000)).isEqualTo(LocalDate.of(2000, 4, 23));
        assertThat(Holidays.easter(2008)).isEqualTo(LocalDate.of(2008, 3, 23));
        assertThat(Holidays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    }

    @Test
    void theLastMondayOfMayAndTheFourthThursdayOfNovember() {
        assertThat(Holidays.day("5-1-last", 2026)).isEqualTo(LocalDate.of(2026, 5, 25));
        assertThat(Holidays.day("11-4-4", 1999)).isEqualTo(LocalDate.of(1999, 11, 25));
    }

    @Test
    void withoutAYearOnlyAFixedDayIsKnown() {
        assertThat(Holidays.open("12-25")).isEqualTo("XXXX-12-25");
        assertThat(Holidays.open("easter-2")).isEqualTo("XXXX-XX-XX");
    }
}
