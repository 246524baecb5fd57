// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.ledger.query.Field;
import org.hearsay.ledger.query.Term;
import org.sqlite.SQLiteConfig;

/** SQLite in one file: write-ahead log, synchronous FULL, foreign keys on; FTS5 holds the words. */
final class SqliteDialect implements Dialect {

    /** Long enough for another writer's batch, short enough for a person to wait. */
    private static final int BUSY_MILLIS = 15_000;

    private static final int PAGE_CACHE_KIB = 16_384;

    /**
     * Pages in the write-ahead log before they are copied into the file, 40 MB; SQLite's own 1,000 would be reached by every batch of articles, since what is filed
     * by its words lies all over the file.
     */
    private static final int CHECKPOINT_PAGES = 10_000;

    private final Path file;

    SqliteDialect(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Connection connect(boolean writes) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-PAGE_CACHE_KIB);
        if (writes) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
        }
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        if (!writes) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    @Override
    public String translated(String sql) {
        return sql;
    }

    @Override
    public void begin(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    @Override
    public String insertWords() {
        return "INSERT INTO entry_words (rowid, words) VALUES (?, ?)";
    }

    @Override
    public String updateWords() {
        return "UPDATE entry_words SET words = ? WHERE rowid = ?";
    }

    @Override
    public String document(List<String> words) {
        return String.join(" ", words);
    }

    @Override
    public String deleteWords() {
        return "DELETE FROM entry_words WHERE rowid IN (SELECT n FROM entry WHERE article = ?)";
    }

    @Override
    public String matching() {
        return "SELECT rowid FROM entry_words WHERE entry_words MATCH ?";
    }

    @Override
    public String asked(Field field, List<Term.Phrase> alternatives) {
        return Dialect.joined(alternatives, phrase -> asked(field, phrase), " OR ");
    }

    private static String asked(Field field, Term.Phrase phrase) {
        String words = phrase.words().stream().map(field::indexed).collect(Collectors.joining(" ", "\"", "\""));
        return phrase.begins() ? words + " *" : words;
    }

    @Override
    public String both(String one, String other) {
        return one + " AND " + other;
    }

    @Override
    public List<String> damage(Connection connection) throws SQLException {
        List<String> damage = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
            while (rows.next()) {
                String said = rows.getString(1);
                if (!said.equals("ok")) {
                    damage.add(said);
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                damage.add("a row of " + rows.getString(1) + " points at a row of " + rows.getString(3)
                        + " that is not there");
            }
        }
        return damage;
    }
}
