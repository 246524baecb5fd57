// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page (schema.org), as far as it speaks of the article: every block of it, read leniently (comments, CDATA, trailing
 * commas, raw line ends), all of {@code @graph} walked, references by {@code @id} followed once. A block that is no JSON at all is passed
 * over.
 */
final class StructuredData {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    /** Keys under which an article may lie in another object. */
    private static final List<String> INNER = List.of("@graph", "mainEntity", "mainEntityOfPage", "article");

    /** How deep objects are gone into. */
    private static final int MAX_DEPTH = 6;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> webPages = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    private StructuredData() {}

    static StructuredData in(Document document) {
        StructuredData data = new StructuredData();
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").contains("ld+json")) {
                data.read(script.data());
            }
        }
        return data;
    }

    private void read(String block) {
        String json = block.replace("<![CDATA[", "")
                .replace("]]>", "")
                .replace("<!--", "")
                .replace("-->", "")
                .strip();
        if (json.endsWith(";")) {
            json = json.substring(0, json.length() - 1);
        }
        try {
            walk(LENIENT.readTree(json), 0);
        } catch (JacksonException e) {
            // About one page in a hundred has a broken block; the page's other metadata speak then.
            return;
        }
    }

    private void walk(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.values().forEach(item -> walk(item, depth + 1));
        } else if (node.isObject()) {
            JsonNode id = node.path("@id");
            if (id.isString() && node.size() > 1) {
                byId.putIfAbsent(id.stringValue(), node);
            }
            types.addAll(strings(node.path("@type")));
            if (isType(node, "Article", "Posting", "Report")) {
                articles.add(node);
            } else if (isType(node, "WebPage")) {
                webPages.add(node);
            }
            INNER.forEach(key -> walk(node.path(key), depth + 1));
        }
    }

    private static boolean isType(JsonNode node, String... endings) {
        for (String type : strings(node.path("@type"))) {
            for (String ending : endings) {
                if (type.endsWith(ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the page says of itself that it is an article. */
    boolean hasArticle() {
        return !articles.isEmpty();
    }

    /** Whether anything on the page is said to be of this type, {@code LiveBlogPosting}. */
    boolean says(String type) {
        return types.contains(type);
    }

    /** Whether the article is said not to be free for everybody; systems write the word as well as the value. */
    boolean isLocked() {
        return Stream.concat(articles.stream(), webPages.stream())
                .map(node -> node.path("isAccessibleForFree"))
                .anyMatch(free -> free.isBoolean() && !free.booleanValue()
                        || free.isString() && free.stringValue().equalsIgnoreCase("false"));
    }

    /** When the article is said to have been changed last. */
    Optional<String> modified() {
        return first("dateModified");
    }

    /** The entries of a live blog as HTML, as far as the page's metadata hold them; empty when they hold none. */
    String liveUpdates() {
        StringBuilder html = new StringBuilder();
        for (JsonNode article : articles) {
            for (JsonNode update : items(article.path("liveBlogUpdate"))) {
                strings(update.path("datePublished"))
                        .forEach(at -> html.append("<time datetime=\"")
                                .append(Times.iso(at).orElse(""))
                                .append("\"></time>"));
                strings(update.path("headline"))
                        .forEach(line -> html.append("<h3>").append(line).append("</h3>"));
                strings(update.path("articleBody"))
                        .forEach(body -> html.append("<p>")
                                .append(body.replace("\n", "<br>"))
                                .append("</p>"));
            }
        }
        return html.toString();
    }

    Optional<String> headline() {
        return first("headline").or(() -> first("name"));
    }

    Optional<String> published() {
        return first("datePublished").or(() -> first(webPages, "datePublished")).or(() -> first("dateCreated"));
    }

    Optional<String> language() {
        return first("inLanguage");
    }

    Optional<String> articleBody() {
        return first("articleBody");
    }

    /** Names of the authors that are persons, or of which it is not said what they are. */
    List<String> persons() {
        return authors(false);
    }

    /** Names of the authors that are organisations. */
    List<String> organizations() {
        return authors(true);
    }

    /** Of the first article that names any. */
    private List<String> authors(boolean organizations) {
        return articles.stream()
                .map(article -> flat(article.path("author"))
                        .map(this::resolved)
                        .filter(author -> organizations == isType(author, "Organization", "Corporation"))
                        .flatMap(author -> named(author).stream())
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The items of a list and of the lists in it. */
    private static Stream<JsonNode> flat(JsonNode node) {
        return node.isArray() ? node.valueStream().flatMap(StructuredData::flat) : Stream.of(node);
    }

    private static List<String> named(JsonNode author) {
        List<String> names = author.isString() ? strings(author) : strings(author.path("name"));
        if (!names.isEmpty() || !author.has("familyName")) {
            return names;
        }
        return List.of((author.path("givenName").stringValue("") + " "
                        + author.path("familyName").stringValue(""))
                .strip());
    }

    Optional<String> publisher() {
        for (List<JsonNode> nodes : List.of(articles, webPages)) {
            for (JsonNode node : nodes) {
                for (JsonNode publisher : items(node.path("publisher"))) {
                    List<String> names = strings(resolved(publisher).path("name"));
                    if (!names.isEmpty()) {
                        return Optional.of(names.getFirst());
                    }
                }
            }
        }
        return Optional.empty();
    }

    List<String> keywords() {
        return articles.stream()
                .flatMap(article -> strings(article.path("keywords")).stream())
                .toList();
    }

    List<String> sections() {
        return articles.stream()
                .flatMap(article -> strings(article.path("articleSection")).stream())
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode id = node.path("@id");
        return id.isString() && !node.has("name") ? byId.getOrDefault(id.stringValue(), node) : node;
    }

    private Optional<String> first(String key) {
        return first(articles, key);
    }

    private static Optional<String> first(List<JsonNode> nodes, String key) {
        return nodes.stream()
                .flatMap(node -> strings(node.path(key)).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Iterable<JsonNode> items(JsonNode node) {
        return node.isArray() ? node.values() : List.of(node);
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : items(node)) {
            if (item.isString()) {
                strings.add(Parser.unescapeEntities(item.stringValue(), false).strip());
            }
        }
        return strings;
    }
}
