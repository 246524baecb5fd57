// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.InstantSource;
import java.util.List;
import org.hearsay.page.PageFinder;
import org.hearsay.page.web.Fetcher;
import org.hearsay.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay read SOURCE...}: reads articles and prints who said what in them; stores nothing. */
@Command(
        name = "read",
        description = "Reads articles and prints who said what in them. Stores nothing.",
        sortOptions = false)
final class ReadCommand extends ReadingsCommand {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A file (HTML, Markdown, text, e-mail, MHTML, JSON Lines or CSV with a text, a feed, WARC, WACZ, zip; "
                            + "gz and zst of these), a folder, an address (https://...), or - for standard input.")
    private List<String> sources = List.of();

    @Mixin
    private final LocalOption local = new LocalOption();

    @Option(
            names = "--fetch",
            description = "Fetch the articles that a feed in a file only names, and the feeds that a list names.")
    private boolean follow;

    @Mixin
    private final ThreadOptions threads = new ThreadOptions();

    ReadCommand(Terminal terminal, CommonOptions common) {
        super(terminal, common);
    }

    @Override
    public Integer call() {
        Batch<Reading> batch = new Batch<>(terminal, common, InstantSource.system(), reader()::read, threads.threads());
        Interruption interruption = Interruption.calling(batch::stop);
        try (interruption;
                ReadingWriter writer = writer();
                Fetcher fetcher = local.fetcher()) {
            return batch.read(
                    new PageFinder(terminal.stdin()).fetching(fetcher, follow).find(sources), writer::write);
        }
    }
}
