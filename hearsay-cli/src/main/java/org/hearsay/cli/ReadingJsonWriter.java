// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.reading.Reading;

/** Readings as JSON, as {@link ReadingJson} writes them. */
final class ReadingJsonWriter implements ReadingWriter {

    private final JsonSequence sequence;

    /** Writes to {@code out}: one object a line, or else one array. */
    ReadingJsonWriter(PrintStream out, boolean lines) {
        this.sequence = new JsonSequence(out, lines);
    }

    @Override
    public void write(Reading reading) {
        sequence.add(ReadingJson.of(reading));
    }

    @Override
    public void close() {
        sequence.close();
    }
}
