// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import org.hearsay.ledger.store.Hit;

/** Writes hits one after another in one of the {@link Format}s. */
interface HitWriter extends AutoCloseable {

    void write(Hit hit);

    /** Writes what has to stand at the end. The stream stays open. */
    @Override
    void close();
}
