// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much the compressed data of one file may grow when it is unpacked. Packed and unpacked bytes are counted as they pass; when far more
 * comes out than text can have been packed into so little, reading ends with a {@link BombException}.
 */
public final class Expansion {

    /** Text packs 3 to 10 times, a page of one repeated table some 50 times; the limit of gzip, which bombs reach, is 1,032 times. */
    private static final long MOST_TIMES = 200;

    /** What may come out of nearly nothing: one repetitive page of the greatest size that is read, twice over. */
    private static final long ALLOWANCE = 32L * 1024 * 1024;

    private long packed;
    private long unpacked;

    /** Counts what is read from {@code in} as packed bytes. */
    public InputStream packed(InputStream in) {
        return new Counted(in) {
            @Override
            void count(int bytes) {
                packed += bytes;
            }
        };
    }

    /** Counts what is read from {@code in} as unpacked bytes, and stops at the bound. */
    public InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            void count(int bytes) throws IOException {
                grown(bytes);
            }
        };
    }

    /** Packed bytes that were read elsewhere, e.g. as a zip's directory tells them. */
    public void shrunk(long bytes) {
        packed += bytes;
    }

    /** Unpacked bytes that came out elsewhere. */
    public void grown(long bytes) throws BombException {
        unpacked += bytes;
        if (unpacked > ALLOWANCE + packed * MOST_TIMES) {
            throw new BombException("unpacks to more than " + MOST_TIMES + " times its size");
        }
    }

    private abstract static class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        abstract void count(int bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
