// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

/**
 * Tokens {@code [from, to)} of a passage, by number.
 *
 * @param from the first token
 * @param to one past the last token, greater than {@code from}
 */
record TokenRange(int from, int to) {

    TokenRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a range of tokens: [" + from + ", " + to + ")");
        }
    }

    boolean contains(int token) {
        return from <= token && token < to;
    }
}
