// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.measure.attribution.MeasureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionScoreTest {

    private static final List<LabelledMentions> GOLD = List.of(
            text("a", mention(0, 4, "person", 1), mention(9, 13, "place", .8), mention(20, 25, "group", .2)),
            text("b", mention(0, 3, "organization", 1)));

    @Test
    void spanAndKindBothCount() {
        Map<String, MentionFigure> figures = MentionScore.score(
                GOLD,
                List.of(text(
                        "a",
                        mention(0, 4, "person", 1),
                        mention(9, 13, "organization", 1),
                        mention(9, 12, "place", 1))),
                .5,
                MentionScore.Unsure.WRONG);
        assertThat(figures.get("all kinds")).isEqualTo(new MentionFigure(1, 3, 3));
        assertThat(figures.get("span alone")).isEqualTo(new MentionFigure(2, 3, 3));
        assertThat(figures.get("place")).isEqualTo(new MentionFigure(0, 1, 1));
        assertThat(figures.get("equipment")).isEqualTo(new MentionFigure(0, 0, 0));
        assertThat(new MentionFigure(1, 3, 3).f1()).isEqualTo(1 / 3.0);
    }

    @Test
    void whatTheCrowdDoubtedIsWrongOrLeftOutOrGold() {
        List<LabelledMentions> found = List.of(text("a", mention(20, 25, "group", 1), mention(0, 4, "person", 1)));
        assertThat(all(found, .5, MentionScore.Unsure.WRONG)).isEqualTo(new MentionFigure(1, 2, 3));
        assertThat(all(found, .5, MentionScore.Unsure.LEFT_OUT)).isEqualTo(new MentionFigure(1, 1, 3));
        assertThat(all(found, 0, MentionScore.Unsure.WRONG)).isEqualTo(new MentionFigure(2, 2, 4));
    }

    @Test
    void predictionsBelowTheThresholdDoNotCountAndDoublesCountOnce() {
        List<LabelledMentions> found = List.of(
                text("a", mention(0, 4, "person", 1), mention(0, 4, "person", .9), mention(30, 31, "place", .4)));
        assertThat(all(found, .5, MentionScore.Unsure.WRONG)).isEqualTo(new MentionFigure(1, 1, 3));
        assertThat(all(found, 0, MentionScore.Unsure.WRONG)).isEqualTo(new MentionFigure(1, 2, 4));
    }

    @Test
    void typesAreMappedAndOthersLeftOut(@TempDir Path folder) throws IOException {
        Path file = write(
                folder,
                "{\"id\":\"a\",\"text\":\"Ada fired on Monday\",\"entities\":[{\"type\":\"Person\",\"start\":0,\"end\":3},"
                        + "{\"type\":\"Temporal\",\"start\":13,\"end\":19,\"confidence\":1},"
                        + "{\"type\":\"MilitaryPlatform\",\"start\":4,\"end\":9,\"confidence\":0.3}]}\n\n");
        assertThat(MentionLines.read(file))
                .containsExactly(new LabelledMentions(
                        "a",
                        Optional.of("Ada fired on Monday"),
                        List.of(mention(0, 3, "person", 1), mention(4, 9, "equipment", .3))));
    }

    @Test
    void badFilesAreOneSentenceWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = write(folder, "{\"id\":\"a\",\"entities\":[]}\n{\"id\":\"a\",\"entities\":[]}\n");
        assertThatThrownBy(() -> MentionLines.read(file))
                .isInstanceOf(MeasureException.class)
                .hasMessage(file + " line 2: text 'a' a second time");
        Path backwards = write(folder, "{\"id\":\"a\",\"entities\":[{\"type\":\"Person\",\"start\":4,\"end\":2}]}\n");
        assertThatThrownBy(() -> MentionLines.read(backwards))
                .hasMessage(backwards + " line 1: an entity from 4 to 2 is no stretch of a text");
        Path prose = write(folder, "Rain.\n");
        assertThatThrownBy(() -> MentionLines.read(prose)).hasMessageStartingWith(prose + " line 1: not JSON (");
        Path empty = write(folder, "\n");
        assertThatThrownBy(() -> MentionLines.read(empty)).hasMessage(empty + ": no texts");
        Path missing = folder.resolve("missing.jsonl");
        assertThatThrownBy(() -> MentionLines.read(missing)).hasMessage(missing + ": does not exist");
    }

    private static MentionFigure all(List<LabelledMentions> found, double threshold, MentionScore.Unsure unsure) {
        return Objects.requireNonNull(
                MentionScore.score(GOLD, found, threshold, unsure).get("all kinds"));
    }

    private static Path write(Path folder, String lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), lines);
    }

    private static LabelledMentions text(String id, LabelledMention... mentions) {
        return new LabelledMentions(id, Optional.empty(), List.of(mentions));
    }

    private static LabelledMention mention(int start, int end, String kind, double confidence) {
        return new LabelledMention(start, end, kind, confidence);
    }
}
