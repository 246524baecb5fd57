// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

/**
 * Text of the page that is not the article's body, kept so that a reader can check what was left out.
 *
 * @param reason why it is not body
 * @param text the text itself, paragraphs separated by a blank line
 */
public record LeftOut(Reason reason, String text) {

    /** Why a block of a page is not the article's body. */
    public enum Reason {
        /** The headline, byline, date or tags, repeated in the text; they stand in the article's own fields. */
        HEAD,
        /** Who the author is: "X is a reporter in ...". */
        BIOGRAPHY,
        /** Asks to share, subscribe, comment, donate, follow, join. */
        PROMOTION,
        /** Legal and editorial notices: disclaimer, copyright, fair use, terms. */
        DISCLAIMER,
        /** The outlet speaking to its readers about the article: "Note to readers", corrections, "first published on". */
        NOTE,
        /** Links to or teasers of other articles. */
        RELATED,
        /** A sentence of the body set a second time to catch the eye; it stands in the body once. */
        PULL_QUOTE,
        /** Captions, credits, counters of pictures and videos. */
        CAPTION,
        /** Menus, breadcrumbs, footers, cookie notices, forms. */
        NAVIGATION,
        /** Readers' comments. */
        COMMENT,
        /** Text that the page hides from its readers. */
        HIDDEN
    }
}
