// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.testkit.Bombs;
import org.hearsay.testkit.LocalSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each bomb is read, down to its articles, in a Java of its own with 256 MB: none may take it down, take long, or make it ask a server.
 * Alone: {@code mvn -pl hearsay-core test -Psoak -Dtest=BombsTest}.
 */
class BombsTest {

    /** What the users were promised is 2 s; this machine's load is none of the reader's doing, so it is processor time that counts. */
    private static final long MOST_MILLISECONDS = 2000;

    @Test
    @Tag("soak")
    void noneDoesHarm() throws IOException, InterruptedException {
        try (LocalSite site = LocalSite.start()) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BombsTest.class.getName(),
                            site.url("/tripwire")))
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(told).isZero();
            assertThat(told.lines().filter(line -> line.startsWith("bomb ")))
                    .as(told)
                    .hasSizeGreaterThanOrEqualTo(40);
            assertThat(told.lines().filter(line -> line.contains("TOO LONG") || line.contains("HARM")))
                    .as(told)
                    .isEmpty();
            assertThat(site.asked()).isEmpty();
        }
    }

    /** Reads all bombs and prints a line for each; the argument is an address that must not be asked for. */
    public static void main(String[] args) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        ArticleReader reader = new ArticleReader();
        for (Map.Entry<String, Supplier<byte[]>> bomb : Bombs.all(args[0]).entrySet()) {
            byte[] bytes = bomb.getValue().get();
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String outcome;
            try {
                outcome = read(reader, bytes);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                outcome = "HARM " + e + " "
                        + List.of(e.getStackTrace()).stream().limit(6).toList();
            }
            long milliseconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1_000_000;
            out.println("bomb " + bomb.getKey() + ": " + milliseconds + " ms, " + bytes.length + " bytes, " + outcome
                    + (milliseconds > MOST_MILLISECONDS ? " TOO LONG" : ""));
        }
    }

    private static String read(ArticleReader reader, byte[] bytes) {
        int pages = 0;
        int skipped = 0;
        String last = "";
        try (Pages found = new PageFinder(new ByteArrayInputStream(bytes)).find(List.of("-"))) {
            while (found.hasNext()) {
                Found next = found.next();
                try {
                    if (next instanceof Page page) {
                        reader.read(page);
                        pages++;
                    } else {
                        skipped++;
                        last = next.toString();
                    }
                } catch (PageReadException e) {
                    skipped++;
                    last = e.getMessage();
                }
            }
        }
        return pages + " read, " + skipped + " skipped; " + last.substring(0, Math.min(200, last.length()));
    }
}
