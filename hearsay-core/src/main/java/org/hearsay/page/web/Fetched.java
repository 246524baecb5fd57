// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Fetched {

    /**
     * A page.
     *
     * @param address where it was in the end, behind all redirects
     * @param bytes the content without its content codings, otherwise as it came
     * @param contentType the {@code Content-Type} header; empty when there was none
     * @param version to ask with the next time
     * @param retrieved when it came
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(String address, byte[] bytes, String contentType, Known version, Instant retrieved)
            implements Fetched {}

    /** The server says that what is {@link Known} still holds. */
    record Unchanged() implements Fetched {}

    /**
     * Nothing.
     *
     * @param reason one clause: why, and what to do
     * @param retryAfter how long the server wants to be left alone; absent when it did not say
     */
    record Nothing(String reason, Optional<Duration> retryAfter) implements Fetched {}

    /** Nothing, and no word when to ask again. */
    static Nothing nothing(String reason) {
        return new Nothing(reason, Optional.empty());
    }
}
