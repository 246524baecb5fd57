// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with an input, one line says which it is, what is wrong and what to do, and the other inputs are read. */
class BadInputTest {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int SKIPPED = 3;

    @TempDir
    private Path folder;

    private String good = "";

    @BeforeEach
    void writeAGoodOne() throws IOException {
        good = write("good.txt", "Rain fell on Orlen, Mayor Ada Brenk said.".getBytes(StandardCharsets.UTF_8));
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> badFiles() throws IOException {
        byte[] whole = gzip("Rain fell on Orlen, Mayor Ada Brenk said. ".repeat(50));
        byte[] binary = {1, 2, 3, 0, 5, 6, 7, 0, 9, 1, 2, 3};
        return Stream.of(
                arguments("empty.txt", new byte[0], "is empty; save"),
                arguments("blank.html", " \n\t \n".getBytes(StandardCharsets.UTF_8), "holds only blanks; save"),
                arguments("paper.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "is a PDF; save"),
                arguments("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, "is an image; give"),
                arguments("plain.txt.gz", "not gzip".getBytes(StandardCharsets.UTF_8), "is not gzip data; rename"),
                arguments("cut.txt.gz", Arrays.copyOf(whole, whole.length / 2), "is cut off"),
                arguments("nothing.txt.gz", gzip(""), "gzip of an empty file; save"),
                arguments("bytes.txt", binary, "is binary data, not text; give"),
                arguments("bad.jsonl", "{\"text\": ".getBytes(StandardCharsets.UTF_8), "line 1: is not JSON; write"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void eachIsNamedAndTheOthersAreRead(String name, byte[] bytes, String words) throws IOException {
        String bad = write(name, bytes);

        Run alone = Run.of("read", "--format", "jsonl", bad);
        assertThat(alone.code()).isEqualTo(FAILED);
        assertThat(alone.out()).isEmpty();
        assertThat(alone.errLines())
                .singleElement()
                .asString()
                .startsWith("hearsay: " + bad)
                .contains(words);

        Run among = Run.of("read", "--quiet", "--format", "jsonl", good, bad, good);
        assertThat(among.code()).isEqualTo(SKIPPED);
        assertThat(among.outLines()).hasSize(2);
        assertThat(among.errLines()).isEqualTo(alone.errLines());
    }

    @Test
    void whatIsSkippedIsCountedUnlessQuiet() {
        Run run = Run.of("read", good, folder.resolve("missing.txt").toString());
        assertThat(run.errLines()).hasSize(2).last().isEqualTo("hearsay: 1 article read, 1 input skipped");
    }

    @Test
    void missingFile() {
        Run run = Run.of("read", folder.resolve("missing.txt").toString());
        assertThat(run.code()).isEqualTo(FAILED);
        assertThat(run.errLines()).singleElement().asString().contains("missing.txt: does not exist; check the path");
    }

    @Test
    void unreadableFile() throws IOException {
        Path secret = Files.copy(Path.of(good), folder.resolve("secret.txt"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "root reads everything");
        Run run = Run.of("read", secret.toString());
        assertThat(run.code()).isEqualTo(FAILED);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .contains("secret.txt: cannot be read: permission denied; change");
    }

    @Test
    void emptyFolder() throws IOException {
        Run run = Run.of("read", Files.createDirectory(folder.resolve("none")).toString());
        assertThat(run.code()).isEqualTo(FAILED);
        assertThat(run.errLines()).singleElement().asString().contains("none: is a folder with no files in it; give");
    }

    @Test
    void fileJustAboveTheLimit() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write("Rain fell on Orlen, Mayor Ada Brenk said. ".repeat(300).getBytes(StandardCharsets.UTF_8));
            file.setLength(32L * 1024 * 1024 + 1);
        }
        Run run = Run.of("read", "--quiet", large.toString(), good);
        assertThat(run.code()).isEqualTo(SKIPPED);
        assertThat(run.errLines()).singleElement().asString().contains("large.txt: is larger than 32 MB", "; split it");
        assertThat(run.out()).contains("Ada Brenk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/a",
                "HTTP://2130706433/b",
                "https://[::1]/",
                "ftp://karvia.example/",
                "file:///etc/passwd"
            })
    void addressesInsideTheOwnNetworkAndOfOtherSchemesAreRefused(String url) {
        Run run = Run.of("read", url);
        assertThat(run.code()).isEqualTo(FAILED);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("hearsay: " + url + ": ")
                .containsAnyOf(
                        "(this machine), not to the public web; if that is meant, say --allow-local",
                        "only http and https");
    }

    @Test
    void standardInputIsCalledThat() {
        assertThat(Run.of("read", "-").errLines())
                .singleElement()
                .asString()
                .startsWith("hearsay: standard input: is empty;");
        assertThat(Run.withInput("{\"text\":\"Rain fell.\"}\n{\"txt\":1}\n", "read", "--quiet", "-")
                        .errLines())
                .singleElement()
                .asString()
                .startsWith("hearsay: standard input line 2: is no JSON object with a \"text\";");
    }

    @Test
    void oneBadLineAmongGoodOnes() throws IOException {
        String file = write(
                "reports.jsonl",
                "{\"text\":\"Rain fell, Ada Brenk said.\",\"uri\":\"a\"}\n{\"text\": oops}\n\n{\"text\":\"Snow fell, Otto Lind said.\",\"uri\":\"b\"}\n"
                        .getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("read", "--quiet", "--format", "jsonl", file);
        assertThat(run.code()).isEqualTo(SKIPPED);
        assertThat(run.json())
                .extracting(line -> line.path("article").path("uri").stringValue())
                .containsExactly("a", "b");
        assertThat(run.errLines()).singleElement().asString().startsWith("hearsay: " + file + " line 2: is not JSON");
    }

    @Test
    void folderWithGoodAndBadFiles() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.copy(Path.of(good), inner.resolve("z.txt"));
        write("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        write("h.txt.gz", gzip("Snow fell on Selna, Otto Lind said."));
        write("style.css", "p {}".getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("read", "--quiet", "--format", "jsonl", folder.toString());
        assertThat(run.code()).isEqualTo(SKIPPED);
        assertThat(run.outLines()).hasSize(3);
        assertThat(run.errLines()).hasSize(2);
        assertThat(run.errLines().getFirst()).contains("a.pdf: is a PDF");
    }

    @Test
    void usageErrorsSayWhatMayHaveBeenMeant() {
        assertUsage(Run.of("read", "--fromat", "json", "x"), "--fromat", "read --help");
        assertUsage(Run.of("read", "--form", "json", "x"), "did you mean --format", "read --help");
        assertUsage(Run.of("reed", "x"), "there is no command 'reed'", "did you mean read", "see hearsay --help");
        assertUsage(Run.of("read"), "SOURCE", "read --help");
        assertUsage(Run.of("read", "--format", "yaml", good), "text, json, jsonl, csv", "yaml");
        assertUsage(Run.of("label"), "no task given", "attributions");
        assertUsage(Run.of("label", "tea"), "attributions", "tea");
        assertUsage(Run.of("measure", "attribution"), "GOLD");
    }

    private static void assertUsage(Run run, String... words) {
        assertThat(run.code()).isEqualTo(USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("hearsay: ")
                .contains(words);
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("hearsay: no command given").contains("Usage: hearsay", "read", "doctor");
    }
}
