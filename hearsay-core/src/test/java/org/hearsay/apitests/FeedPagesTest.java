// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.testkit.Packed.found;
import static org.hearsay.testkit.Packed.pages;
import static org.hearsay.testkit.Packed.skipped;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPagesTest {

    /** Four paragraphs, some 700 characters. */
    private static final String BODY =
            "<p>The ferry to Karvia stayed in port on Tuesday while the wind blew from the west, the harbour office said.</p>"
                    + "<p>“We will sail when the waves allow it,” said Ada Brenk, who runs the line. Two boats were brought to the inner harbour, where they will stay until the storm has passed.</p>"
                    + "<p>Around forty passengers waited in the hall. The town opened the school for them and the bakers brought bread, and nobody had to sleep on the floor.</p>"
                    + "<p>The weather service expects the wind to fall on Wednesday evening, but not before another front has passed over the islands in the north of the bay.</p>";

    private static final String ESCAPED = BODY.replace("&", "&amp;").replace("<", "&lt;");

    private static final String RSS2 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet href="x.css"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Karvia Courier</title><link>http://karvia.example/</link><language>en-GB</language>
            <item><title>Ferry stays in port &amp;amp; waits</title><link>http://karvia.example/ferry</link><dc:creator>Bo Tarn</dc:creator>
              <pubDate>Tue, 10 Nov 2026 21:30:00 -0500</pubDate><category>Sea</category><category><![CDATA[Weather]]></category>
              <description>The ferry stays.</description><content:encoded><![CDATA[%s]]></content:encoded></item>
            <item><title>Only told of</title><link>/short</link><guid isPermaLink="false">7</guid><description>Two words.</description></item>
            <item><description>Nameless</description></item>
            </channel></rss>""".formatted(BODY);

    private static Article article(String feed) {
        return new ArticleReader().read(pages(found(feed.getBytes(UTF_8))).getFirst());
    }

    @Test
    void wholeItemsAreReadAndTheOthersNamed() {
        List<Found> found = found(RSS2.getBytes(UTF_8));
        Article article = new ArticleReader().read(pages(found).getFirst());
        assertThat(article.headline()).contains("Ferry stays in port & waits");
        assertThat(article.outlet()).contains("The Karvia Courier");
        assertThat(article.byline()).containsExactly("Bo Tarn");
        assertThat(article.published())
                .hasValueSatisfying(day -> assertThat(day).startsWith("2026-11-10"));
        assertThat(article.language()).contains("en");
        assertThat(article.tags()).contains("Sea", "Weather");
        assertThat(article.uri()).isEqualTo("http://karvia.example/ferry");
        assertThat(article.text())
                .startsWith("The ferry to Karvia stayed")
                .contains("“We will sail when")
                .endsWith("north of the bay.");
        assertThat(skipped(found))
                .containsExactly(
                        "- item 2: holds only a summary of http://karvia.example/short; read that address, or the feed with --fetch");
    }

    @Test
    void otherKindsOfFeedsAreRead() {
        List<String> feeds = List.of(
                "<rss version=\"0.91\"><channel><title>C</title><item><title>T</title><link>http://k.example/1</link><description>"
                        + ESCAPED + " " + ESCAPED + "</description></item></channel></rss>",
                "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>C</title></channel><item><title>T</title><link>http://k.example/1</link>"
                        + "<content:encoded>" + ESCAPED + "</content:encoded></item></rdf:RDF>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title><entry><title type=\"html\">T</title><link rel=\"self\" href=\"x\"/>"
                        + "<link rel=\"alternate\" href=\"http://k.example/1\"/><content type=\"html\">" + ESCAPED
                        + "</content></entry></feed>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title><entry><title>T</title><link href=\"http://k.example/1\"/>"
                        + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + BODY
                        + "</div></content></entry></feed>",
                "<!DOCTYPE rss [<!ENTITY x \"y\">]><rss><channel><title>C</title><item><title>T</title><guid>http://k.example/1</guid><content:encoded><![CDATA["
                        + BODY + "]]></content:encoded></item></channel></rss>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"C\", \"items\": [{\"id\": 1, \"title\": \"T\", \"url\": \"http://k.example/1\", \"content_html\": \""
                        + BODY + "\"}]}",
                // Broken: a bare ampersand, no end.
                "<rss><channel><title>C</title><item><title>T</title><link>http://k.example/1</link><content:encoded>"
                        + ESCAPED + " & more" + "</content:encoded>");
        for (String feed : feeds) {
            Article article = article(feed);
            assertThat(article.uri()).as(feed).isEqualTo("http://k.example/1");
            assertThat(article.headline()).as(feed).contains("T");
            assertThat(article.outlet()).as(feed).contains("C");
            assertThat(article.text()).as(feed).contains("“We will sail when the waves allow it,” said Ada Brenk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "[...]", "<a href='x'>Read more</a>", "<a href='x'>Continue reading</a> →"})
    void itemThatSendsOnIsASummaryHoweverLong(String end) {
        String feed = RSS2.replace("]]></content:encoded>", "<p>And then " + end + "</p>]]></content:encoded>");
        assertThat(pages(found(feed.getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void encodingOfTheDeclarationIsKeptTo() {
        byte[] latin = RSS2.replace("“", "\"")
                .replace("”", "\"")
                .replace("UTF-8", "iso-8859-1")
                .replace("Bo Tarn", "Bo Tärn")
                .getBytes(ISO_8859_1);
        Page page = pages(found(latin)).getFirst();
        assertThat(page.told().byline()).containsExactly("Bo Tärn");
    }

    @Test
    void entitiesAreNeitherReplacedNorFetched() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<rss><channel><title>&b;&f;</title><item><title>&f;</title><link>http://k.example/1</link><content:encoded><![CDATA["
                        + BODY + "]]> &b; &f;</content:encoded></item></channel></rss>";
        Article article = article(bomb);
        assertThat(article.headline().orElse("") + article.outlet().orElse("") + article.text())
                .doesNotContain("aaaa", "root:");
    }

    @Test
    void listOfFeedsIsNamedUnlessFetched() {
        String opml = "<?xml version='1.0'?><opml version='2.0'><body><outline text='a' xmlUrl='http://a.example/f'/>"
                + "<outline text='folder'><outline xmlUrl='http://b.example/f'/></outline></body></opml>";
        assertThat(skipped(found(opml.getBytes(UTF_8))))
                .containsExactly(
                        "-: is a list of 2 feeds, which have to be fetched; read it with --fetch, or watch it");
        assertThat(skipped(found("<opml><body/></opml>".getBytes(UTF_8))).getFirst())
                .contains("names none");
    }
}
