// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.article.PageReadException;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.reading.Reader;

/** Reads a text that somebody pasted, and stores nothing. */
final class PastedTexts {

    private final Supplier<Reader> reader;

    PastedTexts(Supplier<Reader> reader) {
        this.reader = reader;
    }

    /**
     * The text and what is known of it.
     *
     * @param published ISO 8601; days such as "on Thursday" are counted from it
     */
    record Pasted(
            Optional<String> text, Optional<String> headline, Optional<String> outlet, Optional<String> published) {}

    void read(Context context) {
        Pasted told = Json.read(context.body(), Pasted.class);
        if (told.text().orElse("").isBlank()) {
            throw Problem.in("#/text", "There is no text to read; paste the article's text.");
        }
        byte[] record = Json.of(told).getBytes(StandardCharsets.UTF_8);
        try {
            context.contentType("application/json");
            context.result(ReadingJson.of(reader.get()
                    .read(new Page("pasted#1", record, MediaType.RECORD, Optional.of(StandardCharsets.UTF_8)))));
        } catch (PageReadException e) {
            throw Problem.in("#/text", "The text cannot be read as an article: " + e.getMessage());
        }
    }
}
