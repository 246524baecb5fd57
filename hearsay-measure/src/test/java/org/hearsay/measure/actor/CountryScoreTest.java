// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.measure.attribution.MeasureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryScoreTest {

    @TempDir
    private Path gold;

    @BeforeEach
    void corpora() throws IOException {
        Files.createDirectories(gold.resolve("events"));
        Files.createDirectories(gold.resolve("attribution"));
        Files.writeString(
                gold.resolve("events/plv_dev.jsonl"), "{\"id\": \"p\", \"text\": \"𝄞 Orlen met Karvia.\"}\n");
        Files.writeString(
                gold.resolve("attribution/dev.jsonl"),
                "{\"id\": \"d\", \"text\": \"Ada slept.\", \"date\": \"2020-02-20\", \"outlet\": \"The Lantern\"}\n");
    }

    @Test
    void positionsAreCodePointsAndTextsAreJoined() throws IOException {
        List<CountryPhrase> phrases = phrases("tune\tplv\tp\t2\t7\tLVA\nheld\tpolnear\td\t0\t3\tnone\n");

        assertThat(phrases.getFirst().phrase().in(phrases.getFirst().text())).isEqualTo("Orlen");
        assertThat(phrases.getLast().day()).contains(LocalDate.of(2020, 2, 20));
        assertThat(phrases.getLast().outlet()).contains("The Lantern");
        assertThat(phrases.getLast().country()).isEmpty();
    }

    @Test
    void noneIsAnAnswerAndAWrongCountryIsWrong() throws IOException {
        List<CountryPhrase> phrases =
                phrases("# header\ntune\tplv\tp\t2\t7\tLVA\nheld\tpolnear\td\t0\t3\tnone\nheld\tplv\tp\t12\t18\tEST\n");

        Map<String, CountryScore.Share> shares =
                CountryScore.of(phrases, p -> p.corpus().equals("plv") ? Optional.of("LVA") : Optional.empty());

        assertThat(shares.get("all")).isEqualTo(new CountryScore.Share(2, 3));
        assertThat(shares.get("held")).isEqualTo(new CountryScore.Share(1, 2));
        assertThat(shares)
                .extractingByKey("tune")
                .extracting(CountryScore.Share::accuracy)
                .isEqualTo(1.0);
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> phrases("tune\tplv\tp\t2\t99\tLVA\n"))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("countries.tsv:1");
        assertThatThrownBy(() -> phrases("tune\tplv\tq\t2\t7\tLVA\n")).hasMessageContaining("no document q");
        assertThatThrownBy(() -> phrases("tune\tplv\n")).hasMessageContaining("parted by tabs");
    }

    private List<CountryPhrase> phrases(String lines) throws IOException {
        return CountryGold.of(Files.writeString(gold.resolve("countries.tsv"), lines), gold);
    }
}
