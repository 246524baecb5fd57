// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hearsay.measure.attribution.MeasureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures against what {@code gold/time/score.py} printed for the same two files: {@code python3 score.py gold.jsonl predicted.jsonl >
 * expected.json}.
 */
class TimexScoreTest {

    @TempDir
    private Path folder;

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(TimexScoreTest.class.getResource(name)).toURI());
    }

    @Test
    void agreesWithTheScriptToTheByte() throws Exception {
        TimexFigures figures = TimexScore.score(
                TimexJsonl.gold(resource("gold.jsonl")), TimexJsonl.predicted(resource("predicted.jsonl")));

        assertThat(TimexReport.json(figures) + "\n").isEqualTo(Files.readString(resource("expected.json")));
    }

    @Test
    void theTableShowsTheSameFigures() throws Exception {
        TimexFigures figures = TimexScore.score(
                TimexJsonl.gold(resource("gold.jsonl")), TimexJsonl.predicted(resource("predicted.jsonl")));

        assertThat(TimexReport.text(figures))
                .startsWith("expressions: gold 8, predicted 8\n")
                .contains("\nrelaxed            75.00   75.00   75.00\n");
    }

    @Test
    void noPredictionFindsNothing() throws Exception {
        TimexFigures figures = TimexScore.score(TimexJsonl.gold(resource("gold.jsonl")), List.of());

        assertThat(figures.f1(figures.value())).isZero();
        assertThat(TimexReport.json(figures)).contains("\"F1\": 0.0").contains("\"type_accuracy_on_matches\": 0.0");
    }

    @Test
    void badFilesAreNamed() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.jsonl"), "{\"id\":\"a\",\"text\":\"x\",\"timexes\":[{\"start\":0}]}\n");
        assertThatThrownBy(() -> TimexJsonl.gold(bad))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("bad.jsonl line 1: document 'a'")
                .hasMessageContaining("\"end\"");
        assertThatThrownBy(() -> TimexJsonl.gold(folder.resolve("none.jsonl")))
                .hasMessageEndingWith("none.jsonl: does not exist");
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
        assertThatThrownBy(() -> TimexJsonl.gold(empty)).hasMessageEndingWith("no documents");
        Path twice = Files.writeString(
                folder.resolve("twice.jsonl"), "{\"id\":\"a\",\"timexes\":[]}\n{\"id\":\"a\",\"timexes\":[]}\n");
        assertThatThrownBy(() -> TimexJsonl.predicted(twice))
                .hasMessageContaining("line 2: document 'a' a second time");
    }
}
