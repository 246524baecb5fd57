// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import org.hearsay.page.Found;
import org.hearsay.page.Limits;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFinderTest {

    private static final Limits SMALL = new Limits(10_000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.html, plain words, HTML",
        "a.htm, <p>words, HTML",
        "a.txt, <!DOCTYPE html><p>words, HTML",
        "noending, '<?xml version=\"1.0\"?><!-- c --><html><p>words', HTML",
        "a.md, plain words, MARKDOWN",
        "a.txt, '# A heading', MARKDOWN",
        "a.txt, 'see [this](http://a.example)', MARKDOWN",
        "a.txt, '*a whole line in emphasis*', MARKDOWN",
        "a.txt, 'it was **very** late', MARKDOWN",
        "a.txt, 'He said #1 of [the] list (and) 2 * 3 * 4', TEXT",
        "a.txt, 'a < b and <i> in words', TEXT",
        "noending, plain words, TEXT"
    })
    void kindIsToldByNameAndContent(String name, String content, MediaType kind) throws IOException {
        assertThat(page(write(name, content.getBytes(UTF_8))).mediaType()).isEqualTo(kind);
    }

    @Test
    void fileIsNamedAsTheUserNamedIt() throws IOException {
        Path file = write("a.txt", "words".getBytes(UTF_8));
        assertThat(page(file).uri()).isEqualTo(file.toString());
        assertThat(page(file).sha256()).isEqualTo("dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e");
    }

    @Test
    void gzipIsUnpackedWhateverItsName() throws IOException {
        byte[] zipped = gzip("<html><p>words".getBytes(UTF_8));
        assertThat(page(write("a.html.gz", zipped)).mediaType()).isEqualTo(MediaType.HTML);
        assertThat(page(write("b", zipped)).text()).isEqualTo("<html><p>words");
        assertThat(page(write("c.md.gz", gzip("words".getBytes(UTF_8)))).mediaType())
                .isEqualTo(MediaType.MARKDOWN);
    }

    @Test
    void folderIsWalkedByNameWithoutHiddenFiles() throws IOException {
        write("b.txt", "b".getBytes(UTF_8));
        write("a/z.txt", "z".getBytes(UTF_8));
        write("a/.hidden.txt", "h".getBytes(UTF_8));
        write(".git/config.txt", "h".getBytes(UTF_8));
        // Saved whole by a browser: what belongs to the page is no article; a folder of that name without a page is one
        // like others.
        write("b.htm", "<html><p>page".getBytes(UTF_8));
        write("b_files/frame.html", "<html><p>frame".getBytes(UTF_8));
        write("f_files/x.txt", "x".getBytes(UTF_8));
        write("c/d/e.txt", "e".getBytes(UTF_8));
        Files.createSymbolicLink(folder.resolve("c/d/loop"), folder);
        assertThat(find(folder.toString()).stream().map(found -> ((Page) found).text()))
                .containsExactly("z", "<html><p>page", "b", "e", "x");
    }

    @Test
    void standardInputIsReadAndNotClosed() {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream("# Title\n\nwords".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Page page = (Page) all(new PageFinder(in), "-").getFirst();
        assertThat(page.uri()).isEqualTo("-");
        assertThat(page.mediaType()).isEqualTo(MediaType.MARKDOWN);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void jsonLinesIsOnePageALine() throws IOException {
        Path file = write("r.jsonl", "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\r\n".getBytes(UTF_8));
        List<Found> found = find(file.toString());
        assertThat(found).hasSize(2).allMatch(f -> f instanceof Page p && p.mediaType() == MediaType.RECORD);
        assertThat(((Page) found.get(1)).uri()).isEqualTo(file + "#3");
        assertThat(((Page) found.get(1)).where()).isEqualTo(file + " line 3");
    }

    @Test
    void jsonLinesFileMayBeLargerThanAnyPage() throws IOException {
        byte[] line = ("{\"text\":\"" + "word ".repeat(100) + "\"}\n").getBytes(UTF_8);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            lines.write(line);
        }
        lines.write(("{\"text\":\"" + "long ".repeat(3000) + "\"}\n{\"text\":\"last\"}").getBytes(UTF_8));
        Path file = write("r.jsonl.gz", gzip(lines.toByteArray()));
        List<Found> found = find(file.toString());
        assertThat(found).hasSize(102);
        assertThat(found.get(100))
                .hasToString(
                        file + " line 101: is larger than 10000 bytes, which is no article; give one article a line");
        assertThat(found.get(101)).isInstanceOf(Page.class);
    }

    @Test
    void whatCannotBeReadIsNamedWithWhatToDo() throws IOException {
        write("empty.html", new byte[0]);
        write("blank.txt", " \n\t\u00A0\n".getBytes(UTF_8));
        write("blank.jsonl", "\n\n".getBytes(UTF_8));
        write("a.pdf", "%PDF-1.7\n...".getBytes(ISO_8859_1));
        write("a.docx", "PK\u0003\u0004....".getBytes(ISO_8859_1));
        write("a.png", "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        write("a.jpg", "\u00FF\u00D8\u00FF\u00E0".getBytes(ISO_8859_1));
        write("a.bin", new byte[] {1, 0, 2, 0, 0, 3, 'a', 'b', 7, 0});
        write("late.txt", ("words ".repeat(1500) + "\0".repeat(900)).getBytes(UTF_8));
        write("plain.gz", "words".getBytes(UTF_8));
        write("empty.gz", gzip(new byte[0]));
        write("twice.gz", gzip(gzip("words".getBytes(UTF_8))));
        write("big.txt", "words ".repeat(2000).getBytes(UTF_8));
        write("bomb.html.gz", gzip(new byte[5_000_000]));
        write("feed.xml", "<?xml version='1.0'?><rss></rss>".getBytes(UTF_8));
        write("page.css", "a{}".getBytes(UTF_8));
        assertReason("empty.html", "is empty; save the article's page again");
        assertReason("blank.txt", "holds only blanks; save the article's page again");
        assertReason("blank.jsonl", "holds only blank lines; give one JSON object a line");
        assertReason("a.pdf", "is a PDF; save the article as HTML or text and give that");
        assertReason("a.docx", "is a zip archive that is damaged or has no files in it; give one that holds articles");
        assertReason("a.png", "is an image; give the article's text or its HTML page");
        assertReason("a.jpg", "is an image; give the article's text or its HTML page");
        assertReason("a.bin", "is binary data, not text; give an HTML, Markdown, text or JSON Lines file");
        assertReason("late.txt", "is part text and part binary data; give an HTML, Markdown, text or JSON Lines file");
        assertReason(
                "plain.gz", "is named .gz but is not gzip data; rename it if it is a plain file, or fetch it again");
        assertReason("empty.gz", "is the gzip of an empty file; save the article's page again");
        assertReason("twice.gz", "is gzip inside gzip; unpack it once (gunzip) and give the result");
        assertReason("big.txt", "is larger than 10000 bytes, which is no article; split it or give a JSON Lines file");
        assertReason("bomb.html.gz", "is binary data, not text; give an HTML, Markdown, text or JSON Lines file");
        assertReason("feed.xml", "is a feed without items; fetch it again later");
        assertReason("page.css", "is a style sheet; give the page that uses it");
        assertReason("missing.txt", "does not exist; check the path");
    }

    @Test
    void bombOfTextStopsAtTheLimit() throws IOException {
        write("bomb.txt.gz", gzip("a ".repeat(2_000_000).getBytes(UTF_8)));
        assertReason(
                "bomb.txt.gz", "is larger than 10000 bytes, which is no article; split it or give a JSON Lines file");
    }

    @Test
    void truncatedGzipIsNamedAtEveryByte() throws IOException {
        byte[] whole = gzip("<html><p>Some words of a page that is cut off somewhere on its way here.".getBytes(UTF_8));
        for (int length = 2; length < whole.length; length++) {
            Path file = write("cut.html.gz", Arrays.copyOf(whole, length));
            assertThat(find(file.toString()).getFirst())
                    .as("%d of %d bytes", length, whole.length)
                    .hasToString(file + ": is cut off: its gzip data ends too early; fetch or copy the file again");
        }
    }

    @Test
    void damagedGzipIsNamed() throws IOException {
        byte[] bytes = gzip("<html><p>Some words of a page that was damaged on its way here.".getBytes(UTF_8));
        bytes[bytes.length - 6] ^= 0x55;
        write("bad.html.gz", bytes);
        assertReason("bad.html.gz", "is damaged gzip or zip data; fetch or copy the file again");
    }

    @Test
    void cutOffLinesGiveWhatCameBefore() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"text\":\"report ").append(i * 7919L).append("\"}\n");
        }
        byte[] whole = gzip(lines.toString().getBytes(UTF_8));
        Path file = write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        List<Found> found = find(file.toString());
        assertThat(found.size()).isGreaterThan(100);
        assertThat(found.getLast()).isInstanceOf(Skipped.class);
        assertThat(found.getLast().toString())
                .contains(" line ")
                .endsWith("ends too early; fetch or copy the file again");
    }

    @Test
    void folderWithNothingInItIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("empty/inner"));
        assertReason("empty", "is a folder with no files in it; give a folder that holds articles");
    }

    @Test
    void addressesAndDevicesAreNotReadYet() {
        assertThat(find("https://a.example/b").getFirst())
                .hasToString("https://a.example/b: is not fetched; save the page and give the file");
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertThat(find("/dev/zero").getFirst())
                .hasToString("/dev/zero: is a device or a pipe, not a file; give its content on standard input with -");
    }

    @Test
    void fileWithoutPermissionIsNamed() throws IOException {
        Path file = write("secret.txt", "words".getBytes(UTF_8));
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "the superuser may read everything");
        assertReason("secret.txt", "cannot be read: permission denied; change the file's permissions (chmod +r)");
    }

    @Test
    void oneBadInputStopsNoOther() throws IOException {
        Path good = write("good.txt", "words".getBytes(UTF_8));
        List<Found> found = find("nowhere", good.toString(), "\0", good.toString());
        assertThat(found).hasSize(4);
        assertThat(found.get(1)).isInstanceOf(Page.class);
        assertThat(found.get(2)).isInstanceOf(Skipped.class);
        assertThat(found.get(3)).isInstanceOf(Page.class);
    }

    @Test
    void afterTheLastPageThereIsNone() {
        try (Pages pages = new PageFinder(InputStream.nullInputStream()).find(List.of())) {
            assertThat(pages.hasNext()).isFalse();
            assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private void assertReason(String name, String reason) {
        List<Found> found = find(folder.resolve(name).toString());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst()).isEqualTo(new Skipped(folder.resolve(name).toString(), reason));
    }

    private static Page page(Path file) {
        return (Page) find(file.toString()).getFirst();
    }

    private static List<Found> find(String... names) {
        return all(new PageFinder(InputStream.nullInputStream(), SMALL), names);
    }

    private static List<Found> all(PageFinder finder, String... names) {
        List<Found> found = new ArrayList<>();
        try (Pages pages = finder.find(List.of(names))) {
            pages.forEachRemaining(found::add);
        }
        return found;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
