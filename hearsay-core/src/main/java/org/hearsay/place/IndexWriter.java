// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the index of a gazetteer. Rows are streamed into files beside the target and the keys sorted in {@value #BUCKETS} parts, so that a dump of
 * twelve million rows needs no more than a few hundred megabytes of memory. The target appears only when it is whole.
 */
final class IndexWriter implements Closeable {

    private static final int BUCKETS = 64;
    private static final int BUCKET_SHIFT = 42;
    private static final int MOST_ALTERNATES = 255;

    private record Key(long hash, int population, int reference) {}

    private final Path folder;
    private final DataOutputStream records;
    private final DataOutputStream names;
    private final List<DataOutputStream> keys = new ArrayList<>();
    /** Divisions with the place where they are written. */
    private final Map<String, Integer> codes = new HashMap<>();

    private final DataOutputStream divisions;
    private LocalDate date = LocalDate.EPOCH;
    private int written;

    /** A writer that keeps its files in a new folder inside {@code folder} until it is closed. */
    IndexWriter(Path folder) throws IOException {
        this.folder = Files.createTempDirectory(folder, "gazetteer");
        records = stream("records");
        names = stream("names");
        divisions = stream("codes");
        for (int i = 0; i < BUCKETS; i++) {
            keys.add(stream("keys" + i));
        }
    }

    private DataOutputStream stream(String name) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))));
    }

    void add(DumpRow row) throws IOException {
        int population = (int) Math.min(row.population(), Integer.MAX_VALUE);
        records.writeInt((int) row.id());
        records.writeInt((int) Math.round(row.point().latitude() * IndexLayout.DEGREE));
        records.writeInt((int) Math.round(row.point().longitude() * IndexLayout.DEGREE));
        records.writeInt(population);
        records.writeInt(names.size());
        records.writeInt(code(row.admin()));
        records.write(
                row.iso2().length() == 2 ? row.iso2().getBytes(StandardCharsets.US_ASCII) : new byte[] {' ', ' '});
        records.write(IndexLayout.CLASSES.indexOf(row.placeClass()) | row.seat() << IndexLayout.SEAT_SHIFT);
        records.write(Math.min(row.names().size() - 2, MOST_ALTERNATES));
        text(names, row.names().getFirst());
        for (Map.Entry<Long, Entry.Fit> key : row.keys().entrySet()) {
            DataOutputStream bucket = keys.get((int) (key.getKey() >>> BUCKET_SHIFT));
            bucket.writeLong(key.getKey());
            bucket.writeInt(population);
            bucket.writeInt(written << IndexLayout.FIT_BITS | IndexLayout.FITS.indexOf(key.getValue()));
        }
        date = row.changed().isAfter(date) ? row.changed() : date;
        written++;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private int code(String admin) throws IOException {
        Integer known = codes.get(admin);
        if (known != null) {
            return known;
        }
        int at = divisions.size();
        codes.put(admin, at);
        text(divisions, admin);
        return at;
    }

    /** Writes the index of what was added to {@code target}; answers how many rows that were. */
    int finish(Path target) throws IOException {
        records.close();
        names.close();
        Path sorted = folder.resolve("sorted");
        long keyCount = sort(sorted);
        divisions.close();
        Path whole = folder.resolve("whole");
        List<Path> parts = List.of(folder.resolve("records"), folder.resolve("names"), sorted, folder.resolve("codes"));
        try (DataOutputStream out = stream("whole")) {
            header(out, parts, (int) keyCount);
            for (Path part : parts) {
                Files.copy(part, out);
            }
        }
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private void header(DataOutputStream out, List<Path> parts, int keyCount) throws IOException {
        for (int number : new int[] {
            IndexLayout.MAGIC, IndexLayout.VERSION, (int) date.toEpochDay(), written, keyCount, codes.size()
        }) {
            out.writeInt(number);
        }
        long at = IndexLayout.HEADER;
        for (Path part : parts) {
            out.writeLong(at);
            at += Files.size(part);
        }
        out.writeLong(at);
    }

    private long sort(Path sorted) throws IOException {
        long count = 0;
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(sorted));
                DataOutputStream out = new DataOutputStream(raw)) {
            for (int i = 0; i < BUCKETS; i++) {
                keys.get(i).close();
                for (Key key : bucket(folder.resolve("keys" + i))) {
                    out.writeShort((int) (key.hash() >>> 32));
                    out.writeInt((int) key.hash());
                    out.writeInt(key.reference());
                    count++;
                }
            }
        }
        return count;
    }

    private static List<Key> bucket(Path file) throws IOException {
        List<Key> keys = new ArrayList<>();
        long left = Files.size(file) / (Long.BYTES + 2 * Integer.BYTES);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (; left > 0; left--) {
                keys.add(new Key(in.readLong(), in.readInt(), in.readInt()));
            }
        }
        keys.sort(Comparator.comparingLong(Key::hash)
                .thenComparing(Comparator.comparingInt(Key::population).reversed())
                .thenComparingInt(Key::reference));
        return keys;
    }

    @Override
    public void close() throws IOException {
        records.close();
        names.close();
        divisions.close();
        for (DataOutputStream bucket : keys) {
            bucket.close();
        }
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
