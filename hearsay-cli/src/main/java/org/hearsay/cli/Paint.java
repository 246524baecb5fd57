// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

/**
 * Colours of the terminal view; without them the text says the same.
 *
 * @param colours whether to colour at all
 */
record Paint(boolean colours) {

    /** What a stretch of the view is, by its SGR code (ECMA-48). */
    enum Style {
        /** Names of speakers, the headline. */
        STRONG("1"),
        /** What is only needed now and then. */
        QUIET("2"),
        /** The article's own marks and words inside a quotation. */
        EDIT("33"),
        /** A speaker whom the text does not name. */
        UNKNOWN("35"),
        /** Words in quotation marks. */
        QUOTED("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    String as(Style style, String text) {
        return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }
}
