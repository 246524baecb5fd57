// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The day of publication as the page shows it. */
final class VisibleDate {

    /** A line that holds a date and little else. */
    private static final int DATE_LINE = 100;

    private VisibleDate() {}

    /** How many elements before the headline its date may stand. */
    private static final int BEFORE = 40;

    /** The first day marked as the one of publication, else the first marked as any date that stands not beside the article. */
    static Optional<String> marked(Document document) {
        return nearest(document, VisibleDate::isMarkedAsPublished, VisibleDate::markedDay)
                .or(() -> nearest(document, element -> element.normalName().equals("time"), VisibleDate::markedDay));
    }

    private static boolean isMarkedAsPublished(Element element) {
        return element.attr("itemprop").equals("datePublished")
                || (element.normalName().equals("time")
                        && (element.hasAttr("pubdate")
                                || element.hasClass("entry-date")
                                || element.hasClass("published")));
    }

    private static Optional<String> markedDay(Element element) {
        String machine = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        return HtmlHead.day(machine).or(() -> Days.written(element.text()));
    }

    /** The first day written in an element whose class or id speaks of a date. */
    static Optional<String> written(Document document) {
        return nearest(document, element -> element.attributesSize() > 0 && isDated(element), element -> {
            String text = element.text();
            return text.length() <= DATE_LINE ? HtmlHead.day(text).or(() -> Days.dottedShort(text)) : Optional.empty();
        });
    }

    /** The first day from the headline on, or shortly before it; else the first on the page. */
    private static Optional<String> nearest(
            Document document, Predicate<Element> isDated, Function<Element, Optional<String>> day) {
        Elements elements = document.getAllElements();
        int headline = 0;
        while (headline < elements.size()
                && !elements.get(headline).normalName().equals("h1")) {
            headline++;
        }
        int near = headline == elements.size() ? 0 : Math.max(0, headline - BEFORE);
        Optional<String> before = Optional.empty();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if ((i >= near || before.isEmpty()) && isDated.test(element) && !VisibleByline.isElsewhere(element)) {
                Optional<String> found = day.apply(element);
                if (found.isPresent() && i >= near) {
                    return found;
                }
                before = before.or(() -> found);
            }
        }
        return before;
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
