// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours of the terminal view; without them the text says the same.
 *
 * @param colours whether to colour at all
 */
record Paint(boolean colours) {

    /** Without colours. */
    static final Paint NONE = new Paint(false);

    private static final String CODE_BEGINS = "\u001b[";
    private static final String RESET = CODE_BEGINS + "0m";

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

    /** The lines of a painted text, each of which ends its own colour: pagers such as {@code less -R} forget it at a line's end. */
    List<String> closedAtLineEnds(List<String> lines) {
        if (!colours) {
            return lines;
        }
        List<String> closed = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            String whole = open + line;
            int last = whole.lastIndexOf(CODE_BEGINS);
            open = last < 0 || whole.startsWith(RESET, last) ? "" : whole.substring(last, whole.indexOf('m', last) + 1);
            closed.add(open.isEmpty() ? whole : whole + RESET);
        }
        return closed;
    }

    String as(Style style, String text) {
        return colours ? CODE_BEGINS + style.code + "m" + text + RESET : text;
    }
}
