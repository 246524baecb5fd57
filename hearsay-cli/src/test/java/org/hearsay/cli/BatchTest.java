// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.reading.Finders;
import org.hearsay.reading.Reader;
import org.hearsay.reading.Reading;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a batch does when the program itself fails on an article, when its reader goes away, and what it says on its way. */
class BatchTest {

    private static final String THREE = "{\"text\":\"Rain fell, Ada Brenk said.\"}\n".repeat(3);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Reader reader = new Reader(new ArticleReader(), Finders.load(), new AttributionFinder());

    private Terminal terminal(boolean interactive, Map<String, String> environment) {
        return terminal(THREE, interactive, environment);
    }

    private Terminal terminal(String stdin, boolean interactive, Map<String, String> environment) {
        return new Terminal(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                CheckedOutput.printing(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                environment);
    }

    private static int run(Terminal terminal, Duration each, Function<Page, Reading> reader, String... options) {
        CommonOptions common = CommandLine.populateCommand(new CommonOptions(), options);
        AtomicInteger asked = new AtomicInteger();
        InstantSource clock = () -> Instant.EPOCH.plus(each.multipliedBy(asked.getAndIncrement()));
        try (ReadingWriter writer = new ReadingJsonWriter(terminal.out(), true)) {
            Pages pages = new PageFinder(terminal.stdin()).find(List.of("-"));
            return new Batch<>(terminal, common, clock, reader, 2).read(pages, writer::write);
        }
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Reading failingOnTheSecond(Page page) {
        if (page.uri().endsWith("#2")) {
            throw new IllegalStateException("no\nsuch rule");
        }
        return reader.read(page);
    }

    @Test
    void anErrorInsideCostsOnlyItsArticle() {
        int code = run(terminal(false, Map.of()), Duration.ZERO, this::failingOnTheSecond, "--quiet");
        assertThat(code).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(said().lines())
                .singleElement()
                .asString()
                .startsWith(
                        "hearsay: standard input line 2: an error inside hearsay (IllegalStateException: no such rule)")
                .contains("run again with --debug");
    }

    @Test
    void whatIsDoneSoonerStillComesInOrderAndNeverFarAhead() {
        List<Integer> written = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger farthest = new AtomicInteger();
        int threads = 3;
        Terminal terminal = terminal("{\"text\":\"Rain fell, Ada Brenk said.\"}\n".repeat(60), false, Map.of());
        Batch<Reading> batch = new Batch<>(
                terminal,
                new CommonOptions(),
                InstantSource.system(),
                page -> {
                    int number = number(page.uri());
                    farthest.accumulateAndGet(number - written.size(), Math::max);
                    return reader.read(page);
                },
                threads);
        batch.read(
                new PageFinder(terminal.stdin()).find(List.of("-")),
                reading -> written.add(number(reading.article().uri())));
        assertThat(written).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(farthest.get()).isLessThanOrEqualTo(threads * ReadAhead.PAGES_A_THREAD + 1);
    }

    private static int number(String uri) {
        return Integer.parseInt(uri.substring(uri.indexOf('#') + 1));
    }

    @Test
    void stoppedItFinishesTheArticleInHandAndSaysHowToGoOn() {
        Terminal terminal = terminal(false, Map.of());
        CompletableFuture<Batch<Reading>> itself = new CompletableFuture<>();
        Batch<Reading> batch = new Batch<>(
                terminal,
                new CommonOptions(),
                InstantSource.system(),
                page -> {
                    if (page.uri().endsWith("#2")) {
                        itself.join().stop();
                    }
                    return reader.read(page);
                },
                1);
        itself.complete(batch);
        try (ReadingWriter writer = new ReadingJsonWriter(terminal.out(), true)) {
            assertThat(batch.read(new PageFinder(terminal.stdin()).find(List.of("-")), writer::write))
                    .isEqualTo(130);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(said())
                .isEqualTo("hearsay: interrupted; 2 articles read, 0 inputs skipped; "
                        + "to go on, run it again with what comes after standard input line 2\n");
    }

    @Test
    void memoryThatIsSpentEndsTheBatch() {
        assertThatThrownBy(() -> run(
                        terminal(false, Map.of()),
                        Duration.ZERO,
                        page -> {
                            throw new OutOfMemoryError("as when memory is spent");
                        },
                        "--quiet"))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void debugShowsWhere() {
        run(terminal(false, Map.of()), Duration.ZERO, this::failingOnTheSecond, "--quiet", "--debug");
        assertThat(said()).contains("an error inside hearsay", "at org.hearsay.cli.BatchTest.failingOnTheSecond");
    }

    @Test
    void tooDeepAnArticleCostsOnlyItself() {
        int code = run(
                terminal(false, Map.of()),
                Duration.ZERO,
                page -> {
                    throw new StackOverflowError();
                },
                "--quiet");
        assertThat(code).isEqualTo(1);
        assertThat(said().lines()).hasSize(3);
    }

    @Test
    void progressIsALineNowAndThenWhereNobodyLooks() {
        run(terminal(false, Map.of()), Duration.ofSeconds(6), reader::read);
        assertThat(said())
                .contains("hearsay: 2 articles read, 0 inputs skipped\n")
                .doesNotContain("1 article read");
    }

    @Test
    void progressIsOneLineOnATerminalAndGoesAway() {
        run(terminal(false, Map.of("HEARSAY_ERR_TTY", "1")), Duration.ofSeconds(6), reader::read);
        assertThat(said())
                .contains("\r\u001b[K3 articles read")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
    }

    @Test
    void noProgressWhereTheReadingsThemselvesRunBy() {
        run(terminal(true, Map.of("HEARSAY_ERR_TTY", "1")), Duration.ofSeconds(6), reader::read);
        assertThat(said()).isEmpty();
    }

    @Test
    void quietIsQuiet() {
        run(terminal(false, Map.of()), Duration.ofMinutes(1), reader::read, "--quiet");
        run(terminal(false, Map.of("HEARSAY_ERR_TTY", "1")), Duration.ofMinutes(1), reader::read, "--quiet");
        assertThat(said()).isEmpty();
    }

    /** Takes nothing. */
    private static final class Closed extends OutputStream {
        private final String reason;

        Closed(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    private int runInto(OutputStream gone, String... args) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(THREE.getBytes(StandardCharsets.UTF_8)),
                CheckedOutput.printing(gone),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of());
        return Main.run(terminal, args);
    }

    @Test
    void aClosedPipeEndsQuietly() {
        for (String format : List.of("text", "json", "jsonl", "csv")) {
            assertThat(runInto(
                            new Closed("Broken pipe"),
                            "read",
                            "--engine",
                            "rules",
                            "--format",
                            format,
                            "-",
                            "missing.txt"))
                    .isZero();
        }
        assertThat(runInto(new Closed("Broken pipe"), "label", "attributions", "--engine", "rules"))
                .isNotEqualTo(2);
        assertThat(runInto(new Closed("Broken pipe"), "--help")).isZero();
    }

    @Test
    void aFullDiskIsNoSuccess() {
        for (String command : List.of("demo", "--help", "completion")) {
            err.reset();
            assertThat(runInto(new Closed("No space left on device"), command)).isEqualTo(1);
            assertThat(said().lines()).singleElement().asString().contains("No space left on device", "run again");
        }
    }
}
