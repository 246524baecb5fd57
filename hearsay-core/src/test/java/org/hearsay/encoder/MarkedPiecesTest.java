// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hearsay.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the relation network reads is what it was trained on; the numbers were printed by {@code training/plover/examples.py}. */
class MarkedPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void load() throws EncoderException {
        pieces = new WordPieces(new Vocabulary(Encoder.resource("vocab.txt")));
    }

    private static MarkedPieces marked(String text, String source, String target) {
        return MarkedPieces.of(new MarkedPair(text, span(text, source), span(text, target)), pieces);
    }

    private static Optional<Span> span(String text, String words) {
        int begin = text.indexOf(words);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Span(begin, begin + words.length()));
    }

    @Test
    void participantsStandBetweenMarks() {
        MarkedPieces marked = marked("Ruritania expelled two Borduran diplomats.", "Ruritania", "Borduran diplomats");

        assertThat(marked.ids())
                .containsExactly(
                        101, 1, 21766, 25279, 2401, 2, 10016, 2048, 3, 8945, 4103, 4648, 2078, 23473, 4, 1012, 102);
        assertThat(marked.flags()).containsExactly(0, 1, 1, 1, 1, 1, 0, 0, 2, 2, 2, 2, 2, 2, 2, 0, 0);
        assertThat(marked.rows()).containsExactly(0, 1, 8);
    }

    @Test
    void oneMayStandInTheOther() {
        MarkedPieces marked = marked(
                "The mayor of Port Selim's council resigned.", "The mayor of Port Selim's council", "Port Selim");

        assertThat(marked.ids())
                .containsExactly(
                        101, 1, 1996, 3664, 1997, 3, 3417, 7367, 17960, 4, 1005, 1055, 2473, 2, 5295, 1012, 102);
        assertThat(marked.flags()).containsExactly(0, 1, 1, 1, 1, 2, 3, 3, 3, 2, 1, 1, 1, 1, 0, 0, 0);
        assertThat(marked.rows()).containsExactly(0, 1, 5);
    }

    @Test
    void longSentencesKeepWhatStandsAroundTheMarks() {
        String text = "Word ".repeat(200) + "then Ada met Bo " + "again ".repeat(30);
        MarkedPieces marked = marked(text, "Ada", "Bo");

        assertThat(marked.ids()).hasSize(162);
        assertThat(marked.rows()).containsExactly(0, 124, 128);
        assertThat(marked.ids()[124]).isEqualTo(1);
        assertThat(marked.ids()[128]).isEqualTo(3);
    }

    @Test
    void whoIsNotNamedHasNoMark() {
        assertThat(marked("Two papers were closed.", "", "Two papers").rows()).containsExactly(0, 0, 1);
        assertThat(marked("", "", "").ids()).containsExactly(101, 102);
    }
}
