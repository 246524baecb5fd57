// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;

/** JSON objects one after another: one a line, or else as one array. */
final class JsonSequence {

    private final PrintStream out;
    private final boolean lines;
    private boolean begun;

    /** Writes to {@code out}: one object a line, or else one array. */
    JsonSequence(PrintStream out, boolean lines) {
        this.out = out;
        this.lines = lines;
    }

    void add(String json) {
        if (!lines) {
            out.print(begun ? ",\n" : "[\n");
        }
        begun = true;
        out.print(json);
        if (lines) {
            out.print('\n');
        }
    }

    /** Writes what has to stand at the end. The stream stays open. */
    void close() {
        if (!lines) {
            out.print(begun ? "\n]\n" : "[]\n");
        }
        out.flush();
    }
}
