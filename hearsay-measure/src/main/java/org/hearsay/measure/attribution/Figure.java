// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.Optional;

/** One number, or three, that say how well something was found. */
public sealed interface Figure {

    /**
     * Precision, recall and their harmonic mean, each 0 to 1.
     *
     * @param predicted what precision is a share of
     * @param gold what recall is a share of
     * @param f1Interval 95 % interval of {@code f1}; absent when none was asked for
     */
    record Ratio(double precision, double recall, double f1, long predicted, long gold, Optional<Interval> f1Interval)
            implements Figure {}

    /**
     * A share or a mean, 0 to 1.
     *
     * @param of how many it was taken over
     */
    record Share(double value, long of) implements Figure {}

    /** So many. */
    record Count(long value) implements Figure {}

    /** From {@code low} to {@code high}, both included. */
    record Interval(double low, double high) {}
}
