// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.PageHead;
import org.hearsay.article.PageKind;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The web pages that a list names, and what is read from each, in the shape of the gold of article extraction. A list is a JSON object;
 * each value has {@code file}, relative to the list, and perhaps {@code url}; nothing else in it is read.
 */
final class ListedPages {

    /** What kind of page it is held to be; absent for an article. */
    static final String KIND = "pageKind";

    private static final String REFUSED = "none";

    private final Terminal terminal;
    private final Failures failures;
    private final ArticleReader reader = new ArticleReader();
    private int read;
    private int skipped;

    ListedPages(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.failures = new Failures(terminal, common);
    }

    /** Gives {@code labelled} the key and the label of every page of the list, in its order; a page without an article has no body in its label. */
    int label(Path list, BiConsumer<String, ObjectNode> labelled) {
        Optional<JsonNode> entries = entries(list);
        if (entries.isEmpty()) {
            return ExitCode.USAGE;
        }
        for (Map.Entry<String, JsonNode> entry : entries.get().properties()) {
            labelled.accept(entry.getKey(), label(list, entry.getKey(), entry.getValue()));
        }
        if (skipped == 0) {
            return ExitCode.DONE;
        }
        return read > 0 ? ExitCode.SKIPPED : ExitCode.FAILED;
    }

    private Optional<JsonNode> entries(Path list) {
        String problem;
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readAllBytes(list));
            if (node.isObject()) {
                return Optional.of(node);
            }
            problem =
                    "is no JSON object of pages; give one like {\"KEY\": {\"file\": \"page.html\", \"url\": \"...\"}}";
        } catch (JacksonException e) {
            problem = "is not JSON (" + e.getOriginalMessage() + "); give a JSON object of pages";
        } catch (java.io.IOException e) {
            problem = Files.exists(list) ? "cannot be read (" + e.getMessage() + ")" : "does not exist; check the name";
        }
        terminal.warn(list + ": " + problem);
        return Optional.empty();
    }

    private ObjectNode label(Path list, String key, JsonNode entry) {
        ObjectNode label = JsonNodeFactory.instance.objectNode();
        if (!entry.path("file").isString()) {
            skip(list + " entry " + key, "has no string \"file\"; name the page's file, relative to the list");
            return label;
        }
        String file = list.resolveSibling(entry.path("file").stringValue()).toString();
        String url = entry.path("url").stringValue(key);
        try (Pages pages = new PageFinder(InputStream.nullInputStream()).find(List.of(file))) {
            Found found = pages.next();
            switch (found) {
                case Page page -> label(file, new Page(url, page.bytes(), MediaType.HTML, page.charset()), label);
                case Skipped skip -> skip(skip.where(), skip.reason());
            }
        } catch (RuntimeException | StackOverflowError e) {
            skipped++;
            failures.tell(file, e);
        }
        return label;
    }

    private void label(String file, Page page, ObjectNode label) {
        try {
            Article article = reader.read(page);
            label.put("articleBody", article.text());
            describe(article.headline(), article.byline(), article.published(), article.tags(), label);
            PageKind kind = article.publication().kind();
            if (kind != PageKind.ARTICLE) {
                label.put(KIND, Names.of(kind));
            }
            read++;
        } catch (PageReadException e) {
            PageHead head = reader.head(page);
            describe(head.headline(), head.byline(), head.published(), head.tags(), label);
            label.put(KIND, REFUSED);
            skip(file, e.skipped().reason());
        }
    }

    private void skip(String where, String reason) {
        skipped++;
        terminal.warn(where + ": " + reason);
    }

    private static void describe(
            Optional<String> headline,
            List<String> byline,
            Optional<String> published,
            List<String> tags,
            ObjectNode label) {
        headline.ifPresent(title -> label.put("title", title));
        putAll(label, "authors", byline);
        // One of the corpora's scripts looks for the names under this key.
        putAll(label, "author", byline);
        published.ifPresent(date -> label.put("date", date));
        putAll(label, "topics", tags);
    }

    private static void putAll(ObjectNode label, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = label.putArray(key);
            values.forEach(array::add);
        }
    }
}
