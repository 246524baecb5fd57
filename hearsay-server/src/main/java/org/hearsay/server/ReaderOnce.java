// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.util.function.Supplier;
import org.hearsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/** A reader that is loaded when it is first needed, once for all who need it. */
final class ReaderOnce implements Supplier<Reader> {

    private final Supplier<Reader> loader;

    @Nullable
    private Reader reader;

    ReaderOnce(Supplier<Reader> loader) {
        this.loader = loader;
    }

    @Override
    public synchronized Reader get() {
        if (reader == null) {
            reader = loader.get();
        }
        return reader;
    }
}
