// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.mention;

/**
 * How many were found.
 *
 * @param right how many predictions are gold
 * @param predicted how many there are
 * @param gold how many there were to find
 */
public record MentionFigure(long right, long predicted, long gold) {

    static final MentionFigure NONE = new MentionFigure(0, 0, 0);

    MentionFigure plus(MentionFigure other) {
        return new MentionFigure(right + other.right, predicted + other.predicted, gold + other.gold);
    }

    /** Share of the predictions that are right, 0 to 1; 0 where nothing was predicted. */
    public double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    /** Share of the gold that was found, 0 to 1; 0 where there is none. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** Harmonic mean of both, 0 to 1. */
    public double f1() {
        return predicted + gold == 0 ? 0 : 2.0 * right / (predicted + gold);
    }
}
