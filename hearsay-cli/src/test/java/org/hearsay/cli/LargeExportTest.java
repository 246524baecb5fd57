// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million rows leave the ledger in a Java of 256 MB, in each format that the page offers. The rows are copies, made in SQL, of what was read, since reading so many would
 * take hours; export neither knows nor cares.
 */
@Tag("soak")
class LargeExportTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void aMillionRowsInAQuarterOfAGigabyte() throws Exception {
        Path reports = folder.resolve("reports.jsonl");
        Files.write(reports, GeneratedReports.lines(500));
        Path ledger = folder.resolve("large.db");
        Run added = Run.of("add", reports.toString(), "--quiet", "--ledger", ledger.toString());
        assertThat(added.code()).as(added.err()).isZero();
        long claims = multiply(ledger);
        assertThat(claims).isGreaterThanOrEqualTo(ROWS);
        for (String format : List.of("jsonl", "csv", "geojson")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.hearsay.cli.Main",
                            "export",
                            "--format",
                            format,
                            "--quiet",
                            "--ledger",
                            ledger.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            long lines = lines(process.getInputStream());
            assertThat(process.waitFor()).as(format).isZero();
            if (!format.equals("geojson")) {
                assertThat(lines).as(format).isGreaterThanOrEqualTo(ROWS);
            }
        }
    }

    private static long lines(InputStream in) throws Exception {
        long lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        return lines;
    }

    /** Doubles the claims and events of the ledger, under other ids, until there are enough; answers how many there are. */
    private static long multiply(Path ledger) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long rows = count(statement);
            for (int times = 1; rows < ROWS; times++) {
                String other = "'x" + times + "-' || id";
                copy(statement, "attribution", Map.of("id", other));
                copy(statement, "event", Map.of("id", other));
                long last = number(statement, "SELECT MAX(n) FROM entry");
                copy(
                        statement,
                        "entry",
                        Map.of("id", other, "n", "n + " + last, "sort_key", "sort_key || '-" + times + "'"));
                rows = count(statement);
            }
            connection.commit();
            return rows;
        }
    }

    private static void copy(Statement statement, String table, Map<String, String> changed) throws Exception {
        List<String> columns = new ArrayList<>();
        try (var rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        statement.executeUpdate(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table);
    }

    private static long count(Statement statement) throws Exception {
        return number(statement, "SELECT COUNT(*) FROM entry");
    }

    private static long number(Statement statement, String sql) throws Exception {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
