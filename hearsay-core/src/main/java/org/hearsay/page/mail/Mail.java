// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One e-mail (RFC 5322) or one web page saved as MHTML (RFC 2557).
 *
 * @param subject absent when there is none, and for a saved page, whose own head knows better
 * @param authors the names in {@code From}, which are the message's authors (RFC 5322, section 3.6.2); addresses alone name nobody
 * @param date ISO 8601, e.g. {@code 2026-11-20T08:30:00+01:00}; absent when there is none that can be understood
 * @param location the address of the page that was saved; absent for e-mails
 * @param html whether the body is HTML
 * @param body the part that is to be read, without its transfer encoding: the HTML, or else the plain text; empty when there is neither
 * @param charset what the part says its body is written in; absent when it says nothing
 */
@SuppressWarnings("ArrayRecordComponent") // mails are never compared
public record Mail(
        Optional<String> subject,
        List<String> authors,
        Optional<String> date,
        Optional<String> location,
        boolean html,
        byte[] body,
        Optional<Charset> charset) {

    /** How many of the first bytes are looked at for the fields of a head. */
    private static final int FIRST_LINES = 4096;

    /** Fields one of which every e-mail and every saved page has near its top. */
    private static final List<String> TELLING = List.of(
            "from",
            "received",
            "return-path",
            "delivered-to",
            "mime-version",
            "message-id",
            "snapshot-content-location",
            "x-mozilla-status");

    /** Copies the names. */
    public Mail {
        authors = List.copyOf(authors);
    }

    /**
     * The message in {@code bytes}.
     *
     * @throws IOException when its parts are nested or headed beyond all use
     */
    public static Mail in(byte[] bytes) throws IOException {
        return new MailReader().read(new ByteArrayInputStream(bytes));
    }

    /** Reads from {@code in}, which is not closed. */
    static Mail in(InputStream in) throws IOException {
        return new MailReader().read(in);
    }

    /** Whether a text begins with the head of a message: nothing but fields, two at least, and one that only messages have. */
    public static boolean begins(String text) {
        int fields = 0;
        boolean telling = false;
        String start = text.substring(0, Math.min(text.length(), FIRST_LINES));
        for (String line : start.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            boolean folded = fields > 0 && !line.isBlank() && Character.isWhitespace(line.charAt(0));
            if (line.isEmpty() && fields > 0) {
                return telling && fields > 1;
            }
            if (colon <= 0 && !folded && !(fields == 0 && line.startsWith("From "))) {
                return fields > 3 && telling && line.length() > 200;
            }
            if (!folded && colon > 0) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                if (!name.chars().allMatch(c -> c > ' ' && c < 0x7F) && !line.startsWith("From ")) {
                    return false;
                }
                fields++;
                telling |= TELLING.contains(name);
            }
        }
        return telling && fields > 1;
    }
}
