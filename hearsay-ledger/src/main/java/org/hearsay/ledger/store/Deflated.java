// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Pages' bytes made small (RFC 1950). */
final class Deflated {

    private Deflated() {}

    static byte[] of(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 3 + 64);
            try (DeflaterOutputStream out = new DeflaterOutputStream(small, deflater)) {
                out.write(bytes);
            }
            return small.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    /** The bytes again, at most {@code length}; nothing when {@code deflated} is damaged. */
    static Optional<byte[]> bytes(byte[] deflated, int length) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] bytes = in.readNBytes(length);
            return bytes.length == length && in.read() < 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
