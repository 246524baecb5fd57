// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

/** Joins the lines of a paragraph that an editor or a mail program broke at a fixed width. */
final class HardWrap {

    /** Lines that were wrapped by hand are about this long; shorter ones (addresses, verse) are meant as lines. */
    private static final int WRAPPED = 45;

    private HardWrap() {}

    static String joined(String paragraph) {
        if (paragraph.indexOf('\n') < 0) {
            return paragraph;
        }
        String[] lines = paragraph.split("\n", -1);
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (int i = 0; i < lines.length; i++) {
            longest = Math.max(longest, lines[i].length());
            shortest = i < lines.length - 1 ? Math.min(shortest, lines[i].length()) : shortest;
        }
        boolean wrapped = shortest >= WRAPPED && longest <= 2 * shortest;
        return wrapped ? String.join(" ", lines) : paragraph;
    }
}
