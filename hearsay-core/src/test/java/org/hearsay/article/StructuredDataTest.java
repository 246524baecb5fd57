// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','headline':'Bridge closed'}",
                "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\",}",
                "<!-- {\"@type\":[\"Thing\",\"Article\"],\"headline\":\"Bridge closed\"} -->",
                "//<![CDATA[\n{\"@type\":\"BlogPosting\",\"headline\":\"Bridge closed\"}\n//]]>",
                "[{\"@type\":\"WebSite\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Bridge closed\"}];",
                "{\"@graph\":[{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"headline\":\"Bridge closed\"}}]}",
                "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"headline\":\"Bridge closed\"}"
            })
    void headlineIsReadHoweverTheBlockIsWritten(String json) {
        assertThat(data(json).headline()).contains("Bridge closed");
    }

    @Test
    void brokenBlockHidesNoOther() {
        assertThat(data("{{{", "{\"@type\":\"Article\",\"headline\":\"Bridge closed\"}")
                        .headline())
                .contains("Bridge closed");
    }

    @Test
    void authorsAreFollowedToTheirEntries() {
        StructuredData data = data(
                "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ana Petrov\"},"
                        + "{\"@type\":\"Article\",\"author\":[{\"@id\":\"#a\"},\"Jo Berg\",{\"@type\":\"Organization\",\"name\":\"Courier\"}]}]}");
        assertThat(data.persons()).containsExactly("Ana Petrov", "Jo Berg");
    }

    private static StructuredData data(String... blocks) {
        StringBuilder html = new StringBuilder();
        for (String block : blocks) {
            html.append("<script type='application/ld+json'>").append(block).append("</script>");
        }
        return StructuredData.in(Jsoup.parse(html.toString()));
    }
}
