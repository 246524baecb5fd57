// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be scored, and the figures that score.py lacks; for all others see {@link ScriptEqualityTest}. */
class AttributionScoreTest {

    private static final String TEXT = "Rain, she said. Snow, the clerk wrote. Hail, she said.";
    private static final LabelledAttribution RAIN =
            attribution("a", 0, 4, "she").in(6, 9, 10, 14);
    private static final LabelledAttribution SNOW =
            attribution("b", 16, 20, "the Clerk").in(22, 31, 32, 37);

    /** A piece of an attribution that waits for its source and cue. */
    private record Begun(String id, CodePoints content, String speaker) {

        LabelledAttribution in(int sourceBegin, int sourceEnd, int cueBegin, int cueEnd) {
            return new LabelledAttribution(
                    Optional.of(id),
                    List.of(new CodePoints(sourceBegin, sourceEnd)),
                    List.of(new CodePoints(cueBegin, cueEnd)),
                    List.of(content),
                    Optional.empty(),
                    Optional.of(new LabelledSpeaker(Optional.of(speaker), "named")),
                    Optional.of("indirect"));
        }
    }

    private static Begun attribution(String id, int begin, int end, String speaker) {
        return new Begun(id, new CodePoints(begin, end), speaker);
    }

    private static LabelledAttribution spokenBy(LabelledAttribution attribution, Optional<LabelledSpeaker> speaker) {
        return new LabelledAttribution(
                attribution.id(),
                attribution.source(),
                attribution.cue(),
                attribution.content(),
                attribution.nestedIn(),
                speaker,
                Optional.empty());
    }

    private static LabelledDocument document(String id, String text, LabelledAttribution... attributions) {
        return new LabelledDocument("here", id, Optional.of(text), Optional.empty(), List.of(attributions));
    }

    private static AttributionFigures scored(LabelledDocument gold, LabelledDocument predicted) {
        return AttributionScore.score(List.of(gold), List.of(predicted), ScoreOptions.plain());
    }

    private static LabelledSpeaker speaker(String name, String kind) {
        return new LabelledSpeaker(Optional.of(name), kind);
    }

    @Test
    void speakersAreRightByNameAndByKind() {
        LabelledDocument gold = document("d", TEXT, RAIN, SNOW);
        LabelledDocument predicted = document(
                "d",
                TEXT,
                spokenBy(RAIN, Optional.of(speaker("SHE", "unnamed"))),
                spokenBy(SNOW, Optional.of(speaker(" clerk", "named"))));

        AttributionFigures figures = scored(gold, predicted);

        assertThat(figures.share("speaker all name")).contains(new Figure.Share(1.0, 2));
        assertThat(figures.share("speaker all kind")).contains(new Figure.Share(0.5, 2));
        assertThat(figures.share("speaker indirect both")).contains(new Figure.Share(0.5, 2));
        assertThat(figures.share("speaker direct both")).isEmpty();
        assertThat(AttributionReport.text(figures)).endsWith("""

                        SPEAKERS (content Jaccard >= 0.5), by kind
                          speaker all name                               1.0000  of 2
                          speaker all kind                               0.5000  of 2
                          speaker all both                               0.5000  of 2
                          speaker indirect name                          1.0000  of 2
                          speaker indirect kind                          0.5000  of 2
                          speaker indirect both                          0.5000  of 2
                        """);
    }

    @Test
    void aSpeakerThatIsNotToldIsUnknown() {
        LabelledDocument gold = document("d", TEXT, spokenBy(RAIN, Optional.of(LabelledSpeaker.unknown())), SNOW);

        AttributionFigures figures =
                scored(gold, document("d", TEXT, spokenBy(RAIN, Optional.empty()), spokenBy(SNOW, Optional.empty())));

        assertThat(figures.share("speaker all both")).contains(new Figure.Share(0.5, 2));
    }

    @Test
    void withoutSpeakersInGoldThereIsNoSuchFigure() {
        LabelledDocument gold = document("d", TEXT, spokenBy(RAIN, Optional.empty()));

        assertThat(scored(gold, document("d", TEXT, RAIN)).scores().keySet())
                .noneMatch(name -> name.startsWith("speaker"));
    }

    @Test
    void refusesAPredictionOfADocumentThatGoldLacks() {
        assertThatThrownBy(() -> scored(document("d", TEXT, RAIN), document("e", TEXT, RAIN)))
                .isInstanceOf(MeasureException.class)
                .hasMessage("here: document 'e' is not in the gold");
    }

    @Test
    void refusesAnotherText() {
        assertThatThrownBy(() -> scored(document("d", TEXT, RAIN), document("d", TEXT + " ", RAIN)))
                .hasMessage("here: the text of document 'd' differs from the gold text");
    }

    @Test
    void refusesGoldWithoutTextOrContent() {
        LabelledDocument textless = new LabelledDocument("here", "d", Optional.empty(), Optional.empty(), List.of());
        LabelledAttribution blank = attribution("a", 5, 6, "she").in(6, 9, 10, 14);

        assertThatThrownBy(() -> scored(textless, textless)).hasMessage("here: document 'd' has no \"text\"");
        assertThatThrownBy(() -> scored(document("d", TEXT, blank), document("d", TEXT)))
                .hasMessage("here: document 'd' attribution 'a': gold without content");
    }

    @Test
    void refusesASpanBeyondTheText() {
        LabelledAttribution beyond = attribution("a", 50, 99, "she").in(6, 9, 10, 14);

        assertThatThrownBy(() -> scored(document("d", TEXT, RAIN), document("d", TEXT, beyond)))
                .hasMessage("here: document 'd' attribution 'a': content span 50-99 is outside the text (0-54)");
    }

    @Test
    void refusesADocumentTwice() {
        LabelledDocument document = document("d", TEXT, RAIN);

        assertThatThrownBy(() ->
                        AttributionScore.score(List.of(document, document), List.of(document), ScoreOptions.plain()))
                .hasMessage("here: document 'd' a second time");
    }
}
