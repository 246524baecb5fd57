// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The values of a row by the names of their columns. */
record Cells(Table table, List<@Nullable Object> row) {

    String text(String column) {
        return String.valueOf(row.get(table.at(column)));
    }

    Optional<String> optional(String column) {
        return Optional.ofNullable((String) row.get(table.at(column)));
    }

    List<Span> spans(String column) {
        return Lists.spans(text(column));
    }

    OptionalInt whole(String column) {
        Object value = row.get(table.at(column));
        return value instanceof Long number ? OptionalInt.of(Math.toIntExact(number)) : OptionalInt.empty();
    }

    double real(String column) {
        return Double.parseDouble(text(column));
    }
}
