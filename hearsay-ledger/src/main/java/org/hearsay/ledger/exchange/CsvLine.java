// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Rows for spreadsheets, RFC 4180. */
public final class CsvLine {

    /** What makes a spreadsheet take a cell for a formula, in its narrow and its wide form. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** A row with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The value, with an apostrophe before it where a spreadsheet would run it as a formula (OWASP, CSV injection). */
    static String guarded(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }

    /** A cell, quoted where RFC 4180 asks for it, and guarded. */
    private static String cell(String value) {
        String safe = guarded(value);
        boolean quotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
