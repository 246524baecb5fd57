// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay add SOURCE...}: reads articles into the ledger. */
@Command(
        name = "add",
        description = "Reads articles into the ledger. Can be stopped at any time; the same command again goes on.",
        sortOptions = false)
final class AddCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A file (HTML, Markdown, text, JSON Lines with a text key; gz of these), a folder, or - for standard input.")
    private List<String> sources = List.of();

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    @Option(
            names = "--again",
            description = "Read pages again that are in the ledger already; a better reading replaces the old one.")
    private boolean again;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Mixin
    private final ThreadOptions threads = new ThreadOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    AddCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.open(terminal)) {
            return add(ledger);
        }
    }

    private int add(Ledger ledger) {
        Reader reader = engine.reader(terminal);
        LedgerSink sink = new LedgerSink(ledger, InstantSource.system(), again);
        Batch<Optional<PageReading>> batch = new Batch<Optional<PageReading>>(
                        terminal, common, InstantSource.system(), page -> read(ledger, reader, page), threads.threads())
                .remembering();
        Interruption interruption = Interruption.calling(batch::stop);
        try (interruption) {
            int code;
            try {
                code = batch.read(new PageFinder(terminal.stdin()).find(sources), sink::take);
            } finally {
                // Whatever ended the batch, what was read is kept.
                sink.commit();
            }
            ledger.settle();
            terminal.note(common, sink.summary());
            return code;
        }
    }

    /** Nothing for a page that the ledger has; so a run that was broken off goes on quickly. */
    private Optional<PageReading> read(Ledger ledger, Reader reader, Page page) {
        return !again && ledger.knows(page) ? Optional.empty() : Optional.of(new PageReading(page, reader.read(page)));
    }
}
