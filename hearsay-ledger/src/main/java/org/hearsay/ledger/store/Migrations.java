// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Brings a ledger's tables to the newest version, one transaction a version; why not Flyway: {@code docs/decisions/0005-plain-jdbc.md}. */
final class Migrations {

    /** The scripts of each version, from 1; the dialect's own stand under its name. */
    private static final List<List<String>> VERSIONS = List.of(
            List.of("ledger", "words_%s"),
            List.of("incidents"),
            List.of("tellings"),
            List.of("decisions"),
            List.of("publication"),
            List.of("live"));

    private final String where;
    private final Dialect dialect;

    Migrations(String where, Dialect dialect) {
        this.where = where;
        this.dialect = dialect;
    }

    /** The version that this program writes. */
    static int newest() {
        return VERSIONS.size();
    }

    /** Applies what is missing; {@code writer} is in no transaction. */
    void apply(Connection writer) throws SQLException {
        if (version(writer) == newest()) {
            return;
        }
        dialect.begin(writer);
        try {
            // Asked again, since another program may have been quicker.
            int found = version(writer);
            refuseNewer(found);
            for (int version = found + 1; version <= newest(); version++) {
                run(writer, version);
            }
            execute(writer, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            execute(writer, "ROLLBACK");
            throw e;
        }
    }

    private void refuseNewer(int found) {
        if (found > newest()) {
            throw new LedgerException(
                    where,
                    "was written by a newer hearsay (version " + found + " of the tables, this program knows "
                            + newest() + "); use that hearsay, or another ledger");
        }
    }

    private void run(Connection writer, int version) throws SQLException {
        for (String script : VERSIONS.get(version - 1)) {
            for (String statement : statements("V" + version + "__" + script.formatted(dialect.name()) + ".sql")) {
                execute(writer, dialect.translated(statement));
            }
        }
        execute(writer, "CREATE TABLE IF NOT EXISTS ledger_version (version INTEGER PRIMARY KEY)");
        execute(writer, "INSERT INTO ledger_version (version) VALUES (" + version + ")");
    }

    private static int version(Connection connection) throws SQLException {
        boolean sqlite = connection.getMetaData().getDatabaseProductName().equals("SQLite");
        String tables = sqlite
                ? "SELECT COUNT(*) FROM sqlite_master WHERE name = 'ledger_version'"
                : "SELECT COUNT(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('ledger_version')";
        return number(connection, tables) == 0
                ? 0
                : number(connection, "SELECT COALESCE(MAX(version), 0) FROM ledger_version");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> statements(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("the script " + script + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            List<String> statements = new ArrayList<>();
            for (String statement : text.split(";\\s*(\n|$)")) {
                if (!statement.isBlank()) {
                    statements.add(statement.strip());
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
