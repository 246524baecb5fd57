// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that belongs to someone else and stays open when a reader is done with it. */
final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    @Override
    public void close() {
        // not ours to close
    }
}
