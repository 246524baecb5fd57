// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a JSON Lines file → blocks. The keys are {@code text} (the body, needed) and {@code headline}, {@code published},
 * {@code outlet}, {@code uri}, {@code byline} or {@code authors}, {@code language}, {@code tags}, {@code modified}, {@code section}, {@code canonical}; others are passed over. The text is
 * body as it stands: whoever wrote the record has already said what the body is.
 */
final class RecordReader {

    private final JsonMapper json = JsonMapper.builder().build();

    Draft read(Page page, Head head) {
        JsonNode record = parsed(page);
        JsonNode text = record.path("text");
        if (!record.isObject() || !text.isString()) {
            throw new PageReadException(page.where(), "is no JSON object with a \"text\"; write one article a line");
        }
        head.uri(word(record, "uri"));
        head.outlet(word(record, "outlet"));
        head.headline(word(record, "headline"));
        head.published(Days.iso(word(record, "published")).or(() -> Days.written(word(record, "published"))));
        head.publishedAt(word(record, "publishedAt"));
        head.publishedAt(word(record, "published"));
        head.modified(word(record, "modified"));
        head.section(word(record, "section"));
        head.canonical(word(record, "canonical"));
        head.language(word(record, "language"));
        words(record.path("byline")).forEach(head::author);
        words(record.path("authors")).forEach(head::author);
        words(record.path("tags")).forEach(head::tag);
        List<Block> blocks = PlainBlocks.in(text.stringValue());
        return new Draft(blocks);
    }

    private JsonNode parsed(Page page) {
        try {
            return json.readTree(page.text());
        } catch (JacksonException e) {
            throw new PageReadException(
                    page.where(), "is not JSON; write one object a line, with the article's \"text\"");
        }
    }

    private static String word(JsonNode record, String key) {
        JsonNode value = record.path(key);
        return value.isString() ? value.stringValue() : "";
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isString()) {
            words.add(value.stringValue());
        }
        for (JsonNode item : value.values()) {
            if (item.isString()) {
                words.add(item.stringValue());
            }
        }
        return words;
    }
}
