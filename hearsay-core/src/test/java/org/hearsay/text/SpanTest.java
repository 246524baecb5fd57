// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void standsForItsCharacters() {
        assertThat(new Span(3, 7).in("He said no.")).isEqualTo("said");
        assertThat(new Span(3, 7).length()).isEqualTo(4);
    }

    @Test
    void isNeverEmptyNorNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(4, 4)).withMessage("not a span: [4, 4)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 4));
    }

    @Test
    void containsWhatLiesBetweenItsEnds() {
        Span span = new Span(3, 7);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new Span(4, 6))).isTrue();
        assertThat(span.contains(new Span(2, 6))).isFalse();
        assertThat(span.contains(new Span(4, 8))).isFalse();
        assertThat(span.contains(3)).isTrue();
        assertThat(span.contains(7)).isFalse();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(3, 5).overlaps(new Span(0, 3))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
        assertThat(new Span(0, 9).overlaps(new Span(3, 5))).isTrue();
    }

    @Test
    void movesWithTheTextBeforeIt() {
        assertThat(new Span(3, 7).shifted(10)).isEqualTo(new Span(13, 17));
        assertThat(new Span(13, 17).shifted(-10)).isEqualTo(new Span(3, 7));
    }

    @Test
    void standsInTextOrderTheShorterFirst() {
        assertThat(List.of(new Span(2, 9), new Span(2, 5), new Span(0, 9)).stream()
                        .sorted())
                .containsExactly(new Span(0, 9), new Span(2, 5), new Span(2, 9));
    }
}
