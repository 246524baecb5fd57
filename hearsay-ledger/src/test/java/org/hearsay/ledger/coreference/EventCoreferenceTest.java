// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which mentions mean one event, on texts of our own. */
class EventCoreferenceTest {

    private static Encoder encoder;
    private static EventCoreference coreference;

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

    @BeforeAll
    static void load() throws EncoderException {
        encoder = Encoder.load();
        coreference = new EventCoreference(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void oneEventHasOneChainAcrossTexts() {
        Map<String, String> chains = coreference.chains(TEXTS);
        assertThat(chains)
                .containsEntry("a/0", "a/0")
                .containsEntry("b/0", "a/0")
                .containsEntry("c/0", "c/0")
                .containsEntry("d/0", "c/0");
    }

    @Test
    void wordsOfOneMeaningTellOfOneEvent() {
        Map<String, String> chains = coreference.chains(List.of(
                text(
                        "a",
                        "A strong *earthquake shook Tarrin in Orlen early on Friday .\nThe walls of Tarrin castle fell ."),
                text(
                        "b",
                        "A strong *quake shook Tarrin in Orlen early on Friday .\nThe castle of Tarrin lost its walls ."),
                TEXTS.get(2),
                TEXTS.get(3)));
        assertThat(chains).containsEntry("a/0", "a/0").containsEntry("b/0", "a/0");
    }

    @Test
    void withoutTheNetworkChainsAreFoundToo() {
        assertThat(new EventCoreference().chains(TEXTS))
                .hasSameSizeAs(coreference.chains(TEXTS))
                .containsEntry("a/0", "a/0");
    }

    @Test
    void theOrderOfTheTextsChangesNothing() {
        List<MarkedText> texts = new ArrayList<>(TEXTS);
        Map<String, String> expected = coreference.chains(texts);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(coreference.chains(texts)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void nothingGivenNothingTold() {
        assertThat(coreference.chains(List.of())).isEmpty();
        assertThat(coreference.chains(List.of(new MarkedText("a", "", List.of()))))
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
