// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.reading.Finders;
import org.hearsay.reading.Reader;

/** Ledgers to serve in tests, read by rules, since these need no second to load. */
final class SampleLedger {

    /** The demo's reports stand in the module that shows them. */
    private static final Path REPORTS =
            Path.of("..", "hearsay-cli/src/main/resources/org/hearsay/cli/demo/demo-reports.jsonl");

    static final Reader READER = new Reader(new ArticleReader(), Finders.load(), new AttributionFinder());

    static final Supplier<Reader> READERS = () -> READER;

    private SampleLedger() {}

    /** The demo's reports in a new ledger in {@code folder}. */
    static Ledger ofDemo(Path folder) {
        Ledger ledger = empty(folder);
        List<PageReading> readings = new ArrayList<>();
        PageFinder finder = new PageFinder(new ByteArrayInputStream(new byte[0]));
        try (Pages pages = finder.find(List.of(REPORTS.toString()))) {
            while (pages.hasNext()) {
                if (pages.next() instanceof Page page) {
                    readings.add(new PageReading(page, READER.read(page)));
                }
            }
        }
        ledger.add(readings);
        ledger.settle();
        return ledger;
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
