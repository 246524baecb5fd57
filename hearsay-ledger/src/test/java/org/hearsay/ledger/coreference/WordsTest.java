// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Stems, words of one meaning, and what of a text is compared. */
class WordsTest {

    private static final Stems STEMS = new Stems();

    @Test
    void regularAndIrregularFormsHaveOneStem() {
        assertThat(List.of(STEMS.stem("strike"), STEMS.stem("strikes"), STEMS.stem("striking"), STEMS.stem("struck")))
                .containsOnly("strik");
        assertThat(STEMS.stem("shot")).isEqualTo(STEMS.stem("shoot"));
    }

    @Test
    void wordsOfOneMeaningAreToldFromThoseOfOneStory() {
        EventWords words = EventWords.load(STEMS);
        List<String> killed = List.of(STEMS.stem("killed"));
        List<String> murder = List.of(STEMS.stem("murder"));
        List<String> shooting = List.of("open", STEMS.stem("shooting"));
        assertThat(words.mean(killed, murder)).isTrue();
        assertThat(words.mean(murder, killed)).isTrue();
        assertThat(words.mean(killed, List.of(STEMS.stem("elected")))).isFalse();
        assertThat(words.mean(killed, shooting)).isFalse();
        assertThat(words.relate(killed, shooting)).isTrue();
        assertThat(words.relate(shooting, killed)).isTrue();
    }

    @Test
    void addressesAreNoText() {
        String given =
                "http : / / news . example / dam\nDam near Brell holds\n\nThe dam held .\nRain fell .\nMore came .\nIt ended .";
        Prose prose = Prose.of(given, STEMS);
        assertThat(prose.text()).hasSameSizeAs(given).startsWith("   ").endsWith("ended .");
        assertThat(prose.words().getFirst().stem()).isEqualTo("dam");
        assertThat(prose.words().getFirst().begin()).isEqualTo(given.indexOf("Dam"));
        assertThat(prose.words().get(prose.head() - 1).stem()).isEqualTo("com");
    }

    @Test
    void anEmptyTextHasNoWords() {
        Prose prose = Prose.of("", STEMS);
        assertThat(prose.words()).isEmpty();
        assertThat(prose.head()).isZero();
    }
}
