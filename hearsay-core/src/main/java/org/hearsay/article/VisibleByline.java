// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The line on the page itself that names the authors: {@code rel=author}, microdata, then classes such as {@code byline}. */
final class VisibleByline {

    private static final int MAX_BYLINE = 150;

    private VisibleByline() {}

    /** The texts of the best marked byline; empty when none is marked. */
    static List<String> in(Document document) {
        List<String> linked = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() == 0 || element.normalName().equals("meta")) {
                continue;
            }
            if (element.attr("rel").contains("author")
                    || element.attr("itemprop").equals("author")) {
                add(linked, element);
            } else if (isByline(element)) {
                add(named, element);
            }
        }
        return !linked.isEmpty() ? linked : named.isEmpty() ? List.of() : List.of(named.getFirst());
    }

    private static boolean isByline(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return names.contains("byline")
                || names.contains("author-name")
                || names.contains("author_name")
                || names.contains("authorname");
    }

    private static void add(List<String> found, Element element) {
        String text = Cleaner.line(element.text());
        if (!text.isEmpty() && text.length() <= MAX_BYLINE && !found.contains(text)) {
            found.add(text);
        }
    }
}
