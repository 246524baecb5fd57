// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/** Which mentions mean one event, on texts of our own. */
class EventCoreferenceTest {

    private static final EventCoreference COREFERENCE = new EventCoreference();

    private static final List<MarkedText> TEXTS = List.of(
            text(
                    "a",
                    "Gunmen *attacked the Velden dam near Brell on Friday .\nMayor Ada Lorne of Brell spoke at Velden dam ."),
            text(
                    "b",
                    "The *attack on the Velden dam near Brell began on Friday .\nAda Lorne , mayor of Brell , saw gunmen ."),
            text("c", "The Orlen film prize was *awarded to Mara Voss in Tarrin .\nVoss thanked the jury in Tarrin ."),
            text(
                    "d",
                    "Jurors *awarded Mara Voss the Orlen film prize in Tarrin .\nThe prize jury of Orlen met Voss ."));

    @Test
    void oneEventHasOneChainAcrossTexts() {
        Map<String, String> chains = COREFERENCE.chains(TEXTS);
        assertThat(chains)
                .containsEntry("a/0", "a/0")
                .containsEntry("b/0", "a/0")
                .containsEntry("c/0", "c/0")
                .containsEntry("d/0", "c/0");
    }

    @Test
    void theOrderOfTheTextsChangesNothing() {
        List<MarkedText> texts = new ArrayList<>(TEXTS);
        Map<String, String> expected = COREFERENCE.chains(texts);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(COREFERENCE.chains(texts)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void nothingGivenNothingTold() {
        assertThat(COREFERENCE.chains(List.of())).isEmpty();
        assertThat(COREFERENCE.chains(List.of(new MarkedText("a", "", List.of()))))
                .isEmpty();
    }

    /** A text in which a star stands before each marked word. */
    private static MarkedText text(String id, String marked) {
        List<MarkedText.Mention> mentions = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : marked.split("(?<=[ \n])")) {
            if (word.startsWith("*")) {
                int begin = text.length();
                text.append(word.substring(1));
                mentions.add(new MarkedText.Mention(
                        Integer.toString(mentions.size()),
                        new Span(begin, begin + word.strip().length() - 1),
                        MarkedText.Role.EVENT,
                        false));
            } else {
                text.append(word);
            }
        }
        return new MarkedText(id, text.toString(), mentions);
    }
}
