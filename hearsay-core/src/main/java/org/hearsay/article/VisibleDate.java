// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The day of publication as the page shows it. */
final class VisibleDate {

    /** A line that holds a date and little else. */
    private static final int DATE_LINE = 100;

    private VisibleDate() {}

    /** The first day marked as the one of publication, else the first marked as any date that stands not beside the article. */
    static Optional<String> marked(Document document) {
        return first(document.select("[itemprop=datePublished], time[pubdate], time.entry-date, time.published"))
                .or(() -> first(document.getElementsByTag("time")));
    }

    private static Optional<String> first(Elements elements) {
        for (Element element : elements) {
            String machine = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            Optional<String> day = HtmlHead.day(machine).or(() -> Days.written(element.text()));
            if (day.isPresent() && !VisibleByline.isElsewhere(element)) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The first day written in an element whose class or id speaks of a date. */
    static Optional<String> written(Document document) {
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() > 0 && isDated(element)) {
                String text = element.text();
                Optional<String> day = text.length() <= DATE_LINE ? HtmlHead.day(text) : Optional.empty();
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDated(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return names.contains("date")
                || names.contains("time")
                || names.contains("publish")
                || names.contains("posted")
                || names.contains("byline")
                || names.contains("meta");
    }
}
