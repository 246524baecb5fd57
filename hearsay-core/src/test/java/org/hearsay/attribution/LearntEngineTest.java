// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole path with the network; what it reads is a matter of measuring, so that only plain sentences and what always holds are tested. */
class LearntEngineTest {

    private static Encoder encoder;
    private static AttributionFinder finder;

    @BeforeAll
    static void load() throws EncoderException {
        encoder = Encoder.load();
        finder = new AttributionFinder(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void aPlainSentenceIsRead() {
        String text = "The bridge was closed on Monday. Mayor Ida Kroll said that the bridge would open again in May.";
        Attribution found = finder.attributionsIn("a", text).getFirst();
        assertThat(found.source().getFirst().in(text)).isEqualTo("Mayor Ida Kroll");
        assertThat(found.cue().orElseThrow().in(text)).isEqualTo("said");
        assertThat(found.content().getFirst().in(text)).isEqualTo("that the bridge would open again in May");
        assertThat(found.speaker().shown()).isEqualTo("Ida Kroll");
        assertThat(found.certainty()).isBetween(0.5, 0.99);
    }

    @Test
    void aDescriptionKeepsAListOfNames() {
        String text = "Residents of Korb, Lund and Tarnmouth say that the bridge was closed.";
        assertThat(finder.attributionsIn("a", text))
                .extracting(found -> found.speaker().shown())
                .containsExactly("residents of Korb, Lund and Tarnmouth");
    }

    @Test
    void aPlaceIsNobodyWhomHeMeans() {
        String text =
                "Bo Tarn met the crews on Monday. The next meeting will be in Cape Town. He said that the bridge was closed.";
        assertThat(finder.attributionsIn("a", text))
                .extracting(found -> found.speaker().shown())
                .containsExactly("Bo Tarn");
    }

    @Test
    void nobodySpeaksInAHeadingBetweenParagraphs() {
        String text =
                "The mine is loud.\n\nChiefs respond\n\nChief Ida Kroll said that the mine would pay for the roofs."
                        + "\n\nThe government’s stance\n\nMinister of Mines, Bo Tarn, said that the mine would stay.";
        assertThat(finder.attributionsIn("a", text))
                .extracting(found -> found.speaker().shown())
                .contains("Ida Kroll", "Bo Tarn")
                .doesNotContain("chiefs", "government");
    }

    @Test
    void aMediumsSourceIsALinkOfTheChain() {
        String text =
                "The Daily Reed, citing an unnamed official, reported on Monday that the army had left the valley.";
        assertThat(finder.attributionsIn("a", text))
                .anySatisfy(found -> assertThat(found.chain()).containsExactly("Daily Reed", "an unnamed official"));
    }

    @Test
    void accordingToOneWhoCitesAnotherTakesWhatFollows() {
        String text =
                "She added that the minister feared a strike. According to the Daily Reed, citing two aides, the law is dead.";
        assertThat(finder.attributionsIn("a", text))
                .filteredOn(found -> found.chain().contains("Daily Reed"))
                .allSatisfy(
                        found -> assertThat(found.content().getFirst().in(text)).isEqualTo("the law is dead"))
                .extracting(Attribution::chain)
                .containsExactly(List.of("Daily Reed"), List.of("Daily Reed", "two aides"));
    }

    @Test
    void fromWhomSomebodyHasItIsALinkOfTheChain() {
        String text = "The doctor said that he had heard it from a rifleman, who had it from a nurse.";
        assertThat(finder.attributionsIn("a", text))
                .extracting(Attribution::chain)
                .containsExactlyInAnyOrder(
                        List.of("the doctor"),
                        List.of("the doctor", "a rifleman"),
                        List.of("the doctor", "a rifleman", "a nurse"));
    }

    @Test
    void whatOthersWantedIsALinkInsideWhatIsSaidOfThem() {
        String text = "The dean says the garrison wanted the bridge. “My son begged for water,” Ola Brill said.";
        assertThat(finder.attributionsIn("a", text))
                .extracting(Attribution::chain)
                .contains(List.of("the dean", "garrison"), List.of("Ola Brill", "my son"));
    }

    @Test
    void aMediumThatCarriesWordsIsALinkOfTheChain() {
        String text = "Four lorries were found in a quarry, according to Tarn police, quoted by Radio Lorne.";
        assertThat(finder.attributionsIn("a", text))
                .anySatisfy(found -> assertThat(found.chain()).containsExactly("Radio Lorne", "Tarn police"));
    }

    @Test
    void whatIsSaidInsideEndsWithItsSentence() {
        String text = "“The guard says the gate is shut. I went home,” Ada Lorne told reporters.";
        assertThat(finder.attributionsIn("a", text))
                .filteredOn(found -> found.chain().size() == 2)
                .singleElement()
                .satisfies(
                        found -> assertThat(found.content().getFirst().in(text)).isEqualTo("the gate is shut"));
    }

    @Test
    void nobodyMayHaveSaidItInsideToo() {
        String text = "“Nobody told us that the bridge was mined,” Ada Lorne said on Monday.";
        assertThat(finder.attributionsIn("a", text))
                .anySatisfy(found -> assertThat(found.chain()).containsExactly("Ada Lorne", "nobody"));
    }

    @Test
    void theTwoAreThoseNamedBefore() {
        String text = "Ada Lorne and Bo Tarn left the hall early. The two said the vote was lost.";
        assertThat(finder.attributionsIn("a", text))
                .extracting(found -> found.speaker().shown())
                .containsExactly("Ada Lorne and Bo Tarn");
    }

    @Test
    void theNameOfAThingIsNobodysWords() {
        String text =
                "The party put a new spot on the air. The 30-second film, titled “Hollow,” was shown on Sunday night.";
        assertThat(finder.attributionsIn("a", text)).isEmpty();
    }

    @Test
    void oddTextsHoldNoSurprises() {
        List<String> odd = List.of(
                "",
                " \n ",
                "\u0000",
                "“\uD800,” he said.",
                "\"\"\"\" said said said",
                "x".repeat(100_000),
                "“".repeat(3000),
                "He said ".repeat(3000));
        for (String text : odd) {
            for (Attribution found : finder.attributionsIn("a", text)) {
                assertThat(found.content())
                        .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
                assertThat(found.certainty()).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(found.content()).isSorted();
                assertDisjoint(found.content());
            }
        }
    }

    @Test
    void eightThreadsReadAsOneDoes() throws InterruptedException, ExecutionException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            texts.add(("“We shall stay,” said Bo Tarn, a farmer in village " + i
                            + ". He told Ada Lorne that the army had asked him to leave. ")
                    .repeat(i + 1));
        }
        List<Callable<List<Attribution>>> tasks = new ArrayList<>();
        texts.forEach(text -> tasks.add(() -> finder.attributionsIn("a", text)));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Attribution>>> together = threads.invokeAll(tasks);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(finder.attributionsIn("a", texts.get(i)));
            }
        }
    }

    private static void assertDisjoint(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).end()).isLessThanOrEqualTo(spans.get(i).begin());
        }
    }
}
