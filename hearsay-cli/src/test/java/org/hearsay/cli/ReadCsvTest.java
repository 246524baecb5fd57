// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code hearsay read --format csv}: RFC 4180, and harmless in a spreadsheet. */
class ReadCsvTest {

    @Test
    void everyRowHasTheColumnsOfTheHeader() {
        Run run = Run.withInput(
                "{\"text\":\"“Rain, rain and \\\"more\\\" rain fell,” said Mara Dunn. Ada Brenk said that snow fell on Selna.\",\"headline\":\"Wet, \\\"very\\\" wet\"}",
                "read",
                "--format",
                "csv",
                "-");
        List<List<String>> rows = rows(run.out());
        assertThat(run.code()).isZero();
        assertThat(rows.getFirst())
                .startsWith("uri", "outlet", "published", "headline")
                .endsWith("contentSpans");
        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        assertThat(rows.get(1).get(3)).isEqualTo("Wet, \"very\" wet");
        assertThat(run.out()).endsWith("\r\n");
    }

    @Test
    void noCellIsRunAsAFormula() {
        for (String start : List.of("=", "+", "-", "@", "\\t=", "＝")) {
            Run run = Run.withInput(
                    "{\"text\":\"Mara Dunn said that rain fell on Selna.\",\"headline\":\"" + start
                            + "HYPERLINK(1,2)\",\"outlet\":\"" + start + "1\",\"uri\":\"" + start + "cmd\"}",
                    "read",
                    "--format",
                    "csv",
                    "-");
            assertThat(rows(run.out())).hasSizeGreaterThan(1);
            assertThat(rows(run.out()).get(1))
                    .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0);
        }
    }

    @Test
    void anArticleWithoutAttributionsLeavesTheHeader() {
        Run run = Run.withInput("{\"text\":\"It rained.\"}", "read", "--format", "csv", "-");
        assertThat(rows(run.out())).hasSize(1);
    }

    /** A strict reader of RFC 4180: records end in CR LF, quotes are doubled inside quoted fields and stand nowhere else. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < csv.length()) {
            StringBuilder cell = new StringBuilder();
            if (csv.charAt(at) == '"') {
                at++;
                while (csv.charAt(at) != '"' || csv.startsWith("\"\"", at)) {
                    at += csv.charAt(at) == '"' ? 1 : 0;
                    cell.append(csv.charAt(at++));
                }
                at++;
            } else {
                while (csv.charAt(at) != ',' && csv.charAt(at) != '\r') {
                    assertThat(csv.charAt(at)).isNotIn('"', '\n');
                    cell.append(csv.charAt(at++));
                }
            }
            row.add(cell.toString());
            if (csv.charAt(at) == ',') {
                at++;
            } else {
                assertThat(csv.startsWith("\r\n", at)).isTrue();
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
