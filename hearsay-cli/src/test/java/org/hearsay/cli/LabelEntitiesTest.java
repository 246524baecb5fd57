// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearsay label entities} and {@code hearsay measure mentions}: the shape of the gold, positions in code points. */
class LabelEntitiesTest {

    private static final String TEXT = "👋 Defence Minister Orhan Kaya flew to Aleppo with Iraqi officials on Monday.";

    @Test
    void entitiesHaveTheShapeOfTheGoldAndStandOnCodePoints() {
        Run run = Run.withInput("{\"id\":\"e\",\"text\":\"" + TEXT + "\"}\n", "label", "entities");
        JsonNode entities = new JsonMapper().readTree(run.out()).path("entities");
        assertThat(entities.size()).isPositive();
        for (JsonNode entity : entities) {
            int begin = TEXT.offsetByCodePoints(0, entity.path("start").intValue());
            int end = TEXT.offsetByCodePoints(0, entity.path("end").intValue());
            assertThat(entity.path("text").stringValue()).isEqualTo(TEXT.substring(begin, end));
            assertThat(entity.path("confidence").doubleValue()).isBetween(0.0, 1.0);
        }
        assertThat(entities).anySatisfy(entity -> {
            assertThat(entity.path("type").stringValue()).isEqualTo("Person");
            assertThat(entity.path("text").stringValue()).isEqualTo("Defence Minister Orhan Kaya");
            assertThat(entity.path("confidence").doubleValue()).isGreaterThanOrEqualTo(.5);
        });
    }

    @Test
    void whatWasLabelledMeasuresAsWhollyRight(@TempDir Path folder) throws IOException {
        Run run = Run.withInput("{\"id\":\"e\",\"text\":\"" + TEXT + "\"}\n", "label", "entities");
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), run.out());
        assertThat(Run.of("measure", "mentions", gold.toString()).out())
                .contains("texts 1; mentions from confidence 0.50 on")
                .containsPattern("all kinds +1\\.000  1\\.000  1\\.000");
    }

    @Test
    void goldThatCannotBeReadIsOneSentence(@TempDir Path folder) {
        Run run = Run.of("measure", "mentions", folder.resolve("none.jsonl").toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("none.jsonl: does not exist");
    }
}
