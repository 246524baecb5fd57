// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private JsonFeed() {}

    static Optional<Feed> in(String text, String base) {
        JsonNode root;
        try {
            root = new JsonMapper().readTree(text);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (!root.path("version").asString("").contains("jsonfeed.org")
                || !root.path("items").isArray()) {
            return Optional.empty();
        }
        List<FeedItem> items = new ArrayList<>();
        List<String> everywhere = authors(root);
        for (JsonNode item : root.path("items").values()) {
            item(item, base, everywhere).ifPresent(items::add);
        }
        return Optional.of(new Feed(word(root, "title"), word(root, "language"), items));
    }

    private static Optional<FeedItem> item(JsonNode item, String base, List<String> everywhere) {
        Optional<String> link = word(item, "url").flatMap(Feed::address).map(url -> Feed.absolute(url, base));
        Optional<String> title = word(item, "title");
        Optional<String> id = Optional.of(item.path("id").asString(""))
                .filter(words -> !words.isBlank())
                .or(() -> link)
                .or(() -> title);
        List<String> authors = authors(item);
        List<String> tags = new ArrayList<>();
        item.path("tags").values().forEach(tag -> tags.add(tag.asString("")));
        String content = word(item, "content_html")
                .or(() -> word(item, "content_text").map(JsonFeed::paragraphs))
                .orElse("");
        return id.map(name -> new FeedItem(
                name,
                link,
                title,
                authors.isEmpty() ? everywhere : authors,
                word(item, "date_published").flatMap(FeedDates::iso),
                tags,
                Fullness.of(content, "")));
    }

    /** Plain text as HTML: a paragraph for each line that holds something. */
    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>\n"));
        return html.toString();
    }

    private static List<String> authors(JsonNode node) {
        return Stream.concat(
                        Stream.of(node.path("author")), node.path("authors").valueStream())
                .map(author -> author.path("name").asString(""))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static Optional<String> word(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() && !value.stringValue().isBlank()
                ? Optional.of(value.stringValue().strip())
                : Optional.empty();
    }
}
