// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the gold of extraction is compared with: {@code PageLabels GOLD.json > predicted.json}, then
 * {@code python3 score.py GOLD.json predicted.json}. Of the gold only {@code file} and {@code url} are read. With a second argument N the
 * pages are read N times and the last time is timed.
 */
final class PageLabels {

    private PageLabels() {}

    public static void main(String[] args) throws IOException {
        Path list = Path.of(args[0]);
        JsonNode gold = JsonMapper.builder().build().readTree(list);
        ArticleReader reader = new ArticleReader();
        Map<String, Page> pages = pages(list, gold);
        Map<String, Map<String, Object>> labels = new LinkedHashMap<>();
        int passes = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (int pass = 0; pass < passes; pass++) {
            long begin = System.nanoTime();
            pages.forEach((key, page) -> labels.put(key, label(reader, page)));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.err.printf("%d pages, %.1f pages/s%n", pages.size(), pages.size() / seconds);
        }
        System.out.println(JsonMapper.builder().build().writeValueAsString(labels));
    }

    private static Map<String, Page> pages(Path list, JsonNode gold) {
        Map<String, Page> pages = new LinkedHashMap<>();
        PageFinder finder = new PageFinder(InputStream.nullInputStream());
        gold.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String file = list.resolveSibling(value.path("file").stringValue()).toString();
            String url = value.path("url").isString() ? value.path("url").stringValue() : entry.getKey();
            try (Pages found = finder.find(List.of(file))) {
                Found page = found.next();
                switch (page) {
                    case Page p ->
                        pages.put(entry.getKey(), new Page(url, p.bytes(), MediaType.HTML, Optional.empty()));
                    case Skipped skipped -> System.err.println(skipped);
                }
            }
        });
        return pages;
    }

    private static Map<String, Object> label(ArticleReader reader, Page page) {
        Map<String, Object> label = new LinkedHashMap<>();
        try {
            Article article = reader.read(page);
            label.put("articleBody", article.text());
            article.headline().ifPresent(title -> label.put("title", title));
            label.put("authors", article.byline());
            label.put("author", article.byline()); // the key that one of the score.py reads
            article.published().ifPresent(date -> label.put("date", date));
            label.put("topics", article.tags());
        } catch (PageReadException e) {
            System.err.println(e.getMessage());
        }
        return label;
    }
}
