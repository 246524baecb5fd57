// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.query;

/** A query that cannot be understood; the message is one sentence that names the place and says what to do. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;

    QueryException(int at, String sentence) {
        super("query, character " + (at + 1) + ": " + sentence);
        this.at = at;
    }

    /** Where in the query, UTF-16 code units from 0. */
    public int at() {
        return at;
    }
}
