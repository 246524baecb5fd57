// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

/** What counts as blank: white space of any kind, no-break spaces and control characters included. */
public final class Blank {

    private Blank() {}

    /** Whether a reader sees nothing at {@code point}. */
    public static boolean is(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    /** The first position from {@code from} on, below {@code end}, that is not blank; {@code end} when there is none. */
    public static int skip(String text, int from, int end) {
        int at = from;
        while (at < end && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** One past the last position below {@code from}, at or after {@code begin}, that is not blank; {@code begin} when there is none. */
    public static int skipBack(String text, int from, int begin) {
        int at = from;
        while (at > begin && is(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
