// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own gold keeps the rules of section 6 of {@code gold/GUIDELINES.md} that a machine can check. */
class OwnReportsTest {

    private static final Path REPORTS = Path.of("..", "gold", "reports");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "dev2", "dev3", "dev4", "dev5", "dev6", "check", "held"})
    void everyReportIsReadAndAgreesWithItself(String folder) {
        List<LabelledDocument> gold = GoldReports.in(REPORTS.resolve(folder));

        AttributionFigures figures = AttributionScore.score(gold, gold, ScoreOptions.plain());

        assertThat(figures.ratio("exact triple").orElseThrow().f1()).isEqualTo(1.0);
        assertThat(figures.ratio("nested").orElseThrow().f1()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "dev2", "dev3", "dev4", "dev5", "dev6", "check", "held"})
    void whatALinkPassesOnLiesInItsParentsContent(String folder) {
        for (LabelledDocument document : GoldReports.in(REPORTS.resolve(folder))) {
            Map<String, LabelledAttribution> byId = document.attributions().stream()
                    .collect(Collectors.toMap(one -> one.id().orElseThrow(), Function.identity()));
            for (LabelledAttribution inner : document.attributions()) {
                inner.nestedIn()
                        .map(byId::get)
                        .ifPresent(outer -> assertThat(inner.content())
                                .as("%s %s", document.id(), inner.id().orElseThrow())
                                .allMatch(part -> liesIn(part, outer.content())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "dev2", "dev3", "dev4", "dev5", "dev6", "check", "held"})
    void aSpeakerIsUnknownOnlyWhereNoSourceIsGiven(String folder) {
        for (LabelledDocument document : GoldReports.in(REPORTS.resolve(folder))) {
            for (LabelledAttribution one : document.attributions()) {
                assertThat(one.speaker()
                                .filter(LabelledSpeaker.unknown()::equals)
                                .isPresent())
                        .as("%s %s", document.id(), one.id().orElseThrow())
                        .isEqualTo(one.source().isEmpty());
                assertThat(one.cue()).as("%s %s", document.id(), one.id()).hasSize(1);
                assertThat(one.kind()).isNotEqualTo(Optional.empty());
            }
        }
    }

    private static boolean liesIn(CodePoints part, List<CodePoints> whole) {
        return whole.stream().anyMatch(one -> one.begin() <= part.begin() && part.end() <= one.end());
    }
}
