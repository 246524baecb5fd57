// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.hearsay.page.bytes.Expansion;

/**
 * A gzip file's members, one after the other (RFC 1952, section 2.2). Web archives put each record into a member of its own, so that behind a
 * damaged one the next can be found: {@link #recover()} looks for bytes that begin a member and unpack to the beginning of a record.
 *
 * <p>The packed bytes of the member in hand are kept as far back as the window reaches, since damage is often noticed only bytes after it.
 */
final class GzipMembers implements RecordBytes {

    /** How far back the packed bytes are kept: more than 99 in 100 records of a news crawl are smaller. */
    private static final int WINDOW = 1 << 20;

    private static final int READ = 64 * 1024;

    /** What a record begins with, in all versions of the format. */
    private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/'};

    private final InputStream in;
    private final Expansion expansion;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private byte[] window = new byte[READ * 2];
    private int at;
    private int limit;
    private int begin;
    /** Byte of the file that stands first in the window. */
    private long base;

    private boolean inMember;

    GzipMembers(InputStream in, Expansion expansion) {
        this.in = in;
        this.expansion = expansion;
    }

    @Override
    public long offset() {
        return base + begin;
    }

    @Override
    public boolean next() throws IOException {
        while (inMember) {
            // What is left of a member that holds more than its record is passed over.
            inMember = read(new byte[READ], 0, READ) >= 0;
        }
        // Tapes and some writers fill the file up with zeros.
        while (ensure(1) && window[at] == 0) {
            at++;
            begin = at;
        }
        begin = at;
        if (!ensure(1)) {
            return false;
        }
        header();
        inflater.reset();
        sum.reset();
        inMember = true;
        return true;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!inMember) {
            return -1;
        }
        try {
            while (true) {
                int n = inflater.inflate(buffer, offset, length);
                if (n > 0) {
                    sum.update(buffer, offset, n);
                    expansion.grown(n);
                    return n;
                }
                if (inflater.finished() || inflater.needsDictionary()) {
                    at -= inflater.getRemaining();
                    trailer();
                    inMember = false;
                    return -1;
                }
                feed();
            }
        } catch (DataFormatException e) {
            inMember = false;
            throw new ZipException("its gzip data are damaged");
        }
    }

    private void feed() throws IOException {
        if (at == limit && !fill()) {
            inMember = false;
            throw new ZipException("its gzip data end too early");
        }
        inflater.setInput(window, at, limit - at);
        at = limit;
    }

    @Override
    public boolean recover() throws IOException {
        int from = Math.max(begin, 0) + 1;
        inMember = false;
        at = Math.min(from, limit);
        while (ensure(3)) {
            if (window[at] == 0x1F && window[at + 1] == (byte) 0x8B && window[at + 2] == 8) {
                begin = at;
                if (beginsRecord()) {
                    at = begin;
                    return true;
                }
                at = begin;
            }
            at++;
            begin = at;
        }
        return false;
    }

    /** Whether the member that seems to begin here unpacks to the beginning of a record. */
    private boolean beginsRecord() throws IOException {
        byte[] head = new byte[RECORD.length];
        try {
            if (!next()) {
                return false;
            }
            int n = 0;
            for (int more = 0; n < head.length && more >= 0; n += Math.max(more, 0)) {
                more = read(head, n, head.length - n);
            }
            return n == head.length && Arrays.equals(head, RECORD);
        } catch (ZipException e) {
            return false;
        } finally {
            inMember = false;
        }
    }

    private void header() throws IOException {
        if (!ensure(10) || window[at] != 0x1F || window[at + 1] != (byte) 0x8B || window[at + 2] != 8) {
            throw new ZipException("no gzip data stand where it should begin");
        }
        int flags = window[at + 3];
        at += 10;
        if ((flags & 4) != 0) {
            int extra = byteAt() | byteAt() << 8;
            for (int i = 0; i < extra; i++) {
                byteAt();
            }
        }
        for (int named = Integer.bitCount(flags & 0x18); named > 0; named--) {
            while (byteAt() != 0) {
                // a file's name or a comment, ended by a zero
            }
        }
        if ((flags & 2) != 0) {
            byteAt();
            byteAt();
        }
    }

    private void trailer() throws IOException {
        inMember = false;
        long crc = 0;
        for (int i = 0; i < 4; i++) {
            crc |= (long) byteAt() << (8 * i);
        }
        for (int i = 0; i < 4; i++) {
            byteAt();
        }
        if (crc != sum.getValue()) {
            throw new ZipException("its bytes do not have the sum they were stored with");
        }
    }

    private int byteAt() throws IOException {
        if (!ensure(1)) {
            throw new ZipException("its gzip data end too early");
        }
        return window[at++] & 0xFF;
    }

    private boolean ensure(int bytes) throws IOException {
        while (limit - at < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Reads more behind what is there; what stands before the member in hand, or too far back, is let go. */
    private boolean fill() throws IOException {
        int gone = Math.max(begin, at - WINDOW);
        if (window.length - limit < READ && gone > 0) {
            System.arraycopy(window, gone, window, 0, limit - gone);
            base += gone;
            at -= gone;
            limit -= gone;
            begin = begin - gone;
        }
        if (window.length - limit < READ) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int n = in.read(window, limit, READ);
        limit += Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
