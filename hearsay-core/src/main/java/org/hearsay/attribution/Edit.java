// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import org.hearsay.text.Span;

/**
 * A place where the article put its own words or marks into a quotation.
 *
 * @param span the inserted characters, brackets included; for an ellipsis its points
 * @param kind what was done
 */
public record Edit(Span span, Kind kind) {

    /** What the article did to the quotation. */
    public enum Kind {
        /** Words put in or put in place of others: {@code support for (these elements)}. */
        BRACKET,
        /** Words left out: {@code bordering...Idlib}. */
        ELLIPSIS,
        /** A word's ending changed to fit: {@code violat(es)}. */
        ENDING,
        /** A letter's case changed to fit: {@code (H)e}. */
        CASE
    }
}
