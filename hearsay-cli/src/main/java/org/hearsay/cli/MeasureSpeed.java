// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearsay.measure.speed.NewsTexts;
import org.hearsay.measure.speed.SpeedFigures;
import org.hearsay.measure.speed.SpeedReport;
import org.hearsay.measure.speed.Stopwatch;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.reading.Reader;
import org.hearsay.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearsay measure speed}: how many articles a second the whole way of {@code hearsay read} takes, from JSON Lines in to JSON Lines out. */
@Command(
        name = "speed",
        description = "How many articles a second are read, and where the time goes.",
        sortOptions = false)
final class MeasureSpeed implements Callable<Integer> {

    @Option(
            names = "--articles",
            paramLabel = "SOURCE",
            description = "Read these instead of generated articles; anything that hearsay read reads.")
    private Optional<String> articles = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Number of generated articles (default: ${DEFAULT-VALUE}).")
    private int count = 100;

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "Words a generated article has (default: ${DEFAULT-VALUE}).")
    private int words = 600;

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            description = "Numbers of threads to read on, one after another (default: 1,2).")
    private List<Integer> threads = List.of(1, 2);

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often to read them; the best counts (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--json", description = "Print the figures as JSON, one line for each number of threads.")
    private boolean json;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    MeasureSpeed(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        if (count < 1 || words < 1 || rounds < 1 || threads.stream().anyMatch(n -> n < 1)) {
            terminal.warn(
                    "--count, --words, --rounds and --threads take numbers from 1; see hearsay measure speed --help");
            return ExitCode.USAGE;
        }
        Reader reader = engine.reader(terminal);
        List<String> texts = texts(reader);
        if (texts.isEmpty()) {
            terminal.warn(articles.orElse("") + ": holds no article; nothing can be measured");
            return ExitCode.FAILED;
        }
        List<SpeedFigures> all = new ArrayList<>();
        for (int number : threads) {
            all.add(new Stopwatch(rounds)
                    .measure("hearsay", number, texts, () -> readAll(texts, reader, number), ReadAhead.THREADS));
        }
        if (json) {
            all.forEach(figures -> terminal.out().print(SpeedReport.json(figures) + "\n"));
        } else {
            terminal.out().print(SpeedReport.text(all));
        }
        return ExitCode.DONE;
    }

    /** The bodies of the articles, so that what is measured does not depend on how they are wrapped. */
    private List<String> texts(Reader reader) {
        if (articles.isEmpty()) {
            NewsTexts texts = new NewsTexts();
            return IntStream.range(0, count)
                    .mapToObj(number -> texts.article(number, words))
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        ReadingWriter keep = new ReadingWriter() {
            @Override
            public void write(Reading reading) {
                texts.add(reading.article().text());
            }

            @Override
            public void close() {}
        };
        Pages pages = new PageFinder(terminal.stdin()).find(List.of(articles.get()));
        batch(terminal, reader::read, Runtime.getRuntime().availableProcessors())
                .read(pages, keep::write);
        return texts;
    }

    private Batch<Reading> batch(Terminal on, Function<Page, Reading> reader, int number) {
        return new Batch<>(on, common, InstantSource.system(), reader, number);
    }

    private void readAll(List<String> texts, Reader reader, int number) {
        JsonMapper mapper = new JsonMapper();
        StringBuilder lines = new StringBuilder();
        texts.forEach(text ->
                lines.append(mapper.writeValueAsString(Map.of("text", text))).append('\n'));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal quiet = new Terminal(
                new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                nowhere,
                terminal.err(),
                false,
                Map.of());
        try (ReadingWriter writer = new ReadingJsonWriter(nowhere, true)) {
            batch(quiet, reader::read, number).read(new PageFinder(quiet.stdin()).find(List.of("-")), writer::write);
        }
    }
}
