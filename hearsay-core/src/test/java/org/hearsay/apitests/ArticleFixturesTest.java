// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.LeftOut;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each made-up page in {@code src/test/resources/articles} against the article beside it ({@code NAME.expected.json}). After a wanted
 * change: {@code mvn test -pl hearsay-core -Dtest=ArticleFixturesTest -Dhearsay.update=true}, then read the diff.
 */
class ArticleFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/articles");

    private final ArticleReader reader = new ArticleReader();

    static Stream<String> articles() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".json") && !name.startsWith("list-of-links"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void articleIsAsExpected(String name) throws IOException {
        Path expected = FIXTURES.resolve(name + ".expected.json");
        String actual = json(reader.read(page(name)));
        if (Boolean.getBoolean("hearsay.update")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void textIsCleanParagraphs(String name) {
        Article article = reader.read(page(name));
        assertThat(article.text()).doesNotContain("\n\n\n", "  ", " \n", "\n ", "\u00A0", "\u00AD", "\t", "](", "**");
        assertThat(article.text()).isEqualTo(article.text().strip());
    }

    @Test
    void pageOfLinksIsNoArticle() {
        assertThatThrownBy(() -> reader.read(page("list-of-links.html")))
                .isInstanceOf(PageReadException.class)
                .hasMessage(
                        "src/test/resources/articles/list-of-links.html: is a list of links, not an article; give the page of one article");
    }

    private static Page page(String name) {
        try (Pages pages = new PageFinder(InputStream.nullInputStream())
                .find(List.of(FIXTURES.resolve(name).toString()))) {
            return (Page) pages.next();
        }
    }

    private static String json(Article article) {
        Map<String, Object> json = new LinkedHashMap<>();
        article.outlet().ifPresent(outlet -> json.put("outlet", outlet));
        article.headline().ifPresent(headline -> json.put("headline", headline));
        json.put("byline", article.byline());
        article.published().ifPresent(day -> json.put("published", day));
        article.language().ifPresent(language -> json.put("language", language));
        json.put("tags", article.tags());
        json.put("uri", article.uri());
        json.put("text", List.of(article.text().split("\n\n", -1)));
        json.put(
                "leftOut",
                article.leftOut().stream().map(ArticleFixturesTest::line).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(json)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static String line(LeftOut leftOut) {
        return leftOut.reason() + ": " + leftOut.text();
    }
}
