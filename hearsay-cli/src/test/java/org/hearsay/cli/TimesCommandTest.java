// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code hearsay label timexes} and {@code hearsay measure times}. */
class TimesCommandTest {

    private static final String LINE =
            "{\"id\":\"n1\",\"dct\":\"2026-05-14T09:00:00\",\"text\":\"\uD83D\uDE00 It broke early Tuesday.\",\"timexes\":[{\"start\":11,\"end\":24,\"type\":\"DATE\",\"value\":\"2026-05-12\"}]}\n";

    @TempDir
    private Path folder;

    @Test
    void timexesAreLabelledInTheShapeOfTheGold() {
        Run run = Run.withInput(LINE, "label", "timexes");
        assertThat(run.code()).isZero();
        JsonNode line = run.json().getFirst();
        assertThat(line.propertyNames()).containsExactly("id", "text", "dct", "timexes");
        JsonNode timex = line.path("timexes").path(0);
        assertThat(timex.path("start").intValue()).isEqualTo(11);
        assertThat(timex.path("end").intValue()).isEqualTo(24);
        assertThat(timex.path("text").stringValue()).isEqualTo("early Tuesday");
        assertThat(timex.path("type").stringValue()).isEqualTo("DATE");
        assertThat(timex.path("value").stringValue()).isEqualTo("2026-05-12");
        assertThat(timex.path("mod").stringValue()).isEqualTo("START");
    }

    @Test
    void withoutADayOfWritingTheDayStaysOpen() {
        Run run = Run.withInput("{\"id\":\"n1\",\"text\":\"It broke on Tuesday.\"}\n", "label", "timexes");
        assertThat(run.json().getFirst().path("timexes").path(0).path("value").stringValue())
                .isEqualTo("XXXX-WXX-2");
    }

    @Test
    void goldIsScored() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), LINE);
        Run run = Run.of("measure", "times", gold.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("value").contains("100.00");
        assertThat(Run.of("measure", "times", "--json", gold.toString())
                        .wholeJson()
                        .path("value")
                        .path("F1")
                        .doubleValue())
                .isEqualTo(100.0);
    }

    @Test
    void whatIsNoGoldIsNamed() {
        Run run = Run.of("measure", "times", folder.resolve("none.jsonl").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none.jsonl: does not exist");
    }
}
