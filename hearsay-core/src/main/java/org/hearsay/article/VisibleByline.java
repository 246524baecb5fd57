// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The line on the page itself that names the authors: {@code rel=author}, microdata, then classes such as {@code byline}. */
final class VisibleByline {

    private static final int MAX_BYLINE = 150;

    private VisibleByline() {}

    /** Widest single name. */
    private static final int MAX_WIDTH = 45;

    /** Words in class names that mark an author's name or the line that names the author. */
    private static final Set<String> MARKS = Set.of(
            "byline",
            "author",
            "authors",
            "autor",
            "auteur",
            "author-name",
            "writer",
            "reporter",
            "authored-by",
            "vcard",
            "fn");

    /** Words in class names that mark something about an author that is not the name. */
    private static final Set<String> OTHERS = Set.of(
            "bio",
            "box",
            "comment",
            "comments",
            "description",
            "related",
            "image",
            "avatar",
            "social",
            "follow",
            "more",
            "posts",
            "date",
            "title",
            "footer",
            "widget");

    /** The texts of the best marked byline; empty when none is marked. */
    static List<String> in(Document document) {
        List<Element> linked = new ArrayList<>();
        List<Element> bylines = new ArrayList<>();
        List<Element> authors = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() == 0
                    || element.normalName().equals("meta")
                    || element.normalName().equals("link")) {
                continue;
            }
            if (element.attr("rel").contains("author")
                    || element.attr("itemprop").equals("author")) {
                linked.add(element);
            } else {
                Set<String> words = words((element.className() + " " + element.id()).toLowerCase(Locale.ROOT));
                boolean other = words.stream().anyMatch(OTHERS::contains);
                if (!other && words.contains("byline")) {
                    bylines.add(element);
                } else if (!other && words.stream().anyMatch(VisibleByline::isMark)) {
                    authors.add(element);
                }
            }
        }
        List<String> names = firstOf(linked, true);
        names = names.isEmpty() ? firstOf(bylines, false) : names;
        return names.isEmpty() ? firstOf(authors, false) : names;
    }

    private static boolean isMark(String word) {
        return MARKS.contains(word)
                || word.startsWith("author")
                || word.endsWith("author")
                || word.startsWith("byline");
    }

    /** The texts of the first element that names somebody and, for links, of those that stand right beside it. */
    private static List<String> firstOf(List<Element> elements, boolean several) {
        List<String> found = new ArrayList<>();
        Element first = null;
        for (Element element : elements) {
            String text = Cleaner.line(element.text());
            boolean beside = first == null || (several && areBeside(first, element));
            if (beside && text.length() <= MAX_BYLINE && namesSomebody(text) && !isElsewhere(element)) {
                first = first == null ? element : first;
                found.add(text);
            }
        }
        return found;
    }

    /** Whether two elements stand in one line or in one list. */
    private static boolean areBeside(Element a, Element b) {
        Element line = a.parent();
        Element other = b.parent();
        if (line == null || other == null) {
            return false;
        }
        return line.equals(other) || Objects.equals(line.parent(), other.parent());
    }

    /** At least one name, which begins with a capital where the script has any. */
    private static boolean namesSomebody(String text) {
        List<String> names = Names.in(text);
        return !names.isEmpty()
                && names.stream()
                        .noneMatch(
                                name -> Character.isLowerCase(name.codePointAt(0)) || Cleaner.width(name) > MAX_WIDTH);
    }

    /** Whether the element stands in a menu, beside the article, in a teaser of another one or in a comment. */
    static boolean isElsewhere(Element element) {
        for (Element parent : element.parents()) {
            Hint hint = Visibility.hint(parent);
            LeftOut.Reason reason = hint.reason();
            boolean other = reason == LeftOut.Reason.RELATED
                    || reason == LeftOut.Reason.COMMENT
                    || parent.normalName().equals("nav");
            if (parent.normalName().equals("aside") || (hint.isStrong() && other)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String names) {
        Set<String> words = new HashSet<>();
        int begin = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || !Character.isLetter(names.charAt(i))) {
                if (i > begin) {
                    words.add(names.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }
}
