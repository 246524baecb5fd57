// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/** What kind of document a page's bytes are, as far as the reading differs between kinds. */
public enum MediaType {
    /** {@code text/html} and {@code application/xhtml+xml}. */
    HTML,
    /** {@code text/markdown}, and plain text that carries Markdown's headings, links or emphasis. */
    MARKDOWN,
    /** {@code text/plain}. */
    TEXT,
    /** One line of a JSON Lines file ({@code application/jsonl}): an object with {@code text} and what is known of the article. */
    RECORD
}
