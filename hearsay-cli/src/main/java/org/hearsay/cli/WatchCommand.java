// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.FeedWatch;
import org.hearsay.page.Found;
import org.hearsay.page.WatchMemory;
import org.hearsay.page.feed.Opml;
import org.hearsay.page.web.Fetcher;
import org.hearsay.page.web.Pace;
import org.hearsay.reading.Reader;
import org.hearsay.reading.Reading;
import org.hearsay.text.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay watch FEED...}: polls feeds into the ledger, or prints who said what in each new article. */
@Command(
        name = "watch",
        description =
                "Looks at feeds again and again and reads each new article into the ledger. Ctrl-C ends it; the same command goes on where it was.",
        sortOptions = false)
final class WatchCommand extends ReadingsCommand {

    /** More often than this no feed asks to be looked at, and many servers refuse. */
    private static final int LEAST_MINUTES = 1;

    /** Of the hash of a ledger's name: enough to tell a user's ledgers apart. */
    private static final int NAME_DIGITS = 12;

    @Parameters(
            paramLabel = "FEED",
            arity = "1..*",
            description = "Addresses of feeds (RSS, Atom, JSON Feed), or files that list them (OPML).")
    private List<String> feeds = List.of();

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    @Option(names = "--print", description = "Print who said what, as read does, and keep nothing.")
    private boolean print;

    @Option(names = "--once", description = "Look once at each feed that is due, then end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "Minutes between two looks at a feed (default: ${DEFAULT-VALUE}).")
    private int minutes = 15;

    @Mixin
    private final LocalOption local = new LocalOption();

    /** Ctrl-C: the article in hand is finished, then the watch ends. */
    private final CountDownLatch ended = new CountDownLatch(1);

    WatchCommand(Terminal terminal, CommonOptions common) {
        super(terminal, common);
    }

    @Override
    public Integer call() throws IOException {
        if (minutes < LEAST_MINUTES) {
            terminal.warn("--every: is a number of minutes, 1 or more, not " + minutes);
            return ExitCode.USAGE;
        }
        List<String> addresses = addresses();
        if (addresses.isEmpty()) {
            return ExitCode.FAILED;
        }
        return print ? printing(addresses) : keeping(addresses);
    }

    private int printing(List<String> addresses) throws IOException {
        Batch<Reading> batch = new Batch<>(terminal, common, InstantSource.system(), reader()::read, 1);
        try (ReadingWriter writer = writer()) {
            return watch(addresses, "watch.jsonl", batch, new FeedWatch.Sink() {
                @Override
                public void accept(Found found) {
                    batch.take(found, writer::write);
                }

                @Override
                public boolean enough() {
                    return ended.getCount() == 0;
                }
            });
        }
    }

    private int keeping(List<String> addresses) throws IOException {
        Reader reader = reader();
        try (Ledger ledger = ledgers.open(terminal)) {
            LedgerSink sink = new LedgerSink(ledger, InstantSource.system(), false);
            Batch<Optional<PageReading>> batch = new Batch<Optional<PageReading>>(
                            terminal,
                            common,
                            InstantSource.system(),
                            page -> ledger.knows(page)
                                    ? Optional.empty()
                                    : Optional.of(new PageReading(page, reader.read(page))),
                            1)
                    .remembering();
            // Each ledger has its own memory of what it was given.
            String memory = "watch-" + Sha256.of(ledgers.location(terminal)).substring(0, NAME_DIGITS) + ".jsonl";
            return watch(addresses, memory, batch, new FeedWatch.Sink() {
                @Override
                public void accept(Found found) {
                    batch.take(found, sink::take);
                }

                @Override
                public void keep() {
                    if (sink.commit()) {
                        ledger.settle();
                        terminal.note(common, sink.summary() + " so far");
                    }
                }

                @Override
                public boolean enough() {
                    return ended.getCount() == 0;
                }
            });
        }
    }

    private int watch(List<String> addresses, String memory, Batch<?> batch, FeedWatch.Sink sink) throws IOException {
        Path file = DataFolder.of(terminal).resolve(memory);
        Interruption interruption = Interruption.calling(ended::countDown);
        try (interruption;
                Fetcher fetcher = local.fetcher()) {
            FeedWatch watch = new FeedWatch(
                    fetcher,
                    WatchMemory.in(file),
                    Duration.ofMinutes(minutes),
                    new Pace(InstantSource.system(), this::sleep));
            if (once) {
                watch.round(addresses, sink);
                return batch.finished();
            }
            terminal.note(
                    common,
                    "watching " + Plain.count(addresses.size(), "feed")
                            + "; end with Ctrl-C, what was read is remembered in " + file);
            watch.run(addresses, sink);
            terminal.note(common, "ended; the same command goes on where this one was");
            return ExitCode.INTERRUPTED;
        }
    }

    /** Sleeps, but not on when the watch is to end. */
    private void sleep(Duration time) throws InterruptedException {
        if (ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }

    /** The addresses given, and those in the lists given. */
    private List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (String name : feeds) {
            if (name.matches("(?i)https?://.*")) {
                addresses.add(name);
                continue;
            }
            Path list = Path.of(name);
            List<String> named = Files.isRegularFile(list) ? Opml.feedsIn(Files.readString(list)) : List.of();
            if (named.isEmpty()) {
                terminal.warn(
                        name
                                + ": is neither the address of a feed nor a list of feeds (OPML); give https://... or an OPML file");
            }
            addresses.addAll(named);
        }
        return addresses.stream().distinct().toList();
    }
}
