// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;

/**
 * A way to narrow a query down.
 *
 * @param field the query's field: {@code outlet}, {@code type}, {@code country}, {@code status}
 * @param values with the number of entries that have them, the most frequent first
 */
public record Facet(String field, List<Value> values) {
    /** Copies the list. */
    public Facet {
        values = List.copyOf(values);
    }

    /**
     * A value and how many entries of the query have it.
     *
     * @param value as a query writes it
     * @param shown for people
     * @param count of entries
     */
    public record Value(String value, String shown, long count) {}
}
