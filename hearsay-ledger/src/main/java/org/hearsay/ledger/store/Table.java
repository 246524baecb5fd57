// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of what was read: its columns in the order in which they are written, sealed and read back. The tables stand in the order in which
 * rows may be inserted. See {@code V1__ledger.sql} for what the columns mean.
 */
enum Table {
    ARTICLE(
            "id uri outlet headline byline published language tags text left_out head published_at+ modified+ section+ agencies+"
                    + " canonical+ page_kind+ paywalled:i+ entries+",
            "id",
            "id"),
    ATTRIBUTION(
            "id article n:i kind source_spans source_text speaker_name speaker_kind speaker_country speaker_sector speaker_id speaker_at"
                    + " cue_spans cue_text content_spans content_text nested_in chain edits certainty:r",
            "article",
            "n"),
    MENTION("article n:i spans text kind name_spans name_text whole:i certainty:r actor", "article", "n"),
    TIMEX("article n:i spans text type value mod", "article", "n"),
    TOPONYM("article n:i spans text name country lat:r lon:r precision_class gazetteer_id", "article", "n"),
    ACTOR(
            "article n:i spans text actor name kind country sectors code office office_from office_to basis",
            "article",
            "n"),
    EVENT(
            "id article n:i type mode contexts trigger_spans trigger_text day day_spans day_text place_spans place_text place_name"
                    + " place_country lat:r lon:r precision_class gazetteer_id status word party:i certainty:r",
            "article",
            "n"),
    EVENT_PARTICIPANT("event role n:i article spans text name country sector actor", "article", "event, role, n"),
    EVENT_FIGURE("event n:i article spans text counted least:i most:i approximate:i", "article", "event, n");

    @SuppressWarnings("ImmutableEnumChecker") // made once, never changed
    private final List<Column> columns;

    private final String key;
    private final String order;

    /**
     * {@code columns} with {@code :i} behind a whole number and {@code :r} behind a real one; the rest is text. A plus marks a column that older programs did not
     * have: where it is null, the row's seal is that of a row without it.
     */
    Table(String columns, String key, String order) {
        this.columns = Arrays.stream(columns.split(" ")).map(Column::of).toList();
        this.key = key;
        this.order = order;
    }

    private enum Type {
        TEXT,
        WHOLE,
        REAL
    }

    private record Column(String name, Type type, boolean later) {
        static Column of(String column) {
            boolean later = column.endsWith("+");
            String told = later ? column.substring(0, column.length() - 1) : column;
            return switch (told.substring(Math.max(0, told.length() - 2))) {
                case ":i" -> new Column(told.substring(0, told.length() - 2), Type.WHOLE, later);
                case ":r" -> new Column(told.substring(0, told.length() - 2), Type.REAL, later);
                default -> new Column(told, Type.TEXT, later);
            };
        }

        @Nullable
        Object of(ResultSet row, int at) throws SQLException {
            Object value = switch (type) {
                case TEXT -> row.getString(at);
                case WHOLE -> row.getLong(at);
                case REAL -> row.getDouble(at);
            };
            return row.wasNull() ? null : value;
        }
    }

    /** The table's name in SQL. */
    String sqlName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether older programs did not have the column with this number. */
    boolean isLater(int column) {
        return columns.get(column).later();
    }

    /** The number of the column called {@code name}, from 0. */
    int at(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(this + " has no column " + name);
    }

    /** The statement that inserts a row; {@code more} are columns that are neither sealed nor read back. */
    String insert(String... more) {
        List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
        names.addAll(List.of(more));
        return "INSERT INTO " + sqlName() + " (" + String.join(", ", names) + ") VALUES ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
    }

    String delete() {
        return "DELETE FROM " + sqlName() + " WHERE " + key + " = ?";
    }

    /** The rows of an article, in the order in which they were written. */
    String select() {
        return "SELECT " + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + " FROM " + sqlName()
                + " WHERE " + key + " = ? ORDER BY " + order;
    }

    /** A row's values in the columns' order. */
    List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).of(row, i + 1));
        }
        return values;
    }
}
