// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** What a server's {@code Content-Type} says a page is (RFC 9110, section 8.3). */
enum WebMedia {
    HTML,
    MARKDOWN,
    TEXT;

    /** The kind that a header's value tells; absent for all that is no page. */
    static Optional<WebMedia> of(String header) {
        return switch (name(header)) {
            case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml" -> Optional.of(HTML);
            case "text/markdown", "text/x-markdown" -> Optional.of(MARKDOWN);
            case "text/plain" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    private static String name(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The page's kind by its header; servers call much plain text that is not, so there the content tells. */
    static MediaType kind(String header, Page page) {
        return switch (of(header).orElse(TEXT)) {
            case HTML -> MediaType.HTML;
            case MARKDOWN -> MediaType.MARKDOWN;
            case TEXT -> Sniffer.mediaType("", page.text());
        };
    }

    /** The encoding that a header tells; absent when it tells none, or none that exists. */
    static Optional<Charset> charset(String header) {
        int at = header.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String value = header.substring(at + "charset=".length()).split("[;,\\s]", 2)[0];
        try {
            return Optional.of(Charset.forName(value.replace("\"", "").replace("'", "")));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
