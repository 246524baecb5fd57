// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.io.IOException;
import java.util.Arrays;

/** A window on one stretch of an archive's bytes: read ahead, and put back what was read too far. */
final class Stretch {

    private static final int READ = 64 * 1024;

    private final RecordBytes bytes;
    private byte[] buffer = new byte[READ];
    private int at;
    private int limit;
    /** How many bytes of the stretch stand before the buffer. */
    private long base;

    Stretch(RecordBytes bytes) {
        this.bytes = bytes;
    }

    /** Goes to the next stretch of the archive; false when there is none. */
    boolean next() throws IOException {
        at = 0;
        limit = 0;
        base = 0;
        return bytes.next();
    }

    /** Unpacked bytes of this stretch that have been passed. */
    long position() {
        return base + at;
    }

    /** The next byte without passing it; -1 at the end of the stretch. */
    int peek() throws IOException {
        return at < limit || fill() ? buffer[at] & 0xFF : -1;
    }

    int read() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xFF : -1;
    }

    /** Reads {@code length} bytes, or what there are. */
    byte[] read(int length) throws IOException {
        // Never as much as a damaged length asks for, before so much is there.
        byte[] block = new byte[Math.min(length, READ)];
        int n = 0;
        while (n < length && (at < limit || fill())) {
            int some = Math.min(length - n, limit - at);
            if (n + some > block.length) {
                block = Arrays.copyOf(block, (int) Math.min(length, Math.max(n + some, block.length * 2L)));
            }
            System.arraycopy(buffer, at, block, n, some);
            n += some;
            at += some;
        }
        return n == block.length ? block : Arrays.copyOf(block, n);
    }

    /** Puts back what was read last: the end of {@code block} from {@code from} on. */
    void putBack(byte[] block, int from) {
        int back = block.length - from;
        byte[] joined = new byte[Math.max(READ, back + limit - at)];
        System.arraycopy(block, from, joined, 0, back);
        System.arraycopy(buffer, at, joined, back, limit - at);
        base += at - back;
        limit = back + limit - at;
        at = 0;
        buffer = joined;
    }

    /** Whether {@code mark} stands here; nothing is passed. */
    boolean at(byte[] mark) throws IOException {
        while (limit - at < mark.length) {
            if (!fill()) {
                return false;
            }
        }
        return Arrays.equals(buffer, at, at + mark.length, mark, 0, mark.length);
    }

    private boolean fill() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            base += at;
            limit -= at;
            at = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = bytes.read(buffer, limit, buffer.length - limit);
        limit += Math.max(n, 0);
        return n > 0;
    }
}
