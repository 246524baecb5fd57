// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.reading.Finders;
import org.hearsay.reading.Reader;

/** Short reports for tests, read by rules: {@code Reports.of("karvia").outlet("The Karvia Courier").says("...")}. */
public final class Reports {

    private static final Reader READER = new Reader(new ArticleReader(), Finders.load(), new AttributionFinder());

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Reports() {}

    /** A report found at {@code uri}. */
    public static Reports of(String uri) {
        return new Reports().with("uri", uri);
    }

    /** Its publisher. */
    public Reports outlet(String name) {
        return with("outlet", name);
    }

    /** Its day, ISO 8601. */
    public Reports published(String day) {
        return with("published", day);
    }

    /** Its headline. */
    public Reports headline(String words) {
        return with("headline", words);
    }

    /** Its paragraphs. */
    public PageReading says(String... paragraphs) {
        with("text", String.join("\n\n", paragraphs));
        String json = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": \"" + escaped(field.getValue()) + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        Page page = new Page(
                fields.get("uri") + ".jsonl#1",
                json.getBytes(StandardCharsets.UTF_8),
                MediaType.RECORD,
                Optional.empty());
        return new PageReading(page, READER.read(page));
    }

    private Reports with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
