// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.testkit.Packed.found;
import static org.hearsay.testkit.Packed.gzip;
import static org.hearsay.testkit.Packed.joined;
import static org.hearsay.testkit.Packed.pages;
import static org.hearsay.testkit.Packed.part;
import static org.hearsay.testkit.Packed.response;
import static org.hearsay.testkit.Packed.skipped;
import static org.hearsay.testkit.Packed.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivePagesTest {

    private static final byte[] WORDS = "Rain fell on Karvia.".getBytes(UTF_8);

    private static final byte[] WARC =
            response("http://karvia.example/1", "Content-Type: text/html", "<html><p>words".getBytes(UTF_8));

    @TempDir
    private Path folder;

    private List<Found> onDisk(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return found(new PageFinder(new ByteArrayInputStream(new byte[0])), file.toString());
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    @Test
    void zipIsReadLikeAFolder() throws IOException {
        byte[] zip = zip(files(
                "b.txt",
                WORDS,
                "inner/a.html.gz",
                gzip("<html><p>words".getBytes(UTF_8)),
                "inner/.hidden",
                WORDS,
                "__MACOSX/b.txt",
                WORDS,
                "s.css",
                WORDS,
                "r.jsonl",
                "{\"text\":\"a\"}\n{\"text\":\"b\"}".getBytes(UTF_8),
                "crawl.warc.gz",
                gzip(WARC),
                "more.zip",
                zip(files("c.md", WORDS))));
        List<String> expected = List.of(
                "!/b.txt",
                "!/inner/a.html.gz",
                "!/r.jsonl#1",
                "!/r.jsonl#2",
                "http://karvia.example/1",
                "!/more.zip!/c.md");
        for (List<Found> found : List.of(found(zip), onDisk("a.zip", zip))) {
            List<Page> pages = pages(found);
            assertThat(pages).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(pages.get(i).uri()).endsWith(expected.get(i));
            }
            assertThat(skipped(found))
                    .singleElement()
                    .asString()
                    .endsWith("!/s.css: is a style sheet; give the page that uses it");
        }
    }

    @Test
    void archivesInArchivesInArchivesAreLeftAlone() {
        byte[] deep = zip(files("c.zip", zip(files("b.zip", zip(files("a.txt", WORDS))))));
        assertThat(skipped(found(deep)))
                .containsExactly(
                        "-!/c.zip!/b.zip: is an archive in an archive in an archive; unpack the outer ones first");
    }

    @Test
    void ofAWaczOnlyTheWebArchivesAreRead() throws IOException {
        byte[] wacz = zip(files(
                "datapackage.json", "{}".getBytes(UTF_8),
                "pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"u\",\"text\":\"t\"}".getBytes(UTF_8),
                "indexes/index.cdx.gz", gzip(WORDS),
                "archive/data.warc.gz", joined(gzip(WARC), gzip(WARC)),
                "archive/more.warc", WARC));
        for (String name : List.of("a.wacz", "a.zip")) {
            List<Found> found = onDisk(name, wacz);
            assertThat(skipped(found)).isEmpty();
            assertThat(pages(found)).hasSize(3);
            assertThat(pages(found).get(1).where())
                    .contains(name + "!/archive/data.warc.gz record 2 at byte " + gzip(WARC).length);
        }
    }

    @Test
    void damagedArchivesGiveWhatIsWhole() throws IOException {
        byte[] zip = zip(files(
                "a.txt", WORDS, "b.txt", "More rain fell on the town and on the hills behind it.".getBytes(UTF_8)));
        for (int cut = 4; cut < zip.length; cut++) {
            List<Found> found = onDisk("cut.zip", part(zip, 0, cut));
            assertThat(found).as("cut at " + cut).isNotEmpty();
            assertThat(skipped(found)).as("cut at " + cut).allMatch(line -> line.contains("cut.zip"));
        }
        assertThat(pages(onDisk("cut.zip", part(zip, 0, 90)))).hasSize(1);
    }

    @Test
    void documentsThatAreZipFilesInsideSayWhatTheyAre() throws IOException {
        byte[] docx = zip(files("[Content_Types].xml", WORDS, "word/document.xml", WORDS));
        for (List<Found> found : List.of(found(docx), onDisk("a.docx", docx))) {
            assertThat(found).singleElement().asString().contains("is an Office document");
        }
        assertThat(skipped(onDisk("empty.zip", zip(Map.of()))).getFirst()).contains("has no files in it");
    }
}
