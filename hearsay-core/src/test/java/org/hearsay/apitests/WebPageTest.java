// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.LeftOut;
import org.hearsay.article.PageHead;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.junit.jupiter.api.Test;

/** Web pages: what is said twice, what opens over a name, who is named as the author, and which day is the one of publication. */
class WebPageTest {

    private static final String FIRST =
            "<p>The bridge was closed on Tuesday after three shells hit its northern end, the office said.</p>";
    private static final String SECOND =
            "<p>Nobody was hurt, but nobody can cross, and the pass is open only from six to six each day.</p>";
    private static final String BODY = FIRST + SECOND;

    private final ArticleReader reader = new ArticleReader();

    @Test
    void sentencePulledOutIsReadOnce() {
        Article article = read("<body><main><div class=lead>Nobody was hurt, but nobody can cross, and the pass is open"
                + " only from six to six each day.</div>" + BODY + "</main>");
        assertThat(article.text().split("Nobody was hurt", -1)).hasSize(2);
        assertThat(article.text()).startsWith("The bridge was closed");
        assertThat(article.leftOut()).extracting(LeftOut::reason).contains(LeftOut.Reason.PULL_QUOTE);
    }

    @Test
    void paragraphThatStandsTwiceIsReadOnceWhereItFirstStood() {
        assertThat(read("<body><main>" + FIRST + SECOND + FIRST + "</main>").text())
                .startsWith("The bridge")
                .endsWith("each day.");
    }

    @Test
    void fewWordsMayBeSaidTwice() {
        String yes = "<p>“Yes, we heard it.”</p>";
        assertThat(read("<body><main>" + FIRST + yes + SECOND + yes + "</main>")
                        .text()
                        .split("Yes, we", -1))
                .hasSize(3);
    }

    @Test
    void cardThatOpensOverANameIsNoText() {
        String card =
                "<span class=card><img src=p.jpg><a href=a>Mara Dunn</a><a href=b>Dunn opens a school on the pass road</a>"
                        + "<a href=c>Council votes on a new ferry across the strait</a><a href=d>MORE</a></span>";
        String page = "<body><main><p>The bridge was closed by mayor <span><a href=m>Mara Dunn</a>" + card
                + "</span> on Tuesday, the office said.</p>" + SECOND + "</main>";
        assertThat(read(page).text())
                .startsWith("The bridge was closed by mayor Mara Dunn on Tuesday, the office said.");
    }

    @Test
    void itemsThatBreakOffBelowAHeadlineAreTeasers() {
        String teaser =
                "<li><a href=x>Ferry company asks for a longer pier</a> <span>The company says that its new ships"
                        + " are too long for the old pier and that it has asked the port for...</span></li>";
        assertThat(read("<body><main><ul>" + teaser.repeat(3) + "</ul>" + BODY + "</main>")
                        .text())
                .startsWith("The bridge")
                .doesNotContain("pier");
    }

    @Test
    void personsAreNamedBeforeTheirInstitution() {
        String data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[%s],"
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Port Gazette\"}}</script>";
        String gazette = "{\"@type\":\"Organization\",\"name\":\"Port Gazette\"}";
        String person = "[{\"@type\":\"Person\",\"givenName\":\"Ana\",\"familyName\":\"Petrov\"}]";
        assertThat(read(data.formatted(gazette + "," + person) + BODY).byline()).containsExactly("Ana Petrov");
        assertThat(read(data.formatted(gazette) + "<div class=byline>By Jo Berg</div>" + BODY)
                        .byline())
                .containsExactly("Jo Berg");
        assertThat(read(data.formatted(gazette) + BODY).byline()).containsExactly("Port Gazette");
    }

    @Test
    void numberBehindANameEndsIt() {
        assertThat(read("<body><div class=byline>By Jo Berg 3 hours ago</div>" + BODY)
                        .byline())
                .containsExactly("Jo Berg");
    }

    @Test
    void dayInTheAddressIsTheOutletsOwn() {
        String head = "<meta property='article:published_time' content='2026-03-03T02:10:00Z'>";
        assertThat(reader.read(page("https://g.example/2026/03/02/bridge/", head + BODY))
                        .published())
                .contains("2026-03-02");
        assertThat(reader.read(page("https://g.example/2026/02/20/bridge/", head + BODY))
                        .published())
                .contains("2026-03-03");
        assertThat(reader.read(page("https://g.example/20260302/bridge", BODY)).published())
                .contains("2026-03-02");
    }

    @Test
    void dayNearTheHeadlineGoesBeforeOneInATeaser() {
        String page = "<body><ul><li><span class=date>1 February 2026</span> A teaser</li></ul>" + "<i></i>".repeat(60)
                + "<main><h1>Bridge closed</h1><span class=date>02.03.26</span>" + BODY + "</main>";
        assertThat(read(page).published()).contains("2026-03-02");
    }

    @Test
    void noticeThatTellsTheDayIsReadWhenNothingElseDoes() {
        String notice = "<p>This text was put on the page on Monday, 2 March 2026, by Ana Petrov</p>";
        assertThat(read("<body><main><h1>Bridge closed</h1>" + BODY.repeat(1) + "<hr>" + notice + "</main>")
                        .published())
                .contains("2026-03-02");
    }

    @Test
    void pageWithoutAnArticleStillHasAHead() {
        PageHead head = reader.head(page("p", "<title>Port Gazette</title><meta name=date content=2026-03-02>"));
        assertThat(head.headline()).contains("Port Gazette");
        assertThat(head.published()).contains("2026-03-02");
        assertThat(head.byline()).isEmpty();
    }

    private Article read(String html) {
        return reader.read(page("p", html));
    }

    private static Page page(String uri, String html) {
        return new Page(uri, html.getBytes(UTF_8), MediaType.HTML, Optional.empty());
    }
}
