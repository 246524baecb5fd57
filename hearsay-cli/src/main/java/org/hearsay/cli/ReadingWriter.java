// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import org.hearsay.reading.Reading;

/** Writes readings one after another in one of the {@link Format}s. */
interface ReadingWriter extends AutoCloseable {

    void write(Reading reading);

    /** Writes what has to stand at the end. The stream stays open. */
    @Override
    void close();
}
