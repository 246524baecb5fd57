// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void everyLineWithWordsIsAParagraph() {
        assertThat(paragraphs("One.\nTwo.\r\nThree.\rFour.\u2029Five."))
                .containsExactly("One.", "Two.", "Three.", "Four.", "Five.");
    }

    @Test
    void blanksAtTheEndsAreLeftOut() {
        assertThat(paragraphs("  One. \t\n \u00A0\n\n\u3000Two.\u0000")).containsExactly("One.", "Two.");
    }

    @Test
    void blankTextHasNone() {
        assertThat(paragraphs("")).isEmpty();
        assertThat(paragraphs("\n \n\t")).isEmpty();
    }

    private static List<String> paragraphs(String text) {
        return Paragraphs.of(text).stream().map(span -> span.in(text)).toList();
    }
}
