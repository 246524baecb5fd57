// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay read SOURCE...}: reads articles and prints who said what in them; stores nothing. */
@Command(
        name = "read",
        description = "Reads articles and prints who said what in them. Stores nothing.",
        sortOptions = false)
final class ReadCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A file (HTML, Markdown, text, JSON Lines with a text key; gz of these), a folder, or - for standard input.")
    private List<String> sources = List.of();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return read(new Reader(engine.finder(terminal)), new PageFinder(terminal.stdin()));
    }

    /** Reads what the sources name, one page at a time; answers the exit code. */
    private int read(Reader reader, PageFinder finder) {
        int read = 0;
        int skipped = 0;
        try (ReadingWriter writer = output.writer(terminal);
                Pages pages = finder.find(sources)) {
            while (pages.hasNext()) {
                Optional<Skipped> problem = read(pages.next(), reader, writer);
                problem.ifPresent(skip -> terminal.warn(skip.toString()));
                skipped += problem.isPresent() ? 1 : 0;
                read += problem.isPresent() ? 0 : 1;
            }
        }
        if (skipped > 0 && read + skipped > 1) {
            terminal.note(
                    output, Plain.count(read, "article") + " read, " + Plain.count(skipped, "input") + " skipped");
        }
        if (skipped == 0) {
            return ExitCode.DONE;
        }
        return read > 0 ? ExitCode.SKIPPED : ExitCode.FAILED;
    }

    private static Optional<Skipped> read(Found found, Reader reader, ReadingWriter writer) {
        return switch (found) {
            case Skipped skipped -> Optional.of(skipped);
            case Page page -> {
                try {
                    writer.write(reader.read(page));
                    yield Optional.empty();
                } catch (PageReadException e) {
                    yield Optional.of(e.skipped());
                }
            }
        };
    }
}
