// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

/**
 * One block of a page: a paragraph, a heading, a list item, in the page's order. What the three readers (HTML, Markdown, text) agree on.
 *
 * @param kind what the markup says it is
 * @param text its words, {@linkplain Cleaner cleaned}; empty only for {@link Kind#RULE}
 * @param linked how many characters of the text are words of links
 * @param emphasised whether the whole block is in italics or bold
 */
record Block(Kind kind, String text, int linked, boolean emphasised) {

    /** What the markup says a block is. */
    enum Kind {
        PARAGRAPH,
        /** Running text that stands in a container that is no paragraph: a bare {@code div}, a span beside blocks. */
        LOOSE,
        HEADING,
        LIST_ITEM,
        QUOTE,
        CAPTION,
        TABLE,
        PREFORMATTED,
        /** A line across the page, or a row of stars that stands for one. */
        RULE
    }

    /** Share of linked characters above which a block says where to go rather than what happened. */
    private static final double MOSTLY = 0.8;

    /** Whether nearly all of the text is links. */
    boolean mostlyLinked() {
        return !text.isEmpty() && linked >= text.length() * MOSTLY;
    }

    /** Whether the text ends as a sentence does, closing quotation marks and brackets put aside. */
    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && "\"'”’»)]›「」』".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:;。！？।؟۔".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether the block reads as running text: words that are not links, enough of them or closed as a sentence. */
    boolean prose() {
        int unlinked = text.length() - linked;
        if (kind == Kind.HEADING || kind == Kind.CAPTION || kind == Kind.RULE || unlinked * 2 < text.length()) {
            return false;
        }
        return text.length() >= LONG || Cleaner.width(text) >= LONG || (unlinked >= SHORT && endsSentence());
    }

    /** Characters from which a block counts as prose even without a full stop. */
    private static final int LONG = 100;

    /** Characters from which a closed sentence counts as prose; "Read more." has 10. */
    private static final int SHORT = 25;
}
