// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class PlainSentenceTest {

    private static final String CONTENT = "“that the miller said rain fell,”";

    private final PlainSentence plain = PlainSentence.of(CONTENT).orElseThrow();

    @Test
    void aContentIsReadAsASentenceOfItsOwn() {
        assertThat(plain.text()).isEqualTo("The miller said rain fell.");
    }

    @Test
    void whatIsFoundStandsInTheContentAndNeverOnThePointPutBehindIt() {
        Triple found = new Triple(
                List.of(new Span(0, 10)),
                Optional.of(new Span(11, 15)),
                List.of(new Span(16, plain.text().length())),
                null,
                0.9);
        Triple placed = plain.placed(found).orElseThrow();
        assertThat(placed.source().getFirst().in(CONTENT)).isEqualTo("the miller");
        assertThat(placed.content().getFirst().in(CONTENT)).isEqualTo("rain fell");
    }

    @Test
    void whatIsOnlyThePointIsNothing() {
        int point = plain.text().length() - 1;
        Triple found =
                new Triple(List.of(), Optional.of(new Span(11, 15)), List.of(new Span(point, point + 1)), null, 0.9);
        assertThat(plain.placed(found)).isEmpty();
    }
}
