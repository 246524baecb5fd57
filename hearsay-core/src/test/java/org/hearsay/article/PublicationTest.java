// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.junit.jupiter.api.Test;

/** What a page says of its publication, and what kind of page it is; the near misses as well. */
class PublicationTest {

    private static final String REPORT = IntStream.range(0, 12)
            .mapToObj(i -> "<p>The council of Brell met for the " + (i + 2)
                    + "nd time since the flood, and its members argued"
                    + " over who should pay for the new dam above the old town, as they had done in spring.</p>")
            .collect(Collectors.joining("\n"));

    private static final String LEAD =
            "<p>The council of Brell met again on Monday, and nobody outside knows yet what it decided about the dam.</p>"
                    + "<p>Its members came by boat, since the road to the town hall has been under water for a week.</p>";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void timesKeepTheZoneThatThePageGives() {
        Publication publication =
                read("https://courier.example/2026/05/01/dam", """
                        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Dam", "datePublished": "2026-05-01T09:30:00+02:00",
                         "dateModified": "2026-05-01T18:05:10.250+0200", "articleSection": "Region",
                         "author": [{"@type": "Person", "name": "Ada Lorne"}, {"@type": "Person", "name": "Agence France-Presse"}]}</script>
                        <link rel="canonical" href="/2026/05/01/dam-brell">""", REPORT).publication();

        assertThat(publication.publishedAt()).contains("2026-05-01T09:30:00+02:00");
        assertThat(publication.modified()).contains("2026-05-01T18:05:10+02:00");
        assertThat(publication.section()).contains("Region");
        assertThat(publication.agencies()).containsExactly("AFP");
        assertThat(publication.canonical()).contains("https://courier.example/2026/05/01/dam-brell");
        assertThat(publication.kind()).isEqualTo(PageKind.ARTICLE);
        assertThat(publication.paywalled()).isFalse();
    }

    @Test
    void whatIsNotSaidStaysUnknown() {
        assertThat(read(
                                "https://courier.example/dam",
                                "<meta property='article:published_time' content='2026-05-01'>",
                                REPORT)
                        .publication())
                .isEqualTo(Publication.UNKNOWN);
        assertThat(Times.iso("2026-05-01 09:30")).contains("2026-05-01T09:30:00");
        assertThat(Times.iso("2026-05-01T09:30Z")).contains("2026-05-01T09:30:00Z");
        assertThat(Times.iso("yesterday at nine")).isEmpty();
        assertThat(Times.iso("2026-13-01T09:30Z")).isEmpty();
    }

    @Test
    void aShortLockedTextIsAStump() {
        String locked =
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Dam\", \"isAccessibleForFree\": \"False\"}</script>";

        assertThat(read("https://courier.example/dam", locked, LEAD)
                        .publication()
                        .kind())
                .isEqualTo(PageKind.STUMP);
        Publication whole =
                read("https://courier.example/dam", locked, REPORT + REPORT).publication();
        assertThat(whole.kind()).isEqualTo(PageKind.ARTICLE);
        assertThat(whole.paywalled()).isTrue();
    }

    @Test
    void aNoticeMakesAStumpOfAShortTextOnly() {
        String notice = "<div><p>Subscribe to continue reading.</p></div>";

        assertThat(read("https://courier.example/dam", "", LEAD + notice)
                        .publication()
                        .kind())
                .isEqualTo(PageKind.STUMP);
        assertThat(read("https://courier.example/dam", "", REPORT + REPORT + notice)
                        .publication()
                        .paywalled())
                .isFalse();
        assertThat(read("https://courier.example/dam", "", LEAD + "<p>Subscribe to our newsletter.</p>")
                        .publication()
                        .kind())
                .isEqualTo(PageKind.ARTICLE);
    }

