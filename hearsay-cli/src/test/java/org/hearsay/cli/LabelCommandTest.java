// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code hearsay label attributions}: the shape of the gold, positions in code points. */
class LabelCommandTest {

    private static final String LINES = """
            {"id":"n2","text":"\uD83D\uDE00\uD83D\uDE80\\n\\n“Rain \uD83D\uDE00 fell,” Mara Dunn said.","more":1}
            {"id":"n1","text":"Ada Brenk said that snow fell on Selna."}
            """;

    @Test
    void positionsAreCodePoints() {
        Run run = Run.withInput(LINES, "label", "attributions");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode line = run.json().getFirst();
        String text = line.path("text").stringValue();
        JsonNode said = line.path("attributions").path(0);
        assertThat(shown(text, said.path("source"))).isEqualTo("Mara Dunn");
        assertThat(shown(text, said.path("cue"))).isEqualTo("said");
        assertThat(shown(text, said.path("content"))).isEqualTo("“Rain \uD83D\uDE00 fell,”");
        assertThat(said.path("speaker").stringValue()).isEqualTo("Mara Dunn");
        assertThat(said.path("speaker_kind").stringValue()).isEqualTo("named");
    }

    private static String shown(String text, JsonNode spans) {
        int begin = text.offsetByCodePoints(0, spans.path(0).path(0).intValue());
        int end = text.offsetByCodePoints(0, spans.path(0).path(1).intValue());
        return text.substring(begin, end);
    }

    @Test
    void linesKeepTheirIdsTextsAndOrder() {
        Run run = Run.withInput(LINES, "label", "attributions");
        assertThat(run.json()).extracting(line -> line.path("id").stringValue()).containsExactly("n2", "n1");
        assertThat(run.json().getLast().path("text").stringValue())
                .isEqualTo("Ada Brenk said that snow fell on Selna.");
        assertThat(run.json())
                .allSatisfy(line ->
                        assertThat(line.propertyNames()).containsExactlyInAnyOrder("id", "text", "attributions"));
    }

    @Test
    void badLinesAreNamedAndSkipped() {
        Run run = Run.withInput(
                "{\"id\":\"a\",\"text\":\"Rain fell.\"}\nnonsense\n\n{\"id\":\"b\"}\n[1]\n{\"id\":\"c\",\"text\":\"\"} trailing\n{\"id\":\"d\",\"text\":\"\"}\n",
                "label",
                "attributions");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json()).extracting(line -> line.path("id").stringValue()).containsExactly("a", "d");
        assertThat(run.errLines()).hasSize(4);
        assertThat(run.errLines().get(0))
                .startsWith("hearsay: standard input line 2: is not JSON")
                .contains("skipped");
        assertThat(run.errLines().get(1))
                .startsWith("hearsay: standard input line 4: is no object")
                .contains("skipped");
        assertThat(run.errLines().get(2)).contains("line 5");
        assertThat(run.errLines().get(3)).contains("line 6");
    }

    @Test
    void nothingButBadLinesIsAFailure() {
        Run run = Run.withInput("nonsense\n", "label", "attributions");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertThat(Run.withInput("\uFEFF" + LINES, "label", "attributions").out())
                .isEqualTo(Run.withInput(LINES, "label", "attributions").out());
    }

    @Test
    void aHalfCharacterDoesNoHarm() {
        Run run = Run.withInput(
                "{\"id\":\"h\",\"text\":\"“Rain \\ud83d fell,” Mara Dunn said.\"}\n", "label", "attributions");
        assertThat(run.code()).isZero();
        JsonNode line = run.json().getFirst();
        assertThat(shown(
                        line.path("text").stringValue(),
                        line.path("attributions").path(0).path("source")))
                .isEqualTo("Mara Dunn");
    }

    @Test
    void noInputIsNoOutput() {
        Run run = Run.of("label", "attributions");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
    }
}
