// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.WordList;
import org.jsoup.Jsoup;

/** Whether what a feed's item holds is the article or only a summary of it. */
final class Fullness {

    /**
     * Shortest text that may be a whole article when the feed calls it its content. One in fifty articles of the development pages is shorter
     * than 690 to 810 characters; a teaser of two sentences has some 300.
     */
    private static final int CONTENT_CHARACTERS = 400;

    /** And when it stands where summaries stand, too: as long as nineteen of twenty articles are at least. */
    private static final int DESCRIPTION_CHARACTERS = 1000;

    /** How far from its end a text is looked at for words that send the reader on. */
    private static final int END = 60;

    /** What a shortened text ends with, in any language. */
    private static final List<String> CUT = List.of("…", "...", "[…]", "[...]", "[&hellip;]");

    private static final List<String> SENDS_ON =
            WordList.beside(Fullness.class, "sends-on.txt").texts();

    private Fullness() {}

    /** {@code content} if it is the article; else {@code description} if that is. */
    static Optional<String> of(String content, String description) {
        if (isWhole(content, CONTENT_CHARACTERS)) {
            return Optional.of(content);
        }
        return isWhole(description, DESCRIPTION_CHARACTERS) ? Optional.of(description) : Optional.empty();
    }

    private static boolean isWhole(String html, int characters) {
        if (html.length() < characters) {
            return false;
        }
        String text = Jsoup.parse(html).text().strip();
        String end = text.substring(Math.max(0, text.length() - END)).toLowerCase(Locale.ROOT);
        return text.length() >= characters
                && CUT.stream().noneMatch(end::endsWith)
                && SENDS_ON.stream().noneMatch(end::contains);
    }
}
