// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

/**
 * How many expressions were found, over all documents.
 *
 * @param gold expressions in the gold
 * @param predicted expressions predicted; of several with the same span the first counts
 * @param relaxed pairs of a gold and a predicted expression that overlap, each in one pair at most
 * @param strict of these, with the same span but for blanks at the ends
 * @param type of the relaxed, with the same type
 * @param value of the relaxed, with the same value
 * @param strictValue with the same span and value
 * @param typeValue of the relaxed, with the same type and value
 */
public record TimexFigures(
        int gold, int predicted, int relaxed, int strict, int type, int value, int strictValue, int typeValue) {

    /** No document yet. */
    static final TimexFigures NONE = new TimexFigures(0, 0, 0, 0, 0, 0, 0, 0);

    TimexFigures plus(TimexFigures other) {
        return new TimexFigures(
                gold + other.gold,
                predicted + other.predicted,
                relaxed + other.relaxed,
                strict + other.strict,
                type + other.type,
                value + other.value,
                strictValue + other.strictValue,
                typeValue + other.typeValue);
    }

    /** Precision of {@code found} of these counts, 0 to 1; 0 when nothing was predicted. */
    public double precision(int found) {
        return predicted == 0 ? 0 : (double) found / predicted;
    }

    /** Recall of {@code found} of these counts, 0 to 1; 0 when the gold has nothing. */
    public double recall(int found) {
        return gold == 0 ? 0 : (double) found / gold;
    }

    /** The harmonic mean of the two, 0 to 1. */
    public double f1(int found) {
        double precision = precision(found);
        double recall = recall(found);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
