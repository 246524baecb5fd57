// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay measure ledger}: what storing and matching cost on top of reading, and how long a search takes, on generated articles. */
@Command(
        name = "ledger",
        description =
                "What storing and matching cost on top of reading, and how long a search takes, on generated articles.",
        sortOptions = false)
final class MeasureLedger implements Callable<Integer> {

    private static final int SEARCHES = 200;
    private static final int FIRST_PAGE = 20;
    private static final long SEED = 20260501L;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;

    private static final List<String> PLACES = List.of(
            "Velden", "Brell", "Orlen", "Tarrin", "Karvia", "Moss", "Elding", "Harrow", "Sund", "Varby", "Kesh",
            "Lowmark");

    private static final List<String> THINGS = List.of(
            "rebels had mined the dam",
            "soldiers shelled the market and killed %d people",
            "the ceasefire was broken at night",
            "the bridge was blown up",
            "%d families fled the camp",
            "the convoy was stopped by gunmen",
            "police arrested %d protesters in the square",
            "the two governments signed an agreement on grain");

    private static final List<String> SPEAKERS = List.of(
            "Mayor Ada Lorne",
            "a senior security official",
            "Jon Tarrin, a spokesman for the rebels,",
            "a resident",
            "the Interior Ministry",
            "General Mara Voss",
            "the aid group Open Hand");

    @Option(names = "--count", paramLabel = "N", description = "Number of articles (default: ${DEFAULT-VALUE}).")
    private int count = 10_000;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;

    MeasureLedger(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            terminal.warn("--count has to be 1 or more");
            return ExitCode.USAGE;
        }
        Path folder = Files.createTempDirectory("hearsay-measure");
        Path file = folder.resolve("ledger.db");
        try (Ledger ledger = Ledger.open(file.toString(), InstantSource.system())) {
            fill(ledger);
            search(ledger);
            terminal.out().print(String.format(Locale.ROOT, "file %d MB%n", Files.size(file) / 1_000_000));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path left : files.toList()) {
                    Files.delete(left);
                }
            }
            Files.delete(folder);
        }
        return ExitCode.DONE;
    }

    private void fill(Ledger ledger) {
        Reader reader = engine.reader(terminal);
        Random random = new Random(SEED);
        long reading = 0;
        long storing = 0;
        LedgerSink sink = new LedgerSink(ledger, InstantSource.system(), false);
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            Page page = article(random, i);
            PageReading made = new PageReading(page, reader.read(page));
            long read = System.nanoTime();
            sink.take(Optional.of(made));
            if (i == count - 1) {
                sink.commit();
            }
            reading += read - begin;
            storing += System.nanoTime() - read;
        }
        long begin = System.nanoTime();
        ledger.settle();
        long settling = System.nanoTime() - begin;
        terminal.out()
                .print(String.format(
                        Locale.ROOT,
                        "articles %d  reading %.1f s  storing %.1f s  matching %.1f s  on top of reading %.1f %%  incidents %d%n",
                        count,
                        reading / NANOS,
                        storing / NANOS,
                        settling / NANOS,
                        100.0 * (storing + settling) / reading,
                        ledger.size().incidents()));
    }

    /** Some articles go back to what was told before, some are copies, most stand alone. */
    private static Page article(Random random, int number) {
        int thing = random.nextInt(4) == 0 ? random.nextInt(number + 1) : number;
        Random told = new Random(SEED + thing);
        String place = PLACES.get(told.nextInt(PLACES.size()));
        String what = String.format(Locale.ROOT, THINGS.get(told.nextInt(THINGS.size())), 2 + told.nextInt(60));
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(told.nextInt(365));
        String speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
        String text = "Late on Friday " + speaker + " said that " + what + " near " + place + " in district " + thing
                + ". The road to " + place
                + " was closed for hours, and buses went round by the river.\\n\\n“We will not leave "
                + place + " to anybody, whatever comes in the week,” said "
                + SPEAKERS.get(random.nextInt(SPEAKERS.size())).replace(",", "")
                + ".\\n\\nThe governor denied that " + what + ". Schools stay shut until the end of the month.";
        String json = String.format(
                Locale.ROOT,
                "{\"uri\": \"https://outlet%d.example/%d\", \"outlet\": \"Outlet %d\", \"published\": \"%s\", \"text\": \"%s\"}",
                random.nextInt(40),
                number,
                random.nextInt(40),
                day,
                text);
        return new Page(
                "generated.jsonl#" + number, json.getBytes(StandardCharsets.UTF_8), MediaType.RECORD, Optional.empty());
    }

    private void search(Ledger ledger) {
        Random random = new Random(SEED);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            Query query = Query.of(asked(random, i));
            long begin = System.nanoTime();
            ledger.find(query, Optional.empty(), FIRST_PAGE);
            times.add(System.nanoTime() - begin);
        }
        times.sort(null);
        terminal.out()
                .print(String.format(
                        Locale.ROOT,
                        "find, first %d of %d searches: median %.1f ms  95th percentile %.1f ms  longest %.1f ms%n",
                        FIRST_PAGE,
                        SEARCHES,
                        times.get(SEARCHES / 2) / MILLIS,
                        times.get(SEARCHES * 95 / 100) / MILLIS,
                        times.getLast() / MILLIS));
    }

    private static String asked(Random random, int number) {
        String place = PLACES.get(random.nextInt(PLACES.size())).toLowerCase(Locale.ROOT);
        return switch (number % 6) {
            case 0 -> place;
            case 1 -> "speaker:lorne " + place;
            case 2 -> "\"mined the dam\" from:2025-03 to:2025-04";
            case 3 -> "district " + random.nextInt(1000);
            case 4 -> "outlet:\"outlet " + random.nextInt(40) + "\" -" + place;
            default -> "convoy type:statement";
        };
    }
}
