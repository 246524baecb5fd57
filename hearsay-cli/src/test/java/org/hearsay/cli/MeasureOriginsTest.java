// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay measure origins}: what an article calls its speakers brings them together, and a held-out key's misses stay hidden. */
class MeasureOriginsTest {

    private static final Path DEMO = Path.of("src/main/resources/org/hearsay/cli/demo");

    /** Measured .889 by the network and less by rules; a change that falls below this lost something. */
    private static final double LEAST_F1 = 0.8;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void personBodyAndOfficeAreOneOriginAcrossArticles() throws IOException {
        Path reports = report(
                "The ferry sank at noon, the Harbour Trust said. Its director, Ilva Tarn, said that nine people were missing.",
                "“Nine are missing,” Ilva Tarn said on Friday.",
                "The director of the Harbour Trust said that a mine had sunk the ferry.");
        Path key = key("key.jsonl", "[\"u/0\",\"u/1\",\"u/2\"]");
        Run run = Run.of("measure", "origins", reports.toString(), key.toString(), "--engine", "rules", "--misses");
        assertThat(run.out()).contains("F1 1.000").contains("independent origins, exact       1.000");
    }

    @Test
    void missesAreListedBesideTheKey() throws IOException {
        Path reports = report(
                "The ferry sank at noon, Ilva Tarn said.",
                "A mine sank the ferry, Oren Dask said.",
                "It was fog, Mara Voss said.");
        Path key = key("key.jsonl", "[\"u/0\",\"u/1\",\"u/2\"]");
        Run run = Run.of("measure", "origins", reports.toString(), key.toString(), "--engine", "rules", "--misses");
        assertThat(run.out()).contains("key  official-named · Ilva Tarn · 3").contains("Oren Dask");
    }

    @Test
    void missesOfAHeldKeyAreNotShown() throws IOException {
        Path reports = report("The ferry sank at noon, Ilva Tarn said.", "It sank, Tarn said.", "It sank, she said.");
        Path key = key("held.jsonl", "[\"u/0\"]");
        Run run = Run.of("measure", "origins", reports.toString(), key.toString(), "--engine", "rules", "--misses");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("is held out: its misses are not shown; leave out --misses");
    }

    @Test
    void mostOfTheSampleReportsOriginsAreFound() {
        Run run = Run.of(
                "measure",
                "origins",
                DEMO.resolve("demo-reports.jsonl").toString(),
                DEMO.resolve("demo-incidents.jsonl").toString());
        Matcher f1 = Pattern.compile("F1 (\\d\\.\\d+)").matcher(run.out());
        assertThat(f1.find()).isTrue();
        assertThat(Double.parseDouble(f1.group(1))).isGreaterThan(LEAST_F1);
    }

    private Path report(String... texts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            lines.append("{\"uri\":\"u/")
                    .append(i)
                    .append("\",\"outlet\":\"Outlet ")
                    .append((char) ('A' + i))
                    .append("\",\"published\":\"2031-03-04\",\"text\":\"")
                    .append(texts[i])
                    .append("\"}\n");
        }
        return Files.writeString(folder.resolve("reports.jsonl"), lines);
    }

    private Path key(String name, String articles) throws IOException {
        String line = "{\"id\":\"k\",\"accounts\":[\"u/0\",\"u/1\",\"u/2\"],\"origins\":[{\"name\":\"Ilva Tarn\","
                + "\"kind\":\"official-named\",\"party\":false,\"articles\":" + articles
                + "}],\"independentOrigins\":1,\"partyOrigins\":0}";
        return Files.write(folder.resolve(name), List.of(line));
    }
}
