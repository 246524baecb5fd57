// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReportsTest {

    private static final String HEAD = "outlet: The Lamp Post\nheadline: Smoke: who saw it\n\n";
    private static final String BODY =
            "😀 “We saw smoke,” a miner said. “Then we (all) ran.” The mayor, he added, had spoken of fog. He was asleep.\n\n===\n";

    @TempDir
    Path folder;

    private LabelledDocument read(String annotations) throws IOException {
        Files.writeString(folder.resolve("smoke.txt"), HEAD + BODY + annotations);
        return GoldReports.in(folder).getFirst();
    }

    /** What the spans of {@code role} stand for in the text. */
    private static List<String> words(LabelledDocument document, int attribution, Role role) {
        String text = document.text().orElseThrow();
        return document.attributions().get(attribution).spans(role).stream()
                .map(span -> text.substring(
                        text.offsetByCodePoints(0, span.begin()), text.offsetByCodePoints(0, span.end())))
                .toList();
    }

    @Test
    void readsSourceCueContentChainSpeakerAndKind() throws IOException {
        LabelledDocument document = read("""
                A1 kind=direct cue=⟦said⟧ source=⟦a miner⟧ content=⟦“We saw smoke,”⟧;⟦“Then … ran.”⟧ edits=⟦(all)⟧bracket speaker=⟦a miner⟧ speakerKind=unnamed

                A2 kind=indirect cue=⟦added⟧ source=⟦he⟧ content=⟦The mayor … spoken of fog⟧ speaker=⟦a miner⟧ speakerKind=unnamed
                A3 in=A2 kind=indirect cue=⟦had spoken⟧ content=⟦of fog⟧ speakerKind=unknown
                """);

        assertThat(document.id()).isEqualTo("smoke");
        assertThat(document.outlet()).contains("The Lamp Post");
        assertThat(document.text().orElseThrow()).startsWith("😀 “We").endsWith("He was asleep.");
        assertThat(words(document, 0, Role.CONTENT)).containsExactly("“We saw smoke,”", "“Then we (all) ran.”");
        assertThat(words(document, 0, Role.SOURCE)).containsExactly("a miner");
        assertThat(words(document, 1, Role.SOURCE)).containsExactly("he");
        assertThat(words(document, 1, Role.CONTENT)).containsExactly("The mayor, he added, had spoken of fog");
        assertThat(words(document, 2, Role.SOURCE)).isEmpty();
        assertThat(document.attributions().get(2).nestedIn()).contains("A2");
        assertThat(document.attributions().get(0).kind()).contains("direct");
        assertThat(document.attributions().get(0).speaker())
                .contains(new LabelledSpeaker(Optional.of("a miner"), "unnamed"));
        assertThat(document.attributions().get(2).speaker()).contains(LabelledSpeaker.unknown());
    }

    @Test
    void anOccurrenceIsAWholeWordWithItsOwnCase() throws IOException {
        LabelledDocument document = read("A1 kind=indirect cue=⟦was⟧ content=⟦we⟧ speakerKind=unknown");

        assertThat(document.attributions().getFirst().content()).containsExactly(new CodePoints(38, 40));
    }

    @Test
    void theNumberOfAShortenedPieceCountsItsLeftEnd() throws IOException {
        LabelledDocument document = read("A1 kind=indirect cue=⟦was⟧ content=⟦“⟧#2;⟦. … asleep⟧#3 speakerKind=unknown");

        assertThat(words(document, 0, Role.CONTENT)).containsExactly("“", ". He was asleep");
    }

    @Test
    void readsFoldersInFoldersByPath() throws IOException {
        Files.createDirectories(folder.resolve("dev"));
        Files.writeString(folder.resolve("dev/b.txt"), HEAD + BODY);
        Files.writeString(folder.resolve("a.txt"), HEAD + BODY);
        Files.writeString(folder.resolve("GUIDELINES.md"), "not a report");

        assertThat(GoldReports.in(folder)).extracting(LabelledDocument::id).containsExactly("a", "dev/b");
    }

    @Test
    void scoredAgainstItselfEverythingIsRight() throws IOException {
        List<LabelledDocument> gold = List.of(read("""
                        A1 kind=indirect cue=⟦added⟧ source=⟦he⟧ content=⟦The mayor … spoken of fog⟧ speaker=⟦a miner⟧ speakerKind=unnamed
                        A2 in=A1 kind=indirect cue=⟦had spoken⟧ source=⟦The mayor⟧ content=⟦of fog⟧ speaker=⟦mayor⟧ speakerKind=unnamed
                        """));

        AttributionFigures figures = AttributionScore.score(gold, gold, ScoreOptions.plain());

        assertThat(figures.ratio("nested").orElseThrow().f1()).isEqualTo(1.0);
        assertThat(figures.share("speaker indirect both")).contains(new Figure.Share(1.0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 kind=direct                                     | does not begin with a name such as A1",
                "A1 kind = direct                                  | cannot be read from \"kind = direct\" on",
                "A1 cue=⟦said                                      | cannot be read from \"cue=⟦said\" on",
                "A1 mood=good                                      | has the unknown key mood",
                "A1 kind=direct kind=mixed                         | has kind= a second time",
                "A1 kind=direct cue=said content=⟦fog⟧ speakerKind=unknown | cue is not written as ⟦...⟧ but as said",
                "A1 kind=direct cue=⟦said⟧ speakerKind=unknown     | has no content",
                "A1 kind=odd content=⟦fog⟧ speakerKind=unknown     | needs kind= one of direct, indirect, mixed",
                "A1 kind=direct content=⟦fog⟧                      | needs speakerKind= one of document, institution, named, unknown, unnamed",
                "A1 kind=direct content=⟦frog⟧ speakerKind=named   | ⟦frog⟧ is not in the body",
                "A1 kind=direct content=⟦fog … said⟧ speakerKind=named | ⟦said⟧ is not in the body behind ⟦fog⟧",
                "A1 kind=direct content=⟦.⟧ speakerKind=named      | ⟦.⟧ is in the body 4 times; say which with #1, #2, ...",
                "A1 kind=direct content=⟦fog⟧#2 speakerKind=named  | ⟦fog⟧ is in the body once; leave the # out",
                "A1 kind=direct content=⟦fog⟧ edits=⟦(all)⟧bracket speakerKind=named | the edit ⟦(all)⟧ is not in the content",
                "A1 kind=direct content=⟦fog⟧case speakerKind=named | content has \"case\" behind ⟦fog⟧",
                "A1 kind=direct content=⟦we (all)⟧ edits=⟦(all)⟧odd speakerKind=named | edits has \"odd\" behind ⟦(all)⟧",
                "A1 kind=direct content=⟦.⟧#5 speakerKind=named    | ⟦.⟧ is in the body 4 times; say which with #1, #2, ...",
                "A1 in=A7 kind=direct content=⟦fog⟧ speakerKind=named | in=A7, but there is no A7",
                "A1 in=A1 kind=direct content=⟦fog⟧ speakerKind=named | its chain comes back to A1",
            })
    void saysWhatIsWrongWithALine(String line, String reason) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(MeasureException.class)
                .hasMessage(folder.resolve("smoke.txt") + ":7: " + reason);
    }

    @Test
    void saysWhatIsWrongWithAReport() throws IOException {
        Path file = folder.resolve("smoke.txt");

        assertThatThrownBy(() -> read("A1 kind=direct content=⟦fog⟧ speakerKind=named\n".repeat(2)))
                .hasMessage(file + ":8: A1 a second time");
        Files.writeString(file, "outlet The Lamp Post\n\nBody.\n===\n");
        assertThatThrownBy(() -> GoldReports.in(folder))
                .hasMessage(file + ":1: is not a head line such as \"outlet: The Karvia Courier\"");
        Files.writeString(file, "outlet: The Lamp Post\n\nBody.\n");
        assertThatThrownBy(() -> GoldReports.in(folder))
                .hasMessage(file + ": needs head lines, an empty line, the body, and a line ===");
        Files.writeString(file, "outlet: The Lamp Post\n\n\n===\n");
        assertThatThrownBy(() -> GoldReports.in(folder)).hasMessage(file + ":2: the body is empty");
    }

    @Test
    void saysThatThereIsNothingToRead() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.md"), "");
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> GoldReports.in(folder))
                .hasMessage(folder + ": holds no report; a report's name ends in .txt");
        assertThatThrownBy(() -> GoldReports.in(file)).hasMessage(file + ": is not a folder of reports");
        assertThatThrownBy(() -> GoldReports.in(missing)).hasMessage(missing + ": does not exist");
    }
}
