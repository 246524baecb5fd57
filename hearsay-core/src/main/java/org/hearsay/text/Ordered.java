// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.util.List;
import java.util.function.ToIntFunction;

/** Lists in ascending order of a place, asked in logarithmic time. */
public final class Ordered {

    private Ordered() {}

    /** Number of the first of {@code items} whose {@code place} is at or after {@code position}; the list's size when there is none. */
    public static <T> int firstAt(List<T> items, ToIntFunction<? super T> place, int position) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(items.get(middle)) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
