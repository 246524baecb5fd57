// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledJsonlTest {

    private static final String GOOD =
            "{\"id\": \"d\", \"text\": \"Rain, she said.\", \"attributions\": [{\"id\": \"a\", \"source\": [[6, 9]], "
                    + "\"cue\": [[10, 14, 99]], \"content\": [[0, 4]], \"nested_in\": \"b\", \"kind\": \"indirect\", "
                    + "\"speaker\": {\"name\": \"Ann Brede\", \"kind\": \"named\"}}]}";

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("some.jsonl"), List.of(lines));
    }

    @Test
    void readsEverythingThatIsThere() throws IOException {
        LabelledDocument document = LabelledJsonl.gold(file("", GOOD, "\u00a0")).getFirst();

        assertThat(document.where()).isEqualTo(folder.resolve("some.jsonl") + " line 2");
        assertThat(document.text()).contains("Rain, she said.");
        assertThat(document.outlet()).isEmpty();
        assertThat(document.attributions())
                .containsExactly(new LabelledAttribution(
                        Optional.of("a"),
                        List.of(new CodePoints(6, 9)),
                        List.of(new CodePoints(10, 14)),
                        List.of(new CodePoints(0, 4)),
                        Optional.of("b"),
                        Optional.of(new LabelledSpeaker(Optional.of("Ann Brede"), "named")),
                        Optional.of("indirect")));
    }

    @Test
    void whatIsLeftOutOrNullIsEmpty() throws IOException {
        LabelledAttribution attribution = LabelledJsonl.predicted(
                        file("{\"id\":\"d\",\"attributions\":[{\"source\":null,\"nested_in\":\"\"}]}"))
                .getFirst()
                .attributions()
                .getFirst();

        assertThat(attribution.id()).isEmpty();
        assertThat(attribution.source()).isEmpty();
        assertThat(attribution.content()).isEmpty();
        assertThat(attribution.nestedIn()).isEmpty();
    }

    @Test
    void aNumberWillDoAsTheIdOfAnAttribution() throws IOException {
        assertThat(LabelledJsonl.predicted(file("{\"id\":\"d\",\"attributions\":[{\"id\":7}]}"))
                        .getFirst()
                        .attributions()
                        .getFirst()
                        .id())
                .contains("7");
    }

    @Test
    void readsGzipByName() throws IOException {
        Path file = folder.resolve("some.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(LabelledJsonl.gold(file)).hasSize(1);
    }

    @Test
    void predictionsMayHoldNothingButGoldMayNot() throws IOException {
        assertThat(LabelledJsonl.predicted(file(""))).isEmpty();
        assertThatThrownBy(() -> LabelledJsonl.gold(file("")))
                .isInstanceOf(MeasureException.class)
                .hasMessage(folder.resolve("some.jsonl") + ": no documents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"d\"                                      | not JSON",
                "{} {}                                               | not JSON",
                "[1]                                                 | needs an object with a string \"id\"",
                "{\"id\":3,\"text\":\"t\",\"attributions\":[]}       | needs an object with a string \"id\"",
                "{\"id\":\"d\",\"attributions\":[]}                  | document 'd' has no \"text\"",
                "{\"id\":\"d\",\"text\":\"t\",\"attributions\":{}}   | document 'd' has no \"attributions\" list",
                "{\"id\":\"d\",\"text\":\"t\",\"attributions\":[5]}  | document 'd': an attribution is not an object",
            })
    void saysWhatIsWrongWithALine(String line, String reason) throws IOException {
        assertThatThrownBy(() -> LabelledJsonl.gold(file("", line)))
                .isInstanceOf(MeasureException.class)
                .hasMessageStartingWith(folder.resolve("some.jsonl") + " line 2: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}             | cue is not a list of [start, end]",
                "[5]            | cue has 5 where [start, end] belongs",
                "[[5]]          | cue has [5] where [start, end] belongs",
                "[[1.0,2]]      | cue has [1.0,2] where [start, end] belongs",
                "[[true,2]]     | cue has [true,2] where [start, end] belongs",
                "[[-1,2]]       | cue span -1-2 is outside the text",
                "[[0,99999999999]] | cue span 0-99999999999 is outside the text",
                "[[2,2]]        | cue span 2-2 is empty",
            })
    void saysWhatIsWrongWithASpan(String spans, String reason) throws IOException {
        Path file =
                file("{\"id\":\"d\",\"text\":\"some text\",\"attributions\":[{\"id\":\"a\",\"cue\":" + spans + "}]}");

        assertThatThrownBy(() -> LabelledJsonl.gold(file))
                .isInstanceOf(MeasureException.class)
                .hasMessage(file + " line 1: document 'd' attribution 'a': " + reason);
    }

    @Test
    void saysThatADocumentComesTwice() throws IOException {
        Path file = file(GOOD, GOOD);

        assertThatThrownBy(() -> LabelledJsonl.predicted(file))
                .hasMessage(file + " line 2: document 'd' a second time");
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'"', (byte) 0xe9, '"'});
        Path plain = Files.writeString(folder.resolve("plain.gz"), GOOD);
        Path cut = folder.resolve("cut.jsonl.gz");
        Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});

        assertThatThrownBy(() -> LabelledJsonl.gold(missing)).hasMessage(missing + ": does not exist");
        assertThatThrownBy(() -> LabelledJsonl.gold(latin)).hasMessage(latin + ": is not UTF-8");
        assertThatThrownBy(() -> LabelledJsonl.gold(plain))
                .hasMessage(plain + ": is not gzip, though its name ends in .gz");
        assertThatThrownBy(() -> LabelledJsonl.gold(cut))
                .isInstanceOf(MeasureException.class)
                .hasMessageStartingWith(cut + ": cannot be read");
        assertThatThrownBy(() -> LabelledJsonl.gold(folder))
                .isInstanceOf(MeasureException.class)
                .hasMessageStartingWith(folder + ": cannot be read");
    }
}
