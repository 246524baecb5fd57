// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index that {@link IndexWriter} wrote, read where it lies. Immutable; may be used by many threads. */
final class IndexFile {

    private static final int LOW_HASH_BITS = 32;
    private static final int SHORT_MASK = 0xffff;
    private static final long INT_MASK = 0xffffffffL;

    /** A part of the file, at most 2 GB. */
    @FunctionalInterface
    private interface Parts {
        ByteBuffer part(long begin, long end) throws IOException;
    }

    /** An entry and the way in which a name led to it. */
    record Found(Entry entry, Entry.Fit fit) {}

    private final LocalDate date;
    private final int size;
    private final int keyCount;
    private final ByteBuffer records;
    private final ByteBuffer names;
    private final ByteBuffer keys;
    private final ByteBuffer codes;

    private IndexFile(ByteBuffer header, Parts parts) throws IOException {
        if (header.getInt(0) != IndexLayout.MAGIC || header.getInt(4) != IndexLayout.VERSION) {
            throw new IOException("it is no index of this version of Hearsay");
        }
        date = LocalDate.ofEpochDay(header.getInt(8));
        size = header.getInt(12);
        keyCount = header.getInt(16);
        records = part(header, parts, 0);
        names = part(header, parts, 1);
        keys = part(header, parts, 2);
        codes = part(header, parts, 3);
    }

    private static ByteBuffer part(ByteBuffer header, Parts parts, int number) throws IOException {
        int at = 6 * Integer.BYTES + number * Long.BYTES;
        return parts.part(header.getLong(at), header.getLong(at + Long.BYTES));
    }

    /** Reads an index whole into memory. */
    static IndexFile read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(IndexLayout.HEADER);
        if (header.length < IndexLayout.HEADER) {
            throw new IOException("it is cut off");
        }
        // As large as its header says it is, so that it is unpacked where it stays.
        byte[] bytes = new byte[(int) ByteBuffer.wrap(header).getLong(IndexLayout.HEADER - Long.BYTES)];
        System.arraycopy(header, 0, bytes, 0, header.length);
        int length = header.length + in.readNBytes(bytes, header.length, bytes.length - header.length);
        ByteBuffer whole = ByteBuffer.wrap(bytes, 0, length);
        return new IndexFile(whole, (begin, end) -> {
            if (begin > end || end > length) {
                throw new IOException("it is cut off");
            }
            return whole.slice((int) begin, (int) (end - begin));
        });
    }

    /** Maps an index into memory, so that only what is looked up is read. */
    static IndexFile map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() < IndexLayout.HEADER) {
                throw new IOException("it is cut off");
            }
            ByteBuffer header = channel.map(FileChannel.MapMode.READ_ONLY, 0, IndexLayout.HEADER);
            return new IndexFile(header, (begin, end) -> {
                if (begin > end || end > channel.size()) {
                    throw new IOException("it is cut off");
                }
                return channel.map(FileChannel.MapMode.READ_ONLY, begin, end - begin);
            });
        }
    }

    /** The day of the youngest entry. */
    LocalDate date() {
        return date;
    }

    /** How many entries there are. */
    int size() {
        return size;
    }

    /** The first {@code most} entries that the key leads to, the most populous first. */
    List<Found> find(String key, boolean loose, int most) {
        long hash = NameKeys.hash(key, loose);
        List<Found> found = new ArrayList<>();
        for (int at = first(hash); at < keyCount && hashAt(at) == hash && found.size() < most; at++) {
            int reference = keys.getInt(at * IndexLayout.KEY + Short.BYTES + Integer.BYTES);
            Entry.Fit fit = IndexLayout.FITS.get(reference & (1 << IndexLayout.FIT_BITS) - 1);
            found.add(new Found(entry(reference >>> IndexLayout.FIT_BITS), fit));
        }
        return found;
    }

    /** The division of this class and code that the key leads to; looks at no other entry than it has to. */
    Optional<Entry> division(String key, PlaceClass placeClass, String admin) {
        long hash = NameKeys.hash(key, false);
        for (int at = first(hash); at < keyCount && hashAt(at) == hash; at++) {
            int number = keys.getInt(at * IndexLayout.KEY + Short.BYTES + Integer.BYTES) >>> IndexLayout.FIT_BITS;
            int record = number * IndexLayout.RECORD;
            int kind = records.get(record + 26);
            if (IndexLayout.CLASSES.get(kind & IndexLayout.CLASS_MASK) == placeClass
                    && text(codes, records.getInt(record + 20)).equals(admin)) {
                return Optional.of(entry(number));
            }
        }
        return Optional.empty();
    }

    private int first(long hash) {
        int low = 0;
        int high = keyCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashAt(middle) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long hashAt(int key) {
        int at = key * IndexLayout.KEY;
        return (long) (keys.getShort(at) & SHORT_MASK) << LOW_HASH_BITS | keys.getInt(at + Short.BYTES) & INT_MASK;
    }

    private Entry entry(int number) {
        int at = number * IndexLayout.RECORD;
        int id = records.getInt(at);
        String admin = text(codes, records.getInt(at + 20));
        String iso2 = "" + (char) records.get(at + 24) + (char) records.get(at + 25);
        int kind = records.get(at + 26);
        return new Entry(
                id != 0 ? "geonames:" + id : admin.isEmpty() ? "" : "geonames:" + admin,
                text(names, records.getInt(at + 16)),
                IndexLayout.CLASSES.get(kind & IndexLayout.CLASS_MASK),
                kind >>> IndexLayout.SEAT_SHIFT,
                new Point(records.getInt(at + 4) / IndexLayout.DEGREE, records.getInt(at + 8) / IndexLayout.DEGREE),
                iso2.isBlank() ? "" : iso2,
                admin,
                records.getInt(at + 12),
                records.get(at + 27) & 0xff);
    }

    private static String text(ByteBuffer buffer, int at) {
        byte[] bytes = new byte[buffer.getShort(at) & SHORT_MASK];
        buffer.get(at + Short.BYTES, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
