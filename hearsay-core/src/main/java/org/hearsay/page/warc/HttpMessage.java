// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.page.bytes.ContentCoding;

/**
 * A server's answer as an archive keeps it (RFC 9112).
 *
 * @param status e.g. 200; 0 when its first line does not tell
 * @param headers the first value of each, names in lower case
 * @param body the content, perhaps in chunks and coded
 */
@SuppressWarnings("ArrayRecordComponent") // messages are never compared
public record HttpMessage(int status, Map<String, String> headers, byte[] body) {

    /** Copies the headers. */
    public HttpMessage {
        headers = Map.copyOf(headers);
    }

    /** The message in {@code block}; absent when it does not begin with {@code HTTP/}. */
    public static Optional<HttpMessage> in(byte[] block) {
        if (block.length < 5 || !new String(block, 0, 5, StandardCharsets.US_ASCII).equalsIgnoreCase("HTTP/")) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        int at = lineEnd(block, 0);
        int status = status(line(block, 0, at));
        while (at < block.length) {
            int from = at + 1;
            at = lineEnd(block, from);
            String line = line(block, from, at);
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        byte[] body = at + 1 >= block.length ? new byte[0] : Arrays.copyOfRange(block, at + 1, block.length);
        return Optional.of(new HttpMessage(status, headers, body));
    }

    private static int lineEnd(byte[] block, int from) {
        int at = from;
        while (at < block.length && block[at] != '\n') {
            at++;
        }
        return at;
    }

    private static String line(byte[] block, int from, int end) {
        return from >= end ? "" : new String(block, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static int status(String line) {
        String[] words = line.split(" +", 3);
        try {
            return words.length > 1 ? Integer.parseInt(words[1]) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A header's value by its name in lower case, e.g. {@code content-type}; empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /**
     * The content without chunks and codings.
     *
     * @param maxBytes how much may come out
     * @throws IOException when it is damaged or unpacks to more
     */
    public byte[] content(int maxBytes) throws IOException {
        boolean chunked = header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        byte[] whole = chunked ? ContentCoding.withoutChunks(body) : body;
        return ContentCoding.decoded(whole, header("content-encoding"), maxBytes);
    }
}
