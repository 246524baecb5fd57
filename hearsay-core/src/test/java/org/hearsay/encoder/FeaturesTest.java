// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader must see a text exactly as the training saw it: {@code vectors.jsonl} was written by the training's own code. */
class FeaturesTest {

    private static final WordPieces PIECES = pieces();

    @ParameterizedTest(name = "{index}")
    @MethodSource("vectors")
    void aTextIsSeenAsTheTrainingSawIt(JsonNode vector) {
        Features features = Features.of(vector.path("text").asString(), PIECES);
        assertThat(features.words().stream()
                        .map(word -> List.of(word.begin(), word.end()))
                        .toList())
                .as("tokens")
                .isEqualTo(rows(vector, "tokens"));
        assertThat(features.pieces().stream()
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList())
                .as("pieces")
                .isEqualTo(rows(vector, "pieces"));
        assertThat(features.states().stream().map(QuotationState::number).toList())
                .as("states")
                .isEqualTo(row(vector.path("states")));
        assertThat(features.words().stream().map(word -> word.first() ? 1 : 0).toList())
                .as("first")
                .isEqualTo(row(vector.path("first")));
        assertThat(flags(features)).as("flags").isEqualTo(row(vector.path("flags")));
        assertThat(features.windows().stream()
                        .map(window -> List.of(window.begin(), window.end(), window.core(), window.cut()))
                        .toList())
                .as("windows")
                .isEqualTo(rows(vector, "windows"));
    }

    @Test
    void coresTileAnyTextAndNoWindowIsTooLong() {
        String text = "A senior official said on Friday the talks had failed, again. \n".repeat(120) + "é".repeat(5000)
                + " " + "x ".repeat(1000);
        Features features = Features.of(text, PIECES);
        int next = 0;
        for (Window window : features.windows()) {
            assertThat(window.core()).isEqualTo(next);
            assertThat(window.begin()).isLessThanOrEqualTo(window.core());
            assertThat(window.end()).isGreaterThanOrEqualTo(window.cut());
            int length = features.pieces().subList(window.begin(), window.end()).stream()
                    .mapToInt(row -> row.length)
                    .sum();
            assertThat(length).isLessThanOrEqualTo(Window.PIECES);
            next = window.cut();
        }
        assertThat(next).isEqualTo(features.words().size());
    }

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(FeaturesTest.class.getResourceAsStream("vectors.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            JsonMapper json = new JsonMapper();
            List<JsonNode> vectors = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                vectors.add(json.readTree(line));
            }
            return vectors.stream();
        }
    }

    private static WordPieces pieces() {
        try (InputStream in = Objects.requireNonNull(Encoder.class.getResourceAsStream("vocab.txt"), "no vocab.txt")) {
            return new WordPieces(new Vocabulary(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> flags(Features features) {
        List<Integer> flags = new ArrayList<>();
        for (int k = 0; k < features.words().size(); k++) {
            flags.add(features.flag(k));
        }
        return flags;
    }

    private static List<List<Integer>> rows(JsonNode vector, String name) {
        return vector.path(name).values().stream().map(FeaturesTest::row).toList();
    }

    private static List<Integer> row(JsonNode values) {
        return values.values().stream().map(JsonNode::asInt).toList();
    }
}
