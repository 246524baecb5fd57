// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs: lines that hold something other than blanks. */
public final class Paragraphs {

    private Paragraphs() {}

    /** The paragraphs of {@code text} in order, without blanks at their ends. */
    public static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length()
                    || text.charAt(at) == '\n'
                    || text.charAt(at) == '\r'
                    || text.charAt(at) == '\u2029') {
                addTrimmed(text, begin, at, paragraphs);
                begin = at + 1;
            }
        }
        return List.copyOf(paragraphs);
    }

    private static void addTrimmed(String text, int begin, int end, List<Span> paragraphs) {
        int from = Blank.skip(text, begin, end);
        int to = Blank.skipBack(text, end, from);
        if (to > from) {
            paragraphs.add(new Span(from, to));
        }
    }
}
