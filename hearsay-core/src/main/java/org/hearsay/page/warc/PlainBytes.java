// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.io.IOException;
import java.io.InputStream;

/** An archive that is not packed: one stretch of bytes that holds all records. */
final class PlainBytes implements RecordBytes {

    private final InputStream in;
    private boolean begun;

    PlainBytes(InputStream in) {
        this.in = in;
    }

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public boolean next() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
    }

    @Override
    public boolean recover() {
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
