// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.OptionalInt;

/**
 * A number of a sentence with its range, whatever it counts.
 *
 * @param from its first token
 * @param to one past its last
 * @param min the least it may be; absent when only an upper end is given
 * @param max the most it may be; absent when only a lower end is given
 * @param approximate whether the words say that it is rough
 */
record Count(int from, int to, OptionalInt min, OptionalInt max, boolean approximate) {

    static Count exact(int from, int to, int value) {
        return new Count(from, to, OptionalInt.of(value), OptionalInt.of(value), false);
    }

    static Count least(int from, int to, int value) {
        return new Count(from, to, OptionalInt.of(value), OptionalInt.empty(), false);
    }

    /** Whether it is {@code value} and nothing else. */
    boolean is(int value) {
        return min.equals(OptionalInt.of(value)) && max.equals(min);
    }
}
