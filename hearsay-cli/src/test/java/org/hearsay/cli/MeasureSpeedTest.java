// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code hearsay measure speed}: that it measures, never how fast. */
class MeasureSpeedTest {

    @Test
    void everyNumberOfThreadsHasItsFigures() {
        Run run = Run.withEngine(
                "learnt",
                "",
                false,
                Map.of(),
                "measure",
                "speed",
                "--count",
                "4",
                "--words",
                "150",
                "--rounds",
                "1",
                "--json");
        assertThat(run.code()).isZero();
        assertThat(run.json()).hasSize(2);
        for (JsonNode figures : run.json()) {
            assertThat(figures.path("articles").asInt()).isEqualTo(4);
            assertThat(figures.path("words").asInt()).isBetween(600, 800);
            assertThat(figures.path("seconds").asDouble()).isPositive();
            // Found by the names of methods: when these change, stages.txt has to follow.
            assertThat(figures.path("stages").path("encoding").asDouble()).isBetween(0.3, 1.0);
        }
    }

    @Test
    void theTableIsForPeople() {
        Run run = Run.withInput(
                "{\"text\":\"Rain fell, Ada Brenk said.\"}\n{\"text\":\"No one came.\"}\n",
                "measure",
                "speed",
                "--engine",
                "rules",
                "--articles",
                "-",
                "--rounds",
                "1",
                "--threads",
                "1");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("articles/s", "peak memory MB").containsPattern("hearsay +1 ");
    }

    @Test
    void nothingToMeasureIsSaid() {
        Run run = Run.of("measure", "speed", "--engine", "rules", "--articles", "missing.jsonl");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("missing.jsonl", "nothing can be measured");
        assertThat(Run.of("measure", "speed", "--count", "0").code()).isEqualTo(2);
    }
}
