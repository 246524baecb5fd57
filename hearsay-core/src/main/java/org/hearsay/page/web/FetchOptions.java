// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.time.Duration;

/**
 * What a fetcher may do.
 *
 * @param allowLocal whether addresses that are not on the public web may be asked: the own machine, the own network
 * @param maxBytes largest content, packed and unpacked
 * @param timeout for one answer from the request to its last byte
 * @param maxRedirects how many redirects are followed for one page
 * @param interval least pause between two requests to one host
 */
public record FetchOptions(boolean allowLocal, int maxBytes, Duration timeout, int maxRedirects, Duration interval) {

    /** 30 seconds an answer; 10 redirects, as browsers follow 20 and robots need 5 (RFC 9309, section 2.3.1.2); a second between requests. */
    public static FetchOptions usual(int maxBytes) {
        return new FetchOptions(false, maxBytes, Duration.ofSeconds(30), 10, Duration.ofSeconds(1));
    }

    /** The same, with or without addresses of the own network. */
    public FetchOptions allowingLocal(boolean allowed) {
        return new FetchOptions(allowed, maxBytes, timeout, maxRedirects, interval);
    }
}
