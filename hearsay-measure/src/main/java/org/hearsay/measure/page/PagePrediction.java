// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a program found on one page.
 *
 * @param body the article's text; empty when none was found
 * @param title the headline; empty when none was found
 * @param authors the names, as given
 * @param date the day of publication, {@code 2026-11-22} and perhaps more behind it; empty when none was found
 * @param topics the keywords, as given
 */
public record PagePrediction(String body, String title, List<String> authors, String date, List<String> topics) {

    /** Copies the lists. */
    public PagePrediction {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }

    /** Reads {@code {"articleBody", "title", "authors" or "author", "date", "topics" or "tags"}}; what is absent or null is empty. */
    public static PagePrediction of(JsonNode node) {
        return new PagePrediction(
                node.path("articleBody").stringValue(""),
                node.path("title").stringValue(""),
                strings(node.path("authors").isEmpty() ? node.path("author") : node.path("authors")),
                node.path("date").stringValue(""),
                strings(node.path("topics").isEmpty() ? node.path("tags") : node.path("topics")));
    }

    /** The strings of an array, or the one string. */
    static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        if (node.isString()) {
            strings.add(node.stringValue());
        }
        node.values().forEach(value -> strings.add(value.stringValue("")));
        return strings;
    }
}
