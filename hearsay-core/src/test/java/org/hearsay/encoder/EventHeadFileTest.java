// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The constants of the head for events. */
class EventHeadFileTest {

    private static final String FILE = """
            # a comment
            types ATTACK MEET
            statuses happened denied
            modes none visit
            roles actor
            width 2
            far 1 3
            actor 0 1 2 3 4
            """;

    @Test
    void biasesAreByDistance() throws EncoderException {
        EventHeadFile file = EventHeadFile.read(FILE);
        assertThat(file.bias(0, 0)).isEqualTo(0);
        assertThat(file.bias(0, 1)).isEqualTo(1);
        assertThat(file.bias(0, -2)).isEqualTo(2);
        assertThat(file.bias(0, 3)).isEqualTo(3);
        assertThat(file.bias(0, -90)).isEqualTo(4);
    }

    @Test
    void whatIsDamagedIsNamed() {
        assertThatThrownBy(() -> EventHeadFile.read(FILE.replace("actor 0 1 2 3 4", "actor 0 1 2 3")))
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("events.txt is damaged");
        assertThatThrownBy(() -> EventHeadFile.read(FILE.replace("width 2\n", "")))
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("width");
    }

    @Test
    void theOneThatIsShippedFitsTheNetwork() throws EncoderException {
        EventHead head = EventHead.load();
        assertThat(head.types()).hasSize(16);
        assertThat(head.statuses()).hasSize(7);
        try (Encoder encoder = Encoder.load()) {
            EncodedText text = encoder.encode("Rebels attacked Korb.");
            double sum = 0;
            for (double likely : head.typesOf(text, 1)) {
                sum += likely;
            }
            assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(head.typesOf(text, 1)[0]).isLessThan(.5);
            assertThat(head.role(text, 0, 1, 0)).isFinite();
        }
    }
}
