// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import org.hearsay.text.Span;

/**
 * A stretch of a text counted in Unicode code points {@code [begin, end)}, as the gold files count. Everywhere else in Hearsay
 * positions are UTF-16 code units, see {@link Span}; the two differ only behind a character beyond U+FFFF.
 *
 * @param begin first code point, 0 or more
 * @param end one past the last code point, greater than {@code begin}
 */
public record CodePoints(int begin, int end) {

    /** Refuses empty and negative stretches. */
    public CodePoints {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a stretch of code points: [" + begin + ", " + end + ")");
        }
    }

    /** The same stretch of {@code text}, counted in code points. */
    public static CodePoints of(Span span, String text) {
        int begin = text.codePointCount(0, span.begin());
        return new CodePoints(begin, begin + text.codePointCount(span.begin(), span.end()));
    }
}
