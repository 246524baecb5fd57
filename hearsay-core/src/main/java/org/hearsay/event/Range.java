// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/**
 * Tokens of a sentence, never none.
 *
 * @param from the first
 * @param to one past the last
 */
record Range(int from, int to) {

    boolean holds(Range other) {
        return from <= other.from && other.to <= to;
    }
}
