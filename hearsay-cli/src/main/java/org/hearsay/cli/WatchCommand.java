// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.FeedWatch;
import org.hearsay.page.WatchMemory;
import org.hearsay.page.feed.Opml;
import org.hearsay.page.web.Fetcher;
import org.hearsay.page.web.Pace;
import org.hearsay.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay watch FEED...}: polls feeds and prints who said what in each new article. */
@Command(
        name = "watch",
        description = "Looks at feeds again and again and prints who said what in each new article.",
        sortOptions = false)
final class WatchCommand extends ReadingsCommand {

    /** More often than this no feed asks to be looked at, and many servers refuse. */
    private static final int LEAST_MINUTES = 1;

    @Parameters(
            paramLabel = "FEED",
            arity = "1..*",
            description = "Addresses of feeds (RSS, Atom, JSON Feed), or files that list them (OPML).")
    private List<String> feeds = List.of();

    @Option(names = "--once", description = "Look once at each feed that is due, then end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "Minutes between two looks at a feed (default: ${DEFAULT-VALUE}).")
    private int minutes = 15;

    @Mixin
    private final LocalOption local = new LocalOption();

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
        Path file = DataFolder.of(terminal).resolve("watch.jsonl");
        Batch<Reading> batch = new Batch<>(terminal, common, InstantSource.system(), reader()::read, 1);
        Pace pace = Pace.real();
        try (ReadingWriter writer = writer();
                Fetcher fetcher = local.fetcher()) {
            FeedWatch watch = new FeedWatch(fetcher, WatchMemory.in(file), Duration.ofMinutes(minutes), pace);
            if (once) {
                watch.round(addresses, found -> batch.take(found, writer::write));
            } else {
                terminal.note(
                        common,
                        "watching " + Plain.count(addresses.size(), "feed")
                                + "; end with Ctrl-C, what was read is remembered in " + file);
                watch.run(addresses, found -> batch.take(found, writer::write));
            }
            return once ? batch.finished() : ExitCode.DONE;
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
