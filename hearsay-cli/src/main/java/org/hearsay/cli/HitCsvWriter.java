// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.ledger.exchange.HitCsv;
import org.hearsay.ledger.store.Hit;

/** Hits as rows, as {@link HitCsv} writes them. */
final class HitCsvWriter implements HitWriter {

    private final PrintStream out;

    HitCsvWriter(PrintStream out) {
        this.out = out;
        out.print(HitCsv.header());
    }

    @Override
    public void write(Hit hit) {
        out.print(HitCsv.of(hit));
    }

    @Override
    public void close() {
        out.flush();
    }
}
