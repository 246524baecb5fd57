// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.EventHead;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.mention.MentionFinder;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.place.Gazetteer;
import org.hearsay.place.PlaceFinder;
import org.hearsay.reading.Finders;
import org.hearsay.reading.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers to serve in tests, read by rules, since these need no second to load. */
final class SampleLedger {

    /** The demo's reports stand in the module that shows them. */
    private static final Path REPORTS =
            Path.of("..", "hearsay-cli/src/main/resources/org/hearsay/cli/demo/demo-reports.jsonl");

    static final Reader READER = new Reader(new ArticleReader(), Finders.load(), new AttributionFinder());

    static final Supplier<Reader> READERS = () -> READER;

    private static final int AT_ONCE = 500;
    private static final int RENAMED = 8;
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][a-z]{4,}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{2,3}\\b");
    private static final List<String> SYLLABLES =
            List.of("ka lo mi ren tor vas bel dun gar hes ilm jor nax pol qui sar tem ulv wex yor zan".split(" "));

    private SampleLedger() {}

    /** The demo's reports in a new ledger in {@code folder}. */
    static Ledger ofDemo(Path folder) {
        return ofDemo(folder, READER);
    }

    /** The same, read by the network as well, which alone finds names of places. */
    static Ledger ofPlaces(Path folder) throws EncoderException {
        Encoder encoder = Encoder.load();
        Reader whole = new Reader(
                new ArticleReader(),
                Finders.load().with(EventHead.load()),
                encoder,
                new AttributionFinder(encoder),
                new MentionFinder(),
                new PlaceFinder(Gazetteer.bundled()));
        return ofDemo(folder, whole);
    }

    private static Ledger ofDemo(Path folder, Reader reader) {
        Ledger ledger = empty(folder);
        List<PageReading> readings = new ArrayList<>();
        PageFinder finder = new PageFinder(new ByteArrayInputStream(new byte[0]));
        try (Pages pages = finder.find(List.of(REPORTS.toString()))) {
            while (pages.hasNext()) {
                if (pages.next() instanceof Page page) {
                    readings.add(new PageReading(page, reader.read(page)));
                }
            }
        }
        ledger.add(readings);
        ledger.settle();
        return ledger;
    }

    /** The demo's reports again and again, each time with other names, numbers and days; the same {@code n} gives the same ledger. */
    static Ledger ofMany(Path folder, int n) throws IOException {
        List<JsonNode> reports = Files.readAllLines(REPORTS).stream()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .toList();
        Ledger ledger = empty(folder);
        Random chance = new Random(7);
        List<PageReading> readings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            readings.add(other(reports.get(i % reports.size()), i, chance));
            if (readings.size() == AT_ONCE || i == n - 1) {
                ledger.add(readings);
                readings.clear();
            }
        }
        ledger.settle();
        return ledger;
    }

    private static PageReading other(JsonNode report, int n, Random chance) {
        List<String> names =
                new ArrayList<>(new TreeSet<>(NAME.matcher(report.get("text").asString())
                        .results()
                        .map(MatchResult::group)
                        .toList()));
        Collections.shuffle(names, chance);
        Map<String, String> renamed = new HashMap<>();
        for (String name : names.subList(0, Math.min(RENAMED, names.size()))) {
            String made = syllable(chance) + syllable(chance) + syllable(chance);
            renamed.put(name, Character.toUpperCase(made.charAt(0)) + made.substring(1));
        }
        UnaryOperator<String> rename =
                text -> NAME.matcher(text).replaceAll(match -> renamed.getOrDefault(match.group(), match.group()));
        String text = rename.apply(report.get("text").asString());
        return article(
                "https://demo.example/many/" + n,
                Map.of(
                        "uri", "https://demo.example/many/" + n,
                        "outlet", report.path("outlet").asString("Orlen Post"),
                        "headline", rename.apply(report.path("headline").asString("")),
                        "published",
                                LocalDate.of(2010, 1, 1)
                                        .plusDays(chance.nextInt(4_700))
                                        .toString(),
                        "text", NUMBER.matcher(text).replaceAll(match -> Integer.toString(10 + chance.nextInt(390)))));
    }

    private static String syllable(Random chance) {
        return SYLLABLES.get(chance.nextInt(SYLLABLES.size()));
    }

    static Ledger empty(Path folder) {
        return Ledger.open(folder.resolve("hearsay.db").toString(), () -> Instant.EPOCH);
    }

    /** An article of which everything is chosen. */
    static PageReading article(String uri, Map<String, String> told) {
        byte[] bytes = Json.of(told).getBytes(StandardCharsets.UTF_8);
        Page page = new Page(uri + "#1", bytes, MediaType.RECORD, Optional.of(StandardCharsets.UTF_8));
        return new PageReading(page, READER.read(page));
    }
}
