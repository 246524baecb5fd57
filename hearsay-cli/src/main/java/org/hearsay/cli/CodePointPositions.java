// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

/** Turns positions in UTF-16 code units, as the ledger counts, into Unicode code points, as the gold corpora count. */
final class CodePointPositions {

    private final String text;
    private final boolean same;
    private int units;
    private int points;

    CodePointPositions(String text) {
        this.text = text;
        this.same = text.codePointCount(0, text.length()) == text.length();
    }

    /** The number of code points before code unit {@code position}. */
    int of(int position) {
        if (same) {
            return position;
        }
        // Positions mostly come in ascending order, so that counting goes on from the last one.
        if (position < units) {
            units = 0;
            points = 0;
        }
        points += text.codePointCount(units, position);
        units = position;
        return points;
    }
}
