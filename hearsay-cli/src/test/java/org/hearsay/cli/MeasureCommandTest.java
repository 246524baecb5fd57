// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay measure attribution}: on a gold file, on a folder of reports, and on what is neither. */
class MeasureCommandTest {

    private static final String TEXT = "“Rain fell,” Mara Dunn said.";

    @TempDir
    private Path folder;

    private String goldFile() throws IOException {
        String line = "{\"id\":\"d1\",\"text\":\"" + TEXT
                + "\",\"attributions\":[{\"id\":\"a1\",\"source\":[[13,22]],\"cue\":[[23,27]],\"content\":[[0,12]]}]}\n";
        return Files.writeString(folder.resolve("gold.jsonl"), line).toString();
    }

    @Test
    void goldFileIsScored() throws IOException {
        Run run = Run.of("measure", "attribution", goldFile());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("1.000").containsIgnoringCase("source").containsIgnoringCase("content");
        assertThat(Run.of("measure", "attribution", "--json", goldFile())
                        .wholeJson()
                        .isObject())
                .isTrue();
    }

    @Test
    void ourOwnReportsAreScored() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("001-rain.txt"),
                "outlet: The Marrow Gazette\npublished: 2026-03-02\n\n" + TEXT
                        + "\n\n===\nA1 kind=direct cue=⟦said⟧ source=⟦Mara Dunn⟧ content=⟦“Rain fell,”⟧ speaker=⟦Mara Dunn⟧ speakerKind=named\n");
        Run run = Run.of("measure", "attribution", reports.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1.000");
    }

    @Test
    void predictionsOfOthersAreScored() throws IOException {
        String none = Files.writeString(folder.resolve("none.jsonl"), "{\"id\":\"d1\",\"attributions\":[]}\n")
                .toString();
        Run run = Run.of("measure", "attribution", goldFile(), "--predicted", none);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("predicted 0", "0.000");
    }

    @Test
    void whatCannotBeScoredIsNamedOnOneLine() throws IOException {
        assertNamed(
                Run.of("measure", "attribution", folder.resolve("missing.jsonl").toString()),
                "missing.jsonl: does not exist");
        assertNamed(
                Run.of(
                        "measure",
                        "attribution",
                        Files.createDirectory(folder.resolve("none")).toString()),
                "holds no report");
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"d1\"}\n");
        assertNamed(Run.of("measure", "attribution", bad.toString()), "bad.jsonl line 1");
    }

    private static void assertNamed(Run run, String words) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("hearsay: ")
                .contains(words);
    }
}
