// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.LeftOut;
import org.hearsay.article.PageReadException;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static final String BODY =
            "<p>The bridge was closed on Tuesday after three shells hit its northern end, the office said.</p>"
                    + "<p>Nobody was hurt, but nobody can cross, and the pass is open only from six to six each day.</p>";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void recordIsReadAsItStands() {
        Article article = read(
                MediaType.RECORD,
                "{\"text\":\"One.\\n\\nFollow us on any pier.\",\"headline\":\"H\",\"published\":\"2026-03-02T10:00:00Z\","
                        + "\"outlet\":\"Port Gazette\",\"uri\":\"https://g.example/1\",\"byline\":[\"Ana Petrov\"]}");
        assertThat(article.text()).isEqualTo("One.\n\nFollow us on any pier.");
        assertThat(article.headline()).contains("H");
        assertThat(article.published()).contains("2026-03-02");
        assertThat(article.outlet()).contains("Port Gazette");
        assertThat(article.uri()).isEqualTo("https://g.example/1");
        assertThat(article.byline()).containsExactly("Ana Petrov");
        assertThat(article.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":", "[1]", "{\"headline\":\"no text\"}", "words", "{\"text\":5}"})
    void badRecordIsNamedByItsLine(String line) {
        Page page = new Page("r.jsonl#12", line.getBytes(UTF_8), MediaType.RECORD, Optional.empty());
        assertThatThrownBy(() -> reader.read(page))
                .isInstanceOfSatisfying(
                        PageReadException.class,
                        e -> assertThat(e.skipped().where()).isEqualTo("r.jsonl line 12"));
    }

    /** A heading in a box between paragraphs, and a div that only its class calls a heading; a label between the same paragraphs is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <div class="boxout-header"><h3>Who keeps the pass</h3></div> | true
                    <div class="story_subheadline">Who keeps the pass</div>      | true
                    <div class="tools">Who keeps the pass</div>                  | false
                    <div class="subhead"><a href="/p">Who keeps the pass</a></div> | false
                    """)
    void headingsBetweenParagraphsAreOfTheBody(String markup, boolean kept) {
        String page = "<html lang=en><article>" + BODY + markup + BODY.replace("bridge", "road") + "</article>";
        assertThat(read(MediaType.HTML, page).text().contains("Who keeps the pass"))
                .isEqualTo(kept);
    }

    @Test
    void idComesFromAddressAndText() {
        String page = "<html lang=en>" + BODY;
        assertThat(read(MediaType.HTML, page).id())
                .matches("[0-9a-f]{16}")
                .isEqualTo(read(MediaType.HTML, page).id());
        assertThat(read(MediaType.HTML, page.replace("six", "ten")).id())
                .isNotEqualTo(read(MediaType.HTML, page).id());
    }

    @Test
    void jsonLdWinsOverMetaAndMetaOverThePage() {
        String meta =
                "<title>T - Site</title><meta property='article:published_time' content='2020-01-02'><meta name=author content='Jo Berg'>";
        String visible =
                "<h1>Seen headline</h1><time datetime='2020-01-03'>3 January</time><p class=byline>By Lena Ost</p>";
        String ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-01\","
                + "\"author\":{\"@type\":\"Person\",\"name\":\"Ana Petrov\"}}</script>";
        Article all = read(MediaType.HTML, "<head>" + ld + meta + "</head><body>" + visible + BODY);
        assertThat(all.published()).contains("2020-01-01");
        assertThat(all.byline()).containsExactly("Ana Petrov");
        Article withoutLd = read(MediaType.HTML, "<head>" + meta + "</head><body>" + visible + BODY);
        assertThat(withoutLd.published()).contains("2020-01-02");
        assertThat(withoutLd.byline()).containsExactly("Jo Berg");
        Article seen = read(MediaType.HTML, "<body>" + visible + BODY);
        assertThat(seen.published()).contains("2020-01-03");
        assertThat(seen.byline()).containsExactly("Lena Ost");
        assertThat(seen.headline()).contains("Seen headline");
    }

    @Test
    void noDateIsNoDate() {
        assertThat(read(MediaType.HTML, "<body>" + BODY).published()).isEmpty();
        assertThat(read(
                                MediaType.TEXT,
                                "Words of a report on 21 February 2020 that says when, in its midst, something was.")
                        .published())
                .isEmpty();
    }

    @Test
    void sentencesThatSoundLikeAnAppealStayInTheMiddle() {
        String text =
                "A title\n\nThe mayor can be reached at her office, she said, and nowhere else on any day of the week.\n\n"
                        + "\"Write to the council,\" she told them. \"Subscribe to nothing.\"\n\nThe council did not answer.";
        assertThat(read(MediaType.TEXT, text).text()).isEqualTo(text.substring("A title\n\n".length()));
    }

    @Test
    void bodyUnderAnOddNameIsStillTheBody() {
        String page = "<body><div class='premium share newsletter'>" + BODY
                + "</div><div class=footer><p>Port Press, 1 Mill Lane, Karvia.</p></div>";
        assertThat(read(MediaType.HTML, page).text())
                .startsWith("The bridge was closed")
                .endsWith("each day.");
    }

    @Test
    void labelOfRelatedLinksEndsNoArticle() {
        String more =
                "<p>On the far bank a crowd had gathered by noon, and somebody had brought an accordion and a folding table.</p>";
        Article article = read(
                MediaType.HTML,
                "<body><div>" + BODY + "<h3>Related stories</h3><p><a href=x>Ferry late again</a></p>" + more
                        + "</div>");
        assertThat(article.text()).endsWith("folding table.").doesNotContain("Related", "Ferry");
    }

    @Test
    void standfirstInTheHeadOfThePageIsBody() {
        String page =
                "<body><main><header><h1>Bridge closed</h1><h2>Two villages are cut off, and both sides say that the other one fired.</h2></header>"
                        + "<div class=share-bar><p>Share this article with all the people you know.</p></div><div class=article-body>"
                        + BODY + "</div></main>";
        assertThat(read(MediaType.HTML, page).text())
                .startsWith("Two villages are cut off")
                .doesNotContain("Share this", "Bridge closed");
    }

    @Test
    void bylineAndDayNearTheHeadlineAreReadWithoutAnyMark() {
        Article article = read(
                MediaType.HTML,
                "<body><div><h1>Bridge closed</h1><div>By Ana Petrov</div><div>Tuesday, 12 March 2024</div>" + BODY
                        + "</div>");
        assertThat(article.byline()).containsExactly("Ana Petrov");
        assertThat(article.published()).contains("2024-03-12");
        assertThat(article.text()).startsWith("The bridge was closed");
    }

    @Test
    void namesInTeasersAreNoByline() {
        String teaser = "<aside><span class=author>Lena Ost</span></aside>";
        assertThat(read(
                                MediaType.HTML,
                                "<body>" + teaser + "<main><span class=author>Ana Petrov</span>" + BODY + "</main>")
                        .byline())
                .containsExactly("Ana Petrov");
    }

    @Test
    void outletIsNoAuthor() {
        String head = "<meta property='og:site_name' content='Port Gazette'><meta name=author content='Port Gazette'>";
        assertThat(read(MediaType.HTML, head + BODY).byline()).isEmpty();
    }

    @Test
    void bodyThatOnlyAScriptShowsIsTakenFromTheMetadata() {
        String told =
                "The bridge was closed on Tuesday after three shells hit its northern end, the regional road office said, and nobody "
                        + "could tell the two villages beyond it when they would see a doctor again.";
        String page = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + told
                + "\"}</script><p>Loading the page.</p>";
        assertThat(read(MediaType.HTML, page).text()).isEqualTo(told);
    }

    @Test
    void listOfTeasersIsNoArticle() {
        String teaser =
                "<div><h3><a href=x>Nine villages and one long road</a></h3><p>It climbs through nine villages, and each has a stone to say so.</p></div>";
        assertThatThrownBy(() -> read(MediaType.HTML, "<body><h1>News</h1>" + teaser.repeat(8)))
                .isInstanceOf(PageReadException.class)
                .hasMessage("p: is a list of links, not an article; give the page of one article");
    }

    @Test
    void captionsAreLeftOutWhereverTheyStand() {
        Article article = read(
                MediaType.HTML,
                "<body><div>" + BODY
                        + "<div><span class='media-caption'>Crowds at the bridge on the day it was closed to all.</span></div></div>");
        assertThat(article.leftOut())
                .contains(new LeftOut(LeftOut.Reason.CAPTION, "Crowds at the bridge on the day it was closed to all."));
    }

    @Test
    void ambiguousWordsStayInTheBody() {
        String text = "A title\n\nSupport US troops or leave, he said.\n\nShare prices fell.\n\nThe end came soon.";
        assertThat(read(MediaType.TEXT, text).text()).isEqualTo(text.substring("A title\n\n".length()));
    }

    @Test
    void hiddenTextIsLeftOut() {
        Article article = read(
                MediaType.HTML,
                "<body>" + BODY + "<p style='display: none'>A sentence that nobody who reads this page will see.</p>");
        assertThat(article.leftOut())
                .contains(new LeftOut(LeftOut.Reason.HIDDEN, "A sentence that nobody who reads this page will see."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body></body></html>", "<p></p>", "<script>var x = 'no text';</script>", "<!--"})
    void pageWithoutTextIsNoArticle(String html) {
        assertThatThrownBy(() -> read(MediaType.HTML, html)).isInstanceOf(PageReadException.class);
    }

    @Test
    void deepNestingIsSurvived() {
        read(MediaType.HTML, "<div>".repeat(20_000) + BODY);
        read(MediaType.MARKDOWN, "> ".repeat(20_000) + "words");
        read(MediaType.MARKDOWN, "- ".repeat(20_000) + "words");
        read(MediaType.MARKDOWN, "*a_ ".repeat(20_000));
        read(MediaType.MARKDOWN, "[".repeat(50_000) + "words");
    }

    @ParameterizedTest
    @EnumSource(MediaType.class)
    void anyBytesAreReadOrRefused(MediaType kind) {
        long seed = Long.getLong("hearsay.seed", 20260302L);
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            byte[] bytes =
                    run % 2 == 0 ? randomBytes(random) : randomMarkup(random).getBytes(UTF_8);
            Page page = new Page("p", bytes, kind, Optional.empty());
            try {
                Article article = reader.read(page);
                assertThat(article.text())
                        .as("seed %d run %d", seed, run)
                        .isNotBlank()
                        .doesNotContain("\n\n\n", "\u0000");
            } catch (PageReadException e) {
                assertThat(e).as("seed %d run %d", seed, run).hasMessageStartingWith("p: ");
            }
        }
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String randomMarkup(Random random) {
        String[] parts = {
            "<p>",
            "</p>",
            "<div class='article-body'>",
            "</div>",
            "<a href=x>",
            "</a>",
            "<table><tr><td>",
            "</table>",
            "<li>",
            "<br>",
            "<h1>",
            "<!--",
            "-->",
            "<script type='application/ld+json'>",
            "{\"@type\":\"Article\",",
            "</script>",
            "# ",
            "**",
            "*",
            "[",
            "](",
            ")",
            "> ",
            "- ",
            "\n\n",
            "\n",
            "---\n",
            "By ",
            "Published: ",
            "2020-02-21",
            "Words of a sentence that goes on.",
            "\u202E",
            "\uD83D",
            "\u0301",
            "&amp;",
            "&#0;",
            "<meta charset=",
            "{\"text\":\"",
            "\"}",
            "About the author",
            "<aside hidden>",
            "<svg>",
            "<template>",
            "<textarea>",
            "</body>",
            "<frameset>",
            "<o:p>"
        };
        StringBuilder markup = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            markup.append(parts[random.nextInt(parts.length)]);
        }
        return markup.toString();
    }

    private Article read(MediaType kind, String content) {
        return reader.read(new Page("p", content.getBytes(UTF_8), kind, Optional.empty()));
    }
}
