// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import org.hearsay.text.Sha256;

/**
 * One document as it was fetched or found: its bytes (decompressed, otherwise untouched) and what is known of them from outside.
 *
 * @param uri where the page came from, as it is named in the ledger: the address of a web page, or for a local file the path as the user
 *     gave it with {@code /} as separator, e.g. {@code articles/idlib.txt}; {@code -} for standard input; with {@code #} and the line
 *     number behind it for one line of a JSON Lines file, e.g. {@code reports.jsonl#12}
 * @param bytes the content; the array is owned by the page and must not be changed
 * @param mediaType what the bytes are, by name and by content
 * @param charset the encoding told by the protocol (an HTTP header); absent when none was told, and the content has to tell
 * @param place where it stands in a file of many, for messages, e.g. {@code crawl.warc.gz record 12 at byte 40960}; absent for a page that
 *     is found under its own name
 * @param retrieved when it was fetched; absent when that is not known, as for a file
 * @param told what was said of it where it was found
 */
@SuppressWarnings("ArrayRecordComponent") // pages are compared by their hash, never by equals
public record Page(
        String uri,
        byte[] bytes,
        MediaType mediaType,
        Optional<Charset> charset,
        Optional<String> place,
        Optional<Instant> retrieved,
        Told told)
        implements Found {

    /** A page of which nothing is known but itself. */
    public Page(String uri, byte[] bytes, MediaType mediaType, Optional<Charset> charset) {
        this(uri, bytes, mediaType, charset, Optional.empty(), Optional.empty(), Told.NOTHING);
    }

    /** The same page, of another kind. */
    Page as(MediaType kind) {
        return new Page(uri, bytes, kind, charset, place, retrieved, told);
    }

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return Sha256.of(bytes);
    }

    /**
     * The bytes as characters. The encoding is, in this order: what a byte order mark says, what was told with the page, UTF-16
     * when every second byte is zero, UTF-8 when the bytes are well formed as such (text in another encoding hardly ever is, while pages
     * saved as UTF-8 often still declare what they once were), what the page's own head says, windows-1252.
     * Characters that cannot be decoded become U+FFFD; this never fails.
     */
    public String text() {
        return Encoding.decode(bytes, charset);
    }

    /** The page as a user would name it in a message: {@code reports.jsonl line 12} for a line of a file, else place and {@link #uri}. */
    public String where() {
        if (place.isPresent()) {
            return uri.contains("://") ? place.get() + " (" + uri + ")" : place.get();
        }
        int line = uri.lastIndexOf('#');
        return mediaType == MediaType.RECORD && line > 0
                ? uri.substring(0, line) + " line " + uri.substring(line + 1)
                : uri;
    }
}
