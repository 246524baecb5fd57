// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.hearsay.page.bytes.Expansion;

/**
 * The records of one web archive that hold something fetched, in the archive's order; one at a time is in memory. Requests, metadata and
 * records beyond the size limit are passed over without being held.
 *
 * <p>A record that is cut off, does not unpack, or whose length is wrong comes as a {@link WarcDamage}, and reading goes on with the next
 * record that can be found: behind it in a file with a gzip member a record, else at the next line that begins a record.
 */
public final class WarcRecords implements Closeable {

    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /** Longest head of a record; heads in use have some 20 lines. */
    private static final int MOST_HEAD_BYTES = 64 * 1024;

    private final RecordBytes bytes;
    private final Stretch stretch;
    private final int maxBytes;
    private int number;
    private long begin;
    private boolean inside;
    private boolean ended;

    private WarcRecords(RecordBytes bytes, int maxBytes) {
        this.bytes = bytes;
        this.stretch = new Stretch(bytes);
        this.maxBytes = maxBytes;
    }

    /** The records of an archive that is not packed; blocks larger than {@code maxBytes} are damage. {@code in} is closed with this. */
    public static WarcRecords plain(InputStream in, int maxBytes) {
        return new WarcRecords(new PlainBytes(in), maxBytes);
    }

    /** The records of an archive packed with gzip, a member a record or as a whole; what it unpacks to is counted in {@code expansion}. */
    public static WarcRecords gzip(InputStream in, int maxBytes, Expansion expansion) {
        return new WarcRecords(new GzipMembers(expansion.packed(in), expansion), maxBytes);
    }

    /**
     * The next record with a page, or damage; absent at the end.
     *
     * @throws IOException when the file itself cannot be read
     */
    public Optional<WarcItem> next() throws IOException {
        while (!ended) {
            try {
                Optional<WarcItem> item = step();
                if (item.isPresent()) {
                    return item;
                }
            } catch (ZipException e) {
                WarcDamage damage = new WarcDamage(++number, begin, String.valueOf(e.getMessage()));
                inside = false;
                ended = !bytes.recover();
                return Optional.of(damage);
            }
        }
        return Optional.empty();
    }

    /** One record further; absent when it was none to give. */
    private Optional<WarcItem> step() throws IOException {
        if (inside) {
            skipBlanks();
        }
        if (!inside || stretch.peek() < 0) {
            // Before it is known whether there is another: a member whose head is damaged is named by its place.
            inside = false;
            inside = nextStretch();
            ended = !inside;
            return Optional.empty();
        }
        begin = bytes.offset() + stretch.position();
        if (!stretch.at(MARK)) {
            findRecord(0);
            return damage("is no record; what stands before the next one was passed over");
        }
        return record();
    }

    private boolean nextStretch() throws IOException {
        try {
            return stretch.next();
        } finally {
            begin = bytes.offset();
        }
    }

    private Optional<WarcItem> damage(String reason) {
        return Optional.of(new WarcDamage(++number, begin, reason));
    }

    private Optional<WarcItem> record() throws IOException {
        Optional<Map<String, String>> fields = head();
        long length = fields.map(WarcRecords::length).orElse(-1L);
        if (fields.isEmpty() || length < 0) {
            findRecord(0);
            return damage(fields.isEmpty() ? "has a head that does not end" : "does not tell its length");
        }
        boolean wanted = WarcRecord.type(fields.get()).isPresent();
        if (length > maxBytes) {
            return passed(length, wanted);
        }
        byte[] block = stretch.read((int) length);
        if (block.length < length) {
            putBackRecordIn(block);
            return damage("is cut off after " + block.length + " of " + length + " bytes");
        }
        // Two ends of lines close a record (ISO 28500, section 4); writers that leave them out are borne with where
        // another record follows.
        boolean closed = skipBlanks() >= 2;
        if (!closed && stretch.peek() >= 0 && !stretch.at(MARK)) {
            if (!putBackRecordIn(block)) {
                findRecord(0);
            }
            return damage("is not as long as it tells (" + length + " bytes)");
        }
        number++;
        return wanted ? Optional.of(new WarcRecord(number, begin, fields.get(), block)) : Optional.empty();
    }

    /** Passes a record that is too large to hold; a record that begins inside it shows that its length was wrong. */
    private Optional<WarcItem> passed(long length, boolean wanted) throws IOException {
        long end = stretch.position() + length;
        findRecord(length);
        if (stretch.position() < end) {
            return damage("is not as long as it tells (" + length + " bytes)");
        }
        if (!wanted) {
            number++;
            return Optional.empty();
        }
        return damage("is larger than " + maxBytes + " bytes, which is no article");
    }

    /** The named fields, with their names in lower case; absent when the head does not end within its bound. */
    private Optional<Map<String, String>> head() throws IOException {
        Map<String, String> fields = new HashMap<>();
        long end = stretch.position() + MOST_HEAD_BYTES;
        String last = "";
        line(end);
        while (stretch.position() < end) {
            if (stretch.peek() < 0) {
                return Optional.empty();
            }
            String line = line(end);
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                return Optional.of(fields);
            }
            if (Character.isWhitespace(line.charAt(0))) {
                // A folded line goes on with the field before it (RFC 822, section 3.1.1).
                fields.computeIfPresent(last, (name, value) -> (value + " " + line.strip()).strip());
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        return Optional.empty();
    }

    private String line(long end) throws IOException {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        while (stretch.position() < end) {
            int b = stretch.read();
            if (b < 0 || b == '\n') {
                break;
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static long length(Map<String, String> fields) {
        String digits = fields.getOrDefault("content-length", "");
        try {
            return digits.isEmpty() || digits.charAt(0) == '+' ? -1 : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Passes ends of lines; answers how many. */
    private int skipBlanks() throws IOException {
        int ends = 0;
        while (stretch.peek() == '\r' || stretch.peek() == '\n') {
            ends += stretch.read() == '\n' ? 1 : 0;
        }
        return ends;
    }

    /** Goes to the next line that begins a record, or, where none does, to the end or {@code most} bytes on if that is more than 0. */
    private void findRecord(long most) throws IOException {
        long end = most > 0 ? stretch.position() + most : Long.MAX_VALUE;
        int before = '\n';
        while (stretch.position() < end && stretch.peek() >= 0) {
            if (before == '\n' && stretch.peek() == 'W' && stretch.at(MARK)) {
                return;
            }
            before = stretch.read();
        }
    }

    /** A block that was read too far has the next record in it, behind two ends of lines: that is put back. */
    private boolean putBackRecordIn(byte[] block) {
        for (int i = 2; i + MARK.length <= block.length; i++) {
            if (block[i] == 'W'
                    && block[i - 1] == '\n'
                    && (block[i - 2] == '\r' || block[i - 2] == '\n')
                    && isMark(block, i)) {
                stretch.putBack(block, i);
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(byte[] block, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (block[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
