// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the codings of an HTTP message's content: gzip, deflate, br, zstd (RFC 9110, section 8.4.1) and the chunked transfer coding. Headers
 * in archives are often wrong: CC-NEWS kept {@code Content-Encoding: gzip} over content it had unpacked. So the bytes are believed where
 * they can tell (gzip, zstd), and a coding that does not fit the bytes is passed over.
 */
public final class ContentCoding {

    /** More codings on top of each other than this are no web server's work. */
    private static final int MOST_CODINGS = 3;

    private static final int BUFFER = 16 * 1024;

    private ContentCoding() {}

    /**
     * The content without its codings.
     *
     * @param coded as it came over the wire, already without chunks
     * @param header the value of {@code Content-Encoding}, e.g. {@code gzip}; empty when there was none
     * @param maxBytes how much may come out
     * @throws BombException when it unpacks to more than {@code maxBytes}, or more than 200-fold
     * @throws IOException when it is cut off or damaged
     */
    public static byte[] decoded(byte[] coded, String header, int maxBytes) throws IOException {
        byte[] bytes = coded;
        List<String> codings = codings(header);
        for (int i = codings.size() - 1; i >= 0; i--) {
            bytes = undone(bytes, codings.get(i), maxBytes);
        }
        // Whatever the header says: a text never begins like this.
        for (int i = 0; i < MOST_CODINGS && (isGzip(bytes, bytes.length) || isZstd(bytes, bytes.length)); i++) {
            bytes = undone(bytes, isGzip(bytes, bytes.length) ? "gzip" : "zstd", maxBytes);
        }
        return bytes;
    }

    private static List<String> codings(String header) {
        List<String> names = List.of(header.toLowerCase(Locale.ROOT).split(",", -1)).stream()
                .map(String::strip)
                .toList();
        return names.size() > MOST_CODINGS ? List.of() : names;
    }

    private static byte[] undone(byte[] bytes, String coding, int maxBytes) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" ->
                isGzip(bytes, bytes.length) ? unpacked(bytes, GZIPInputStream::new, maxBytes) : bytes;
            case "zstd" -> isZstd(bytes, bytes.length) ? unpacked(bytes, ContentCoding::zstd, maxBytes) : bytes;
            case "br" -> ifItFits(bytes, BrotliInputStream::new, maxBytes);
            case "deflate" -> ifItFits(bytes, ContentCoding::inflated, maxBytes);
            default -> bytes;
        };
    }

    /** For codings whose bytes have no mark of their own: what does not decode was not coded. */
    private static byte[] ifItFits(byte[] bytes, Opening opening, int maxBytes) throws IOException {
        try {
            return unpacked(bytes, opening, maxBytes);
        } catch (BombException e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            return bytes;
        }
    }

    private static byte[] unpacked(byte[] bytes, Opening opening, int maxBytes) throws IOException {
        Expansion expansion = new Expansion();
        try (InputStream in = expansion.unpacked(opening.open(expansion.packed(new ByteArrayInputStream(bytes))))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 2);
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > maxBytes) {
                    throw new BombException("unpacks to more than " + maxBytes + " bytes");
                }
            }
            return out.toByteArray();
        }
    }

    /** Both meanings of deflate that servers use: zlib's (RFC 1950, as it ought to be) and the bare one (RFC 1951). */
    private static InputStream inflated(InputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        boolean zlib =
                head.length == 2 && (head[0] & 0x0F) == 8 && (((head[0] & 0xFF) << 8) + (head[1] & 0xFF)) % 31 == 0;
        InputStream whole = new java.io.SequenceInputStream(new ByteArrayInputStream(head), in);
        return new InflaterInputStream(whole, new Inflater(!zlib));
    }

    /** Unpacks Zstandard (RFC 8878). */
    public static InputStream zstd(InputStream in) throws IOException {
        return new ZstdInputStream(in);
    }

    /** Whether {@code head}'s first {@code length} bytes begin like gzip (RFC 1952). */
    public static boolean isGzip(byte[] head, int length) {
        return length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    /** Whether {@code head}'s first {@code length} bytes begin like Zstandard. */
    public static boolean isZstd(byte[] head, int length) {
        return length >= 4 && head[0] == 0x28 && head[1] == (byte) 0xB5 && head[2] == 0x2F && head[3] == (byte) 0xFD;
    }

    /**
     * The content of a chunked message (RFC 9112, section 7.1); the bytes as they are when they are not in chunks, whatever the header said.
     * A message that ends inside a chunk gives what there is of it.
     */
    public static byte[] withoutChunks(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int end = lineEnd(bytes, at);
            int size = end < 0 ? -1 : chunkSize(bytes, at, end);
            if (size < 0) {
                return at == 0 ? bytes : out.toByteArray();
            }
            if (size == 0) {
                return out.toByteArray();
            }
            int from = end + 1;
            int there = Math.min(size, bytes.length - from);
            out.write(bytes, from, there);
            at = from + there;
            at += at < bytes.length && bytes[at] == '\r' ? 1 : 0;
            at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
        }
        return out.toByteArray();
    }

    private static int lineEnd(byte[] bytes, int from) {
        int longest = Math.min(bytes.length, from + 256);
        for (int i = from; i < longest; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** The size told on one line: hexadecimal digits, then perhaps an extension; -1 when it tells none. */
    private static int chunkSize(byte[] bytes, int from, int end) {
        int size = 0;
        int digits = 0;
        int at = from;
        for (; at < end && digits <= 7; at++, digits++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) {
                break;
            }
            size = size * 16 + digit;
        }
        boolean ended = at == end || bytes[at] == '\r' || bytes[at] == ';' || bytes[at] == ' ';
        return digits > 0 && digits <= 7 && ended ? size : -1;
    }

    private interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }
}
