// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.ledger.query.Field;
import org.hearsay.ledger.query.Term;

/** A PostgreSQL server; text search vectors made by the ledger hold the words. */
final class PostgresDialect implements Dialect {

    /** Any number, the same for every writer of a ledger: "hearsay" on a telephone's keys. */
    private static final long WRITER_LOCK = 4_327_729L;

    private static final int LOCK_TIMEOUT_MILLIS = 15_000;

    private final String url;

    PostgresDialect(String url) {
        this.url = url;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Connection connect(boolean writes) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = " + LOCK_TIMEOUT_MILLIS);
            if (!writes) {
                statement.execute("SET default_transaction_read_only = on");
            }
        }
        return connection;
    }

    @Override
    public String translated(String sql) {
        return sql.replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"")
                .replaceAll("\\bBLOB\\b", "BYTEA")
                .replaceAll("\\bINTEGER\\b", "BIGINT")
                .replaceAll("\\bREAL\\b", "DOUBLE PRECISION");
    }

    @Override
    public void begin(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("SELECT pg_advisory_xact_lock(" + WRITER_LOCK + ")");
        }
    }

    @Override
    public String insertWords() {
        return "INSERT INTO entry_words (n, words) VALUES (?, CAST(? AS tsvector))";
    }

    @Override
    public String updateWords() {
        return "UPDATE entry_words SET words = CAST(? AS tsvector) WHERE n = ?";
    }

    @Override
    public String document(List<String> words) {
        Map<String, StringBuilder> places = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            StringBuilder of = places.computeIfAbsent(words.get(i), w -> new StringBuilder());
            of.append(of.isEmpty() ? "" : ",").append(i + 1);
        }
        return places.entrySet().stream()
                .map(place -> "'" + place.getKey() + "':" + place.getValue())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String deleteWords() {
        return "DELETE FROM entry_words WHERE n IN (SELECT n FROM entry WHERE article = ?)";
    }

    @Override
    public String matching() {
        return "SELECT n FROM entry_words WHERE words @@ CAST(? AS tsquery)";
    }

    @Override
    public String asked(Field field, List<Term.Phrase> alternatives) {
        return Dialect.joined(alternatives, phrase -> asked(field, phrase), " | ");
    }

    private static String asked(Field field, Term.Phrase phrase) {
        String words = phrase.words().stream()
                .map(word -> "'" + field.indexed(word) + "'")
                .collect(Collectors.joining(" <-> "));
        return "(" + words + (phrase.begins() ? ":*" : "") + ")";
    }

    @Override
    public String both(String one, String other) {
        return one + " & " + other;
    }

    @Override
    public List<String> damage(Connection connection) {
        // The server checks its own files and keys.
        return List.of();
    }
}
