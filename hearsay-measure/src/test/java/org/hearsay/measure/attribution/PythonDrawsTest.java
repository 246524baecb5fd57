// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected draws printed by Python 3.11: {@code r = random.Random(seed); [r.choice(range(bound)) for _ in ...]}. */
class PythonDrawsTest {

    @Test
    void drawsAsPythonDoes() {
        PythonDraws draws = new PythonDraws(20161108);

        assertThat(IntStream.range(0, 12).map(i -> draws.below(84)))
                .containsExactly(21, 42, 79, 7, 31, 1, 2, 19, 54, 67, 13, 67);
    }

    @Test
    void goesOnAsPythonDoesWhenTheStateIsUsedUp() {
        PythonDraws draws = new PythonDraws(20161108);

        assertThat(IntStream.range(0, 3000).map(i -> draws.below(1000003)).skip(2996))
                .containsExactly(74981, 230683, 468306, 525388);
    }

    @Test
    void aBoundOfOneAndAPowerOfTwoUseAsManyDrawsAsInPython() {
        PythonDraws draws = new PythonDraws(0);

        assertThat(IntStream.of(1, 1, 64, 64, 64, 64, 64, 64).map(draws::below))
                .containsExactly(0, 0, 5, 33, 62, 51, 38, 61);
    }
}
