// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

/**
 * What an earlier answer said of its version, so that the server need not send it again (RFC 9110, section 13).
 *
 * @param etag the {@code ETag} header as it was, quotation marks included; empty when there was none
 * @param lastModified the {@code Last-Modified} header as it was; empty when there was none
 */
public record Known(String etag, String lastModified) {

    /** Nothing was fetched before. */
    public static final Known NOTHING = new Known("", "");
}
