// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.reading.Reading;

/** Readings as JSON, as {@link ReadingJson} writes them. */
final class ReadingJsonWriter implements ReadingWriter {

    private final PrintStream out;
    private final boolean lines;
    private boolean begun;

    /** Writes to {@code out}: one object a line, or else one array. */
    ReadingJsonWriter(PrintStream out, boolean lines) {
        this.out = out;
        this.lines = lines;
    }

    @Override
    public void write(Reading reading) {
        if (!lines) {
            out.print(begun ? ",\n" : "[\n");
        }
        begun = true;
        out.print(ReadingJson.of(reading));
        if (lines) {
            out.print('\n');
        }
    }

    @Override
    public void close() {
        if (!lines) {
            out.print(begun ? "\n]\n" : "[]\n");
        }
        out.flush();
    }
}
