// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The address of a page on the web, in one spelling. Spellings that different programs understand differently (user names, backslashes,
 * percent signs in a host, blanks) are refused; numbers that mean an IPv4 address in other notations are written as four decimal numbers, names
 * in other scripts as their ASCII form.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in lower case, four decimal numbers, or an IPv6 address in brackets
 * @param port from 1 to 65535
 * @param path path and query, beginning with {@code /}, without a fragment
 */
public record WebAddress(String scheme, String host, int port, String path) {

    private static final int MOST_CHARACTERS = 8192;

    /**
     * The address that {@code url} spells.
     *
     * @throws RefusedAddressException when it is none that may be fetched
     */
    public static WebAddress of(String url) throws RefusedAddressException {
        if (url.length() > MOST_CHARACTERS || url.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
            throw new RefusedAddressException(
                    "is no address: it holds blanks, backslashes or control characters, or is far too long; check it");
        }
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedAddressException("is not fetched: only http and https are");
        }
        int from = colon + 3;
        int end = end(url, from);
        String authority = url.substring(from, end);
        if (authority.isEmpty() || authority.indexOf('@') >= 0 || authority.indexOf('%') >= 0) {
            throw new RefusedAddressException(
                    "has no plain host in it (a user name or an encoded character stands there); write the host alone");
        }
        int portAt = portAt(authority);
        String host = WebHost.plain(portAt < 0 ? authority : authority.substring(0, portAt));
        int port = port(portAt < 0 ? "" : authority.substring(portAt + 1), scheme);
        return new WebAddress(scheme, host, port, path(url.substring(end)));
    }

    private static int end(String url, int from) {
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int portAt(String authority) {
        int bracket = authority.lastIndexOf(']');
        return authority.indexOf(':', Math.max(bracket, 0));
    }

    private static int port(String digits, String scheme) throws RefusedAddressException {
        if (digits.isEmpty()) {
            return scheme.equals("https") ? 443 : 80;
        }
        boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65535) {
            throw new RefusedAddressException("has a port that is none; check the address");
        }
        return port;
    }

    /** Path and query with all characters that may not stand there written as percent signs and numbers (RFC 3986, section 2.1). */
    private static String path(String rest) {
        int hash = rest.indexOf('#');
        String wanted = hash < 0 ? rest : rest.substring(0, hash);
        StringBuilder path = new StringBuilder(wanted.startsWith("/") ? "" : "/");
        for (byte b : wanted.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && "\"<>^`{|}".indexOf(b) < 0) {
                path.append((char) b);
            } else {
                path.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return path.toString();
    }

    /**
     * Where a redirect from here leads (RFC 3986, section 5.2, without dot segments, which servers resolve themselves).
     *
     * @throws RefusedAddressException when that may not be fetched
     */
    public WebAddress resolve(String location) throws RefusedAddressException {
        String to = location.strip();
        int end = end(to, 0);
        if (to.substring(0, end).contains(":")) {
            return of(to);
        }
        if (to.startsWith("//")) {
            return of(scheme + ":" + to);
        }
        int query = path.indexOf('?');
        String own = query < 0 ? path : path.substring(0, query);
        if (to.startsWith("/")) {
            return of(site() + to);
        }
        return of(site() + (to.startsWith("?") ? own : own.substring(0, own.lastIndexOf('/') + 1)) + to);
    }

    /** Scheme, host and port, e.g. {@code https://karvia.example}; the port only where it is not the usual one. */
    public String site() {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return site() + path;
    }
}
