// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Sha256;
import org.jspecify.annotations.Nullable;

/** All that the ledger holds of one article's reading, as rows. */
final class Rows {

    private static final char BETWEEN_VALUES = '\u001f';
    private static final char BETWEEN_ROWS = '\u001e';

    private final Map<Table, List<List<@Nullable Object>>> rows = new EnumMap<>(Table.class);

    /** The rows stored for the article called {@code id}; nothing when it is not in the ledger. */
    static Optional<Rows> load(Session session, String id) throws SQLException {
        Rows loaded = new Rows();
        for (Table table : Table.values()) {
            session.each(table.select(), List.of(id), row -> loaded.add(table, table.values(row)));
        }
        return loaded.of(Table.ARTICLE).isEmpty() ? Optional.empty() : Optional.of(loaded);
    }

    /** Adds a row with the values of all columns; always true. */
    boolean add(Table table, List<@Nullable Object> values) {
        return rows.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    }

    /** Adds a row; null stands for no value. */
    void add(Table table, @Nullable Object... values) {
        add(table, new ArrayList<>(java.util.Arrays.asList(values)));
    }

    List<List<@Nullable Object>> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    /** A hash of every value, by which {@code hearsay verify} sees what was changed behind the ledger's back. */
    String seal() {
        StringBuilder all = new StringBuilder();
        for (Table table : Table.values()) {
            for (List<@Nullable Object> row : of(table)) {
                all.append(table).append(BETWEEN_VALUES);
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    if (value != null || !table.isLater(i)) {
                        // What is not there must differ from what is empty.
                        all.append(value == null ? "\u0000" : value.toString()).append(BETWEEN_VALUES);
                    }
                }
                all.append(BETWEEN_ROWS);
            }
        }
        return Sha256.of(all.toString());
    }

    void insert(Session session, String added) throws SQLException {
        List<@Nullable Object> article = new ArrayList<>(of(Table.ARTICLE).getFirst());
        article.add(seal());
        article.add(added);
        session.change(Table.ARTICLE.insert("seal", "added"), article);
        for (Table table : Table.values()) {
            if (table != Table.ARTICLE && !of(table).isEmpty()) {
                session.changeAll(table.insert(), of(table));
            }
        }
    }

    static void delete(Session session, String article) throws SQLException {
        Table[] tables = Table.values();
        for (int i = tables.length - 1; i >= 0; i--) {
            session.change(tables[i].delete(), List.of(article));
        }
    }
}
