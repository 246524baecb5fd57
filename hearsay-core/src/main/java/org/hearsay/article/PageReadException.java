// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import org.hearsay.page.Skipped;

/** A page that holds no article, or none that could be read. Carries the one line to show to the user. */
public final class PageReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Skipped skipped;

    /** Says of the page at {@code where} why it is not read and what to do. */
    public PageReadException(String where, String reason) {
        super(where + ": " + reason);
        this.skipped = new Skipped(where, reason);
    }

    /** The input and the reason, for the list of what was skipped. */
    public Skipped skipped() {
        return skipped;
    }
}
