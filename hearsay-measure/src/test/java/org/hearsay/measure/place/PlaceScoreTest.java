// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hearsay.measure.attribution.MeasureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures were printed by the script that came with the gold, on the two files beside this test. */
class PlaceScoreTest {

    @TempDir
    private Path folder;

    private static List<PlacedDocument> read(String name) {
        try {
            return PlaceJsonl.read(Path.of(Objects.requireNonNull(PlaceScoreTest.class.getResource(name))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // overlap, gold spans, no states: recognition F1, errors, mean, median, acc161, AUC, end to end F1
        "false, false, false, 76.92, 3, 2360.9, 3.00, 66.67, 0.2937, 40.0",
        "true, false, false, 92.31, 4, 1773.6, 7.39, 75.0, 0.2816, 60.0",
        "false, true, false, 76.92, 5, 9432.2, 7079.77, 40.0, 0.6337, 40.0",
        "true, true, false, 92.31, 5, 5426.7, 11.78, 60.0, 0.4480, 60.0",
        "false, false, true, 72.73, 2, 3541.4, 3541.38, 50.0, 0.5175, 25.0",
        "true, false, true, 90.91, 3, 2364.8, 11.78, 66.67, 0.3873, 50.0",
    })
    void figuresAreThoseOfTheScript(
            boolean overlap,
            boolean goldSpans,
            boolean noCountries,
            double recognition,
            int count,
            double mean,
            double median,
            double accuracy,
            double auc,
            double endToEnd) {
        PlaceFigures figures = PlaceScore.score(
                read("gold.jsonl"), read("predicted.jsonl"), new PlaceScore.Options(overlap, goldSpans, noCountries));
        assertThat(figures.recognition().f1() * 100).isCloseTo(recognition, within(0.005));
        assertThat(figures.endToEnd().f1() * 100).isCloseTo(endToEnd, within(0.005));
        PlaceFigures.Resolution resolution = figures.resolution();
        assertThat(resolution.count()).isEqualTo(count);
        assertThat(resolution.meanKm()).isCloseTo(mean, within(0.05));
        assertThat(resolution.medianKm()).isCloseTo(median, within(0.005));
        assertThat(resolution.accuracy161() * 100).isCloseTo(accuracy, within(0.005));
        assertThat(resolution.auc()).isCloseTo(auc, within(0.00005));
        assertThat(resolution.ids()).isEqualTo(2);
        assertThat(resolution.sameIds()).isEqualTo(1);
    }

    @Test
    void whatWasFoundAndGivenNoPlaceCountsAmongAllRecognised() {
        PlaceFigures figures = PlaceScore.score(
                read("gold.jsonl"), read("predicted.jsonl"), new PlaceScore.Options(false, false, false));
        assertThat(figures.resolution().accuracyOfAll()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aDocumentThatWasNotReadHasFoundNothing() {
        PlaceFigures figures =
                PlaceScore.score(read("gold.jsonl"), List.of(), new PlaceScore.Options(false, true, false));
        assertThat(figures.recognition().recall()).isZero();
        assertThat(figures.resolution().accuracy161()).isZero();
        assertThat(figures.resolution().medianKm()).isEqualTo(PlaceScore.MOST_KM);
    }

    @Test
    void whatIsNoGoldIsNamedWithItsLine() throws IOException {
        Path file =
                Files.writeString(folder.resolve("gold.jsonl"), "{\"id\": \"a\", \"toponyms\": []}\n{\"id\": \"b\"}\n");
        assertThatThrownBy(() -> PlaceJsonl.read(file))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("toponyms");
        assertThatThrownBy(() -> PlaceJsonl.read(folder.resolve("none.jsonl")))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("does not exist");
    }
}
