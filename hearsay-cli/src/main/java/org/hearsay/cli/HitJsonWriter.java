// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.ledger.exchange.HitJson;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;

/** Hits as JSON, as {@link HitJson} writes them. */
final class HitJsonWriter implements HitWriter {

    private final PrintStream out;
    private final HitJson json;
    private final boolean lines;
    private boolean begun;

    /** Writes to {@code out}: one object a line, or else one array. */
    HitJsonWriter(PrintStream out, Query query, boolean lines) {
        this.out = out;
        this.json = new HitJson(query);
        this.lines = lines;
    }

    @Override
    public void write(Hit hit) {
        if (!lines) {
            out.print(begun ? ",\n" : "[\n");
        }
        begun = true;
        out.print(json.of(hit));
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
