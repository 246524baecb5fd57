// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** The host of an address in one spelling, by the rules that browsers follow (WHATWG URL, section 3.5). */
final class WebHost {

    private static final long HIGHEST = 0xFFFF_FFFFL;

    private WebHost() {}

    /** The host in lower case: a name in ASCII, an IPv4 address as four decimal numbers, or an IPv6 address in brackets. */
    static String plain(String written) throws RefusedAddressException {
        if (written.startsWith("[")) {
            return v6(written);
        }
        String host = ascii(written);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        List<String> labels = List.of(host.split("\\.", -1));
        if (labels.stream().anyMatch(label -> label.isEmpty() || label.length() > 63)
                || !host.chars().allMatch(WebHost::mayStand)) {
            throw unreadable();
        }
        return isNumber(labels.getLast()) ? v4(labels) : host;
    }

    private static boolean mayStand(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }

    private static String ascii(String written) throws RefusedAddressException {
        try {
            return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static RefusedAddressException unreadable() {
        return new RefusedAddressException("has a host that cannot be read; check the address");
    }

    private static boolean isNumber(String label) {
        return label.chars().allMatch(c -> c >= '0' && c <= '9') || label.startsWith("0x");
    }

    /** One to four numbers, decimal, octal with a 0 or hexadecimal with 0x before them; the last fills what is left of the four bytes. */
    private static String v4(List<String> labels) throws RefusedAddressException {
        if (labels.size() > 4) {
            throw unreadable();
        }
        long address = 0;
        for (int i = 0; i < labels.size(); i++) {
            long number = number(labels.get(i));
            int bytes = i == labels.size() - 1 ? 5 - labels.size() : 1;
            if (number < 0 || number >= 1L << (8 * bytes)) {
                throw unreadable();
            }
            address = (address << (8 * bytes)) + number;
        }
        if (address > HIGHEST) {
            throw unreadable();
        }
        return (address >> 24) + "." + (address >> 16 & 0xFF) + "." + (address >> 8 & 0xFF) + "." + (address & 0xFF);
    }

    private static long number(String label) {
        boolean hex = label.startsWith("0x");
        boolean octal = !hex && label.length() > 1 && label.startsWith("0");
        String digits = hex ? label.substring(2) : label;
        if (digits.isEmpty()) {
            return hex ? 0 : -1;
        }
        try {
            return digits.startsWith("-") || digits.startsWith("+") || digits.length() > 16
                    ? -1
                    : Long.parseLong(digits, hex ? 16 : octal ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String v6(String written) throws RefusedAddressException {
        boolean closed = written.endsWith("]") && written.length() > 3;
        String inside = closed ? written.substring(1, written.length() - 1) : "";
        boolean literal = inside.indexOf(':') >= 0
                && inside.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80 || c == ':' || c == '.');
        if (!literal) {
            throw unreadable();
        }
        try {
            // With a colon in it this is never looked up.
            InetAddress address = InetAddress.getByName(inside);
            return address instanceof Inet6Address
                    ? "[" + address.getHostAddress() + "]"
                    // An IPv4 address in IPv6 clothes.
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            throw unreadable();
        }
    }
}
