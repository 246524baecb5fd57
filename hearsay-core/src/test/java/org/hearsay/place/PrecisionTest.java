// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void isReadAsItWasWritten() {
        for (PlaceClass placeClass : PlaceClass.values()) {
            Precision precision = Precision.of(placeClass, 0);
            assertThat(Precision.parse(precision.toString())).isEqualTo(precision);
        }
        assertThatThrownBy(() -> Precision.parse("city")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCityReachesAsFarAsItsPeopleNeed() {
        assertThat(Precision.of(PlaceClass.CITY, 8_000_000).radiusKm()).isEqualTo(25);
        assertThat(Precision.of(PlaceClass.CITY, 2_000).radiusKm()).isEqualTo(1);
    }
}
