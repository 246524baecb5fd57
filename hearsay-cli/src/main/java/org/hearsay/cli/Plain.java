// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

/** Words for a terminal. */
final class Plain {

    private Plain() {}

    /**
     * Text from an article as it may be shown: control characters, which could move the cursor or set colours, and marks that reverse the reading
     * direction of what follows are shown as nothing.
     */
    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == '\t' ? ' ' : point)
                .filter(Plain::isHarmless)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return text(text.replaceAll("\\R", " "));
    }

    private static boolean isHarmless(int point) {
        boolean control = Character.isISOControl(point) && point != '\n';
        boolean direction = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        return !control && !direction;
    }

    /** {@code 1 block}, {@code 2 blocks}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
