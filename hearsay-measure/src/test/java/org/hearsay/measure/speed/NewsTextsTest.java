// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NewsTextsTest {

    private final NewsTexts texts = new NewsTexts();

    @Test
    void articlesHaveTheWordsAskedForAndNoGapsLeft() {
        for (int number = 0; number < 50; number++) {
            String article = texts.article(number, 600);
            assertThat(NewsTexts.count(article)).isBetween(600, 650);
            assertThat(article).doesNotContain("{", "}").contains("\n\n", "“");
        }
    }

    @Test
    void aNumberIsAlwaysTheSameArticleAndNeverAnothers() {
        assertThat(texts.article(7, 200)).isEqualTo(new NewsTexts().article(7, 200));
        assertThat(texts.article(7, 200)).isNotEqualTo(texts.article(8, 200));
    }

    @Test
    void stagesAreKnownByTheirMethods() {
        Stages stages = new Stages();
        StackTraceElement encoder = frame("org.hearsay.encoder.Encoder", "encode");
        StackTraceElement inside = frame("org.hearsay.attribution.AttributionFinder", "addInside");
        assertThat(stages.stageOf(new StackTraceElement[] {encoder})).contains("encoding");
        assertThat(stages.stageOf(new StackTraceElement[] {encoder, inside})).contains("chains: encoding");
        assertThat(stages.stageOf(new StackTraceElement[] {inside})).contains("chains: rest");
        assertThat(stages.stageOf(new StackTraceElement[] {frame("java.lang.Object", "wait")}))
                .isEmpty();
    }

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, "", 1);
    }

    @Test
    void figuresSurviveBeingWrittenAndRead() {
        SpeedFigures figures =
                new SpeedFigures("a", 2, 10, 6000, 0.5, 0.9, OptionalLong.of(5_000_000), Map.of("encoding", 1.0));
        assertThat(SpeedReport.parse(SpeedReport.json(figures))).isEqualTo(figures);
        assertThat(figures.articlesPerSecond()).isEqualTo(20);
        assertThat(figures.cpuMillisPerArticle()).isEqualTo(90);
        assertThat(SpeedReport.text(java.util.List.of(figures))).contains("20.00", "12000", "90.0", "encoding");
    }
}
