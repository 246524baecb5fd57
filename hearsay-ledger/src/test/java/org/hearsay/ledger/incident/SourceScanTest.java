// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.attribution.SourceWords;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class SourceScanTest {

    private final SourceScan scan = new SourceScan(new Lexicon(), new SourceWords());

    private List<String> names(String sentence) {
        return scan.sources(sentence, List.of(new Span(0, sentence.length()))).stream()
                .map(SourceScan.Found::name)
                .toList();
    }

    @Test
    void findsWhomAFigureComesFrom() {
        assertThat(names("The number comes from Dana Holt, who runs the ward.")).contains("Dana Holt");
        assertThat(names("The bridge has gone, per Dana Holt.")).containsExactly("Dana Holt");
    }

    @Test
    void findsWhoStandsBehindTheVerb() {
        assertThat(names("The army stayed: nine tanks are in a barn, say the observers, who were kept out."))
                .containsExactly("observers");
    }

    @Test
    void findsWhoLeadsALineOfATicker() {
        assertThat(names("14:00 Railco: the brakes were checked last week.")).containsExactly("Railco");
        assertThat(names("BREAKING: three people were hurt in the square.")).isEmpty();
    }

    @Test
    void nobodyIsNoSource() {
        Lexicon lexicon = new Lexicon();
        for (String words : List.of("no group", "whoever", "000 people", "ruling party 51", "somebody")) {
            assertThat(lexicon.isNoSource(List.of(words.split(" ")))).as(words).isTrue();
        }
        for (String words : List.of("20 residents of korb", "the observers", "two officials")) {
            assertThat(lexicon.isNoSource(List.of(words.split(" ")))).as(words).isFalse();
        }
    }
}
