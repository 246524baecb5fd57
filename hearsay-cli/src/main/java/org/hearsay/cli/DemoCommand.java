// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code hearsay demo}: for a person at a terminal, loads the bundled sample reports into a fresh ledger and opens the page on it; else prints who said
 * what in three of them and ends. The reports tell true, public facts in our own words; their outlets are invented.
 */
@Command(
        name = "demo",
        description =
                "Opens the page on bundled sample reports; where nobody looks, prints who said what in some of them.",
        sortOptions = false)
final class DemoCommand extends ReadingsCommand {

    /** A sample's resource and what it is. */
    private record Sample(String name, MediaType mediaType) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("cuba-1962-the-lantern.md", MediaType.MARKDOWN),
            new Sample("berlin-1989-harbour-wire.html", MediaType.HTML),
            new Sample("belfast-1998-the-lough-post.txt", MediaType.TEXT));

    private static final String REPORTS = "demo/demo-reports.jsonl";

    @Mixin
    private final ServerOptions server = new ServerOptions();

    DemoCommand(Terminal terminal, CommonOptions common) {
        super(terminal, common);
    }

    @Override
    public Integer call() {
        if (terminal.interactive() && terminal.errorsOnTerminal()) {
            return show();
        }
        Reader reader = reader();
        try (ReadingWriter writer = writer()) {
            for (Page page : pages()) {
                writer.write(reader.read(page));
            }
        }
        terminal.note(common, "these were sample reports; now try: hearsay read FILE");
        return ExitCode.DONE;
    }

    /** Serves a ledger that is gone when the person has seen enough. */
    private int show() {
        try {
            Path folder = Files.createTempDirectory("hearsay-demo");
            try (Ledger ledger = Ledger.open(folder.resolve("demo.db").toString(), InstantSource.system())) {
                List<Page> reports = reports();
                terminal.note(
                        common, "reading " + reports.size() + " sample reports; this takes about ten seconds ...");
                Reader reader = reader();
                ledger.add(reports.stream()
                        .map(page -> new PageReading(page, reader.read(page)))
                        .toList());
                ledger.settle();
                return server.opening().serve(ledger, () -> reader, terminal, common);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's ledger cannot be kept in the folder for temporary files", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static List<Page> reports() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (InputStream in = DemoCommand.class.getResourceAsStream(REPORTS)) {
            if (in == null) {
                throw new IllegalStateException("the sample reports are missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(report -> !report.isBlank())
                    .toList()) {
                pages.add(new Page(
                        REPORTS + "#" + (pages.size() + 1),
                        line.getBytes(StandardCharsets.UTF_8),
                        MediaType.RECORD,
                        Optional.of(StandardCharsets.UTF_8)));
            }
        }
        return pages;
    }

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + sample.name())) {
                if (in == null) {
                    throw new IllegalStateException("the sample report " + sample.name() + " is missing");
                }
                pages.add(new Page("demo/" + sample.name(), in.readAllBytes(), sample.mediaType(), Optional.empty()));
            } catch (IOException e) {
                throw new UncheckedIOException("the sample report " + sample.name() + " cannot be read", e);
            }
        }
        return pages;
    }
}
