// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code hearsay label pages} and {@code hearsay measure pages}: a list of saved pages, one of which is missing and one no article. */
class PagesCommandTest {

    @TempDir
    private Path folder;

    private String list() throws IOException {
        Files.createDirectories(folder.resolve("html"));
        Files.writeString(
                folder.resolve("html/a.html"),
                "<html lang=en><body><main><h1>Bridge closed</h1><p>By Ana Petrov</p><p>The bridge was closed on Tuesday after"
                        + " three shells hit its northern end, the office said.</p></main></body></html>");
        Files.writeString(folder.resolve("html/b.html"), "<title>Nothing here</title>");
        return Files.writeString(
                        folder.resolve("gold.json"),
                        "{\"a\":{\"file\":\"html/a.html\",\"url\":\"https://g.example/2026/03/02/bridge/\",\"articleBody\":\"The bridge"
                                + " was closed on Tuesday after three shells hit its northern end, the office said.\"},"
                                + "\"b\":{\"file\":\"html/b.html\",\"url\":\"https://g.example/b\",\"articleBody\":\"\"},"
                                + "\"c\":{\"file\":\"html/c.html\",\"articleBody\":\"\"},\"d\":{\"articleBody\":\"\"}}")
                .toString();
    }

    @Test
    void everyPageOfTheListHasALabelAndWhatIsWrongIsNamed() throws IOException {
        Run run = Run.of("label", "pages", list());
        assertThat(run.code()).isEqualTo(ExitCode.SKIPPED);
        JsonNode labels = run.wholeJson();
        assertThat(labels.propertyNames()).containsExactly("a", "b", "c", "d");
        assertThat(labels.path("a").path("articleBody").stringValue()).startsWith("The bridge was closed");
        assertThat(labels.path("a").path("title").stringValue()).isEqualTo("Bridge closed");
        assertThat(labels.path("a").path("authors").get(0).stringValue()).isEqualTo("Ana Petrov");
        assertThat(labels.path("a").path("date").stringValue()).isEqualTo("2026-03-02");
        assertThat(labels.path("a").has("topics")).isFalse();
        assertThat(labels.path("b").path("title").stringValue()).isEqualTo("Nothing here");
        assertThat(labels.path("b").has("articleBody")).isFalse();
        assertThat(run.errLines()).hasSize(3);
        assertThat(run.err()).contains("b.html: holds no article text", "c.html", "entry d: has no string \"file\"");
    }

    @Test
    void ownFiguresAreScoredLikeThoseOfOthers() throws IOException {
        list();
        Run run = Run.of("measure", "pages", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.outLines().getFirst()).startsWith("hearsay").contains("f1=1.0000", "pages=4", "empty=3");
    }

    @Test
    void listThatCannotBeReadIsNamed() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), "[1]");
        assertThat(Run.of("label", "pages", bad.toString()).err()).contains("bad.json: is no JSON object of pages");
        Run missing = Run.of("label", "pages", folder.resolve("none.json").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err()).contains("none.json: does not exist");
        assertThat(missing.out()).isEmpty();
    }
}
