// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

/** What kind of page an article was read from. Lists of links and pages without text are none of these: they are refused, see {@link PageReadException}. */
public enum PageKind {
    /** A report, a comment, an interview: one text. */
    ARTICLE,

    /** Entries by the hour under one headline, the newest most often first. Its text is that of all entries in the page's order. */
    LIVE_BLOG,

    /** The beginning of a text whose rest stands behind a paywall. Whoever speaks in the rest is missing from the ledger. */
    STUMP,

    /** Pictures with captions; the body is what stands beside them. */
    GALLERY
}
