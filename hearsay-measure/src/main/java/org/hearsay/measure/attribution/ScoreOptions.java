// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

/**
 * What is to be scored, and how closely looked at.
 *
 * @param citronView bring both sides near the rules of Citron's data set first
 * @param keepNested score nested predictions even where the gold marks none (as with PolNeAR), instead of leaving them out
 * @param draws draws for the 95 % intervals of the F1s, e.g. 1000; 0 for no intervals
 * @param byOutlet also the figures of each outlet
 */
public record ScoreOptions(boolean citronView, boolean keepNested, int draws, boolean byOutlet) {

    /** Refuses fewer than no draws. */
    public ScoreOptions {
        if (draws < 0) {
            throw new IllegalArgumentException("draws must be 0 or more, not " + draws);
        }
    }

    /** All of the gold as it stands, no intervals, outlets together. */
    public static ScoreOptions plain() {
        return new ScoreOptions(false, false, 0, false);
    }
}
