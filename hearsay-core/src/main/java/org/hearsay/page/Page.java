// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One document as it was fetched or found: its bytes (decompressed, otherwise untouched) and what is known of them from outside.
 *
 * @param uri where the page came from, as it is named in the ledger: the address of a web page, or for a local file the path as the user
 *     gave it with {@code /} as separator, e.g. {@code articles/idlib.txt}; {@code -} for standard input
 * @param bytes the content; the array is owned by the page and must not be changed
 * @param mediaType what the bytes are, by name and by content
 * @param charset the encoding told by the protocol (an HTTP header); absent when none was told, and the content has to tell
 */
@SuppressWarnings("ArrayRecordComponent") // pages are compared by their hash, never by equals
public record Page(String uri, byte[] bytes, MediaType mediaType, Optional<Charset> charset) {

    /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
