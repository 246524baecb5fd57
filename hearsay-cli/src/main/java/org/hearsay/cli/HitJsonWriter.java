// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.ledger.exchange.HitJson;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;

/** Hits as JSON, as {@link HitJson} writes them. */
final class HitJsonWriter implements HitWriter {

    private final JsonSequence sequence;
    private final HitJson json;

    /** Writes to {@code out}: one object a line, or else one array. */
    HitJsonWriter(PrintStream out, Query query, boolean lines) {
        this.sequence = new JsonSequence(out, lines);
        this.json = new HitJson(query);
    }

    @Override
    public void write(Hit hit) {
        sequence.add(json.of(hit));
    }

    @Override
    public void close() {
        sequence.close();
    }
}
