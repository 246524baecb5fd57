// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.MarkedPair;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one participant does to the other, on sentences made up for this test. */
class RelationClassifierTest {

    private static RelationClassifier classifier;

    @BeforeAll
    static void load() throws EncoderException {
        classifier = RelationClassifier.load();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    private static Root root(String text, String source, String target) {
        return classifier.rootOf(new MarkedPair(text, span(text, source), span(text, target)));
    }

    private static Optional<Span> span(String text, String words) {
        int begin = text.indexOf(words);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Span(begin, begin + words.length()));
    }

    @Test
    void theDeedDecides() {
        assertThat(root("Zembla's artillery pounded Novaya on Tuesday.", "Zembla's artillery", "Novaya"))
                .isEqualTo(Root.ASSAULT);
        assertThat(root("Zembla shipped flour and tents to Novaya.", "Zembla", "Novaya"))
                .isEqualTo(Root.AID);
        assertThat(root("Zembla's foreign minister flew to Novaya for talks.", "Zembla's foreign minister", "Novaya"))
                .isEqualTo(Root.CONSULT);
    }

    @Test
    void promisesAndRefusalsAreRelationsOfTheirOwn() {
        assertThat(root("Zembla promised to ship flour to Novaya.", "Zembla", "Novaya"))
                .isEqualTo(Root.AGREE);
        assertThat(root("Zembla refused to ship flour to Novaya.", "Zembla", "Novaya"))
                .isEqualTo(Root.REJECT);
    }

    @Test
    void theMarksDecideWhoseDeedIsMeant() {
        String text = "After Novaya accused Zembla of spying, the Baltic League sent observers to Zembla.";
        assertThat(root(text, "Novaya", "Zembla")).isEqualTo(Root.ACCUSE);
        Optional<Span> league = span(text, "the Baltic League");
        int last = text.lastIndexOf("Zembla");
        assertThat(classifier.rootOf(new MarkedPair(text, league, Optional.of(new Span(last, last + 6)))))
                .isEqualTo(Root.AID);
    }

    @Test
    void whoIsNotNamedNeedsNoMark() {
        assertThat(root("Two newspapers were shut down overnight.", "", "Two newspapers"))
                .isEqualTo(Root.COERCE);
    }
}
