// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The line on the page itself that names the authors: {@code rel=author}, microdata, then classes such as {@code byline}. */
final class VisibleByline {

    private static final int MAX_BYLINE = 150;

    private VisibleByline() {}

    /** Words in class names that mark an author's name or the line that names the author. */
    private static final Set<String> MARKS =
            Set.of("byline", "author", "authors", "autor", "auteur", "author-name", "writer", "reporter", "authored-by", "vcard", "fn");

    /** Words in class names that mark something about an author that is not the name. */
    private static final Set<String> OTHERS = Set.of(
            "bio", "box", "comment", "comments", "description", "related", "image", "avatar", "social", "follow", "more", "posts", "date", "title",
            "footer", "widget");

    /** The texts of the best marked byline; empty when none is marked. */
    static List<String> in(Document document) {
        List<String> linked = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() == 0 || element.normalName().equals("meta") || element.normalName().equals("link")) {
                continue;
            }
            if (element.attr("rel").contains("author") || element.attr("itemprop").equals("author")) {
                add(linked, element);
            } else if (isByline(element)) {
                add(named, element);
            }
        }
        return !linked.isEmpty() ? linked : named.stream().filter(text -> !Names.in(text).isEmpty()).limit(1).toList();
    }

    private static boolean isByline(Element element) {
        String names = element.className() + " " + element.id();
        if (names.isBlank()) {
            return false;
        }
        boolean marked = false;
        for (String word : names.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (OTHERS.contains(word)) {
                return false;
            }
            marked |= MARKS.contains(word) || word.startsWith("author") || word.endsWith("author") || word.startsWith("byline");
        }
        return marked;
    }

    private static void add(List<String> found, Element element) {
        String text = Cleaner.line(element.text());
        if (!text.isEmpty() && text.length() <= MAX_BYLINE && !found.contains(text)) {
            found.add(text);
        }
    }
}
