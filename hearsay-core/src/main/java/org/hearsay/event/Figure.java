// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.OptionalInt;
import org.hearsay.text.Span;

/**
 * A count that an article gives, as a range.
 *
 * <p>Example: "at least 33 people were killed" is of "killed", from 33, with no upper end.
 *
 * @param span the words of the number: {@code at least 33}
 * @param of what is counted: {@code killed}, {@code wounded}, {@code detained}, {@code displaced}, {@code fighters} ...
 * @param min the least it may be; absent when only an upper end is given
 * @param max the most it may be; absent when only a lower end is given
 * @param approximate whether the words say that the number is rough: {@code about 50}
 */
public record Figure(Span span, String of, OptionalInt min, OptionalInt max, boolean approximate) {

    /** Refuses a range without ends, and one whose ends are the wrong way round. */
    public Figure {
        if (min.isEmpty() && max.isEmpty() || min.isPresent() && max.isPresent() && min.getAsInt() > max.getAsInt()) {
            throw new IllegalArgumentException("not a range: " + min + " to " + max);
        }
    }
}