    @Test
    void entriesByTheHourAreALiveBlog() {
        String entries = IntStream.range(10, 18)
                .mapToObj(
                        hour -> "<div class='entry'><time datetime='2026-05-01T" + hour + ":05:00Z'>" + hour
                                + ".05</time><h3>Hour " + hour + "</h3><p>The water in Brell stood at " + hour
                                + " feet, the mayor said, and two more streets were closed to all but the fire brigade.</p></div>")
                .collect(Collectors.joining("\n"));
        Article blog = read("https://courier.example/live/dam-brell", "<title>Flood in Brell</title>", entries);

        assertThat(blog.publication().kind()).isEqualTo(PageKind.LIVE_BLOG);
        assertThat(blog.text().indexOf("stood at 10 feet"))
                .isNotNegative()
                .isLessThan(blog.text().indexOf("stood at 17 feet"));
        List<LiveEntry> timed = blog.publication().entries();
        assertThat(timed).hasSize(8);
        assertThat(timed.getFirst().at()).isEqualTo("2026-05-01T10:05:00Z");
        assertThat(timed.getFirst().span().in(blog.text()))
                .contains("Hour 10", "stood at 10 feet")
                .doesNotContain("Hour 11");
        assertThat(timed.getLast().span().in(blog.text()))
                .endsWith("the fire brigade.")
                .contains("Hour 17");
        assertThat(read("https://courier.example/lives/dam-brell", "<title>Flood in Brell</title>", entries)
                        .publication()
                        .kind())
                .isEqualTo(PageKind.ARTICLE);
    }

    @Test
    void entriesThatOnlyTheMetadataHoldAreRead() {
        String updates = IntStream.range(0, 8)
                .mapToObj(i -> "{\"@type\": \"BlogPosting\", \"datePublished\": \"2026-05-01T1" + i
                        + ":00+02:00\", \"headline\": \"Entry " + i
                        + "\", \"articleBody\": \"The gate number " + i
                        + " of the dam was opened, said the harbour master of Brell.\"}")
                .collect(Collectors.joining(","));
        Article blog = read(
                "https://courier.example/dam",
                "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"Dam\", \"liveBlogUpdate\": ["
                        + updates + "]}</script>",
                "<p>Follow it here.</p>");

        assertThat(blog.publication().kind()).isEqualTo(PageKind.LIVE_BLOG);
        assertThat(blog.text()).contains("Entry 0", "gate number 7");
        assertThat(blog.publication().entries()).hasSize(8);
        assertThat(blog.publication().entries().get(3).at()).isEqualTo("2026-05-01T13:00:00+02:00");
        assertThat(blog.publication().entries().get(3).span().in(blog.text()))
                .startsWith("Entry 3")
                .endsWith("harbour master of Brell.");
    }

    @Test
    void aPageThatSaysItIsAListIsRefused() {
        String list =
                "<script type='application/ld+json'>{\"@type\": \"CollectionPage\", \"name\": \"Region\"}</script>";

        String teasers = IntStream.range(0, 4)
                .mapToObj(i -> "<h2><a href='/" + i + "'>The dam of Brell, part " + i
                        + " of the story</a></h2><p>The council of Brell met again on"
                        + " Monday, and nobody outside knows yet what it decided about the dam.</p>")
                .collect(Collectors.joining());

        assertThatThrownBy(() -> read("https://courier.example/region", list, teasers))
                .isInstanceOf(PageReadException.class)
                .hasMessageContaining("list of links");
        // Without its word, four are too few; and its word alone is not enough.
        assertThat(read("https://courier.example/region", "", teasers + REPORT).text())
                .isNotEmpty();
        assertThat(read("https://courier.example/region", list, LEAD + REPORT).text())
                .isNotEmpty();
    }

    @Test
    void picturesWithCaptionsAreAGallery() {
        String pictures = IntStream.range(0, 8)
                .mapToObj(
                        i -> "<figure><img src='" + i + ".jpg'><figcaption>Picture " + i
                                + " shows the old bridge of Brell and the water under it on the morning of the flood.</figcaption></figure>")
                .collect(Collectors.joining("\n"));

        assertThat(read("https://courier.example/gallery/flood", "", LEAD + pictures)
                        .publication()
                        .kind())
                .isEqualTo(PageKind.GALLERY);
        assertThat(read("https://courier.example/region/flood", "", LEAD + pictures)
                        .publication()
                        .kind())
                .isEqualTo(PageKind.ARTICLE);
    }

    private Article read(String uri, String head, String body) {
        String html = "<html lang='en'><head>" + head + "</head><body><article><h1>Dam</h1>" + body
                + "</article></body></html>";
        return reader.read(new Page(uri, html.getBytes(StandardCharsets.UTF_8), MediaType.HTML, Optional.empty()));
    }
}
