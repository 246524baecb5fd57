// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.Added;
import org.hearsay.ledger.store.PageReading;

/** Puts readings into the ledger, some at a time, since each commit waits for the disk. Used by one thread. */
final class LedgerSink {

    /** So many articles at most would have to be read again after a power cut, and are in memory. */
    private static final int MOST_AT_ONCE = 128;

    /** A person who looks into the ledger meanwhile sees what was read up to so long ago. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final InstantSource clock;
    private final boolean again;
    private final List<PageReading> waiting = new ArrayList<>();
    private final Map<Added, Integer> counts = new EnumMap<>(Added.class);
    private Instant since = Instant.EPOCH;
    private boolean taken;

    LedgerSink(Ledger ledger, InstantSource clock, boolean again) {
        this.ledger = ledger;
        this.clock = clock;
        this.again = again;
    }

    /** Takes one reading; nothing stands for a page that is in the ledger already. */
    void take(Optional<PageReading> reading) {
        if (reading.isEmpty()) {
            counts.merge(Added.KNOWN, 1, Integer::sum);
            return;
        }
        if (waiting.isEmpty()) {
            since = clock.instant();
        }
        waiting.add(reading.get());
        taken = true;
        boolean old = Duration.between(since, clock.instant()).compareTo(LONGEST_WAIT) >= 0;
        if (waiting.size() >= MOST_AT_ONCE || old) {
            write();
        }
    }

    /** Writes what waits; answers whether anything has been taken since the last time that this was asked, written at once or now. */
    boolean commit() {
        if (!waiting.isEmpty()) {
            write();
        }
        boolean any = taken;
        taken = false;
        return any;
    }

    private void write() {
        List<PageReading> batch = List.copyOf(waiting);
        // Cleared first: what fails once, e.g. for a full disk, would only fail again at the end.
        waiting.clear();
        List<Added> added = again ? ledger.addAgain(batch) : ledger.add(batch);
        added.forEach(one -> counts.merge(one, 1, Integer::sum));
    }

    /** What all came to, in one sentence. */
    String summary() {
        int revisions = counts.getOrDefault(Added.REVISION, 0);
        int added = counts.getOrDefault(Added.NEW, 0) + revisions;
        int known = counts.getOrDefault(Added.KNOWN, 0);
        int replaced = counts.getOrDefault(Added.READ_AGAIN, 0);
        return Plain.count(added, "article") + " added"
                + (revisions > 0 ? " (" + Plain.count(revisions, "changed text") + " among them)" : "")
                + (known > 0 ? ", " + known + " there already" : "")
                + (replaced > 0 ? ", " + replaced + " read anew" : "");
    }
}
