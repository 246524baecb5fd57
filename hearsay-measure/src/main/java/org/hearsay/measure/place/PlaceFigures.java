// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

/**
 * The figures of the gold's script.
 *
 * @param recognition whether the names were found
 * @param resolution how far off the places of the found ones are
 * @param endToEnd names found and put within 161 km of where they are
 */
public record PlaceFigures(Found recognition, Resolution resolution, Found endToEnd) {

    /**
     * Counts of what was to be found, what was found, and what of it was right.
     *
     * @param gold to be found
     * @param predicted found
     * @param right right of these
     */
    public record Found(int gold, int predicted, int right) {

        /** The share of what was found that is right, 0 to 1; 0 when nothing was found. */
        public double precision() {
            return predicted == 0 ? 0 : (double) right / predicted;
        }

        /** The share of what was to be found that was, 0 to 1; 0 when there was nothing. */
        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        /** The harmonic mean of both. */
        public double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /**
     * Of the names that gold gives a point: errors in kilometres.
     *
     * @param count how many errors were measured
     * @param meanKm their mean
     * @param medianKm their median
     * @param accuracy161 the share of at most 161 km (100 miles), 0 to 1
     * @param auc area under the sorted logarithms of the errors, 0 (best) to 1
     * @param accuracyOfAll as {@code accuracy161}, with names that were found and given no place as wrong
     * @param ids how many have a GeoNames number on both sides
     * @param sameIds how many of these have the same
     */
    public record Resolution(
            int count,
            double meanKm,
            double medianKm,
            double accuracy161,
            double auc,
            double accuracyOfAll,
            int ids,
            int sameIds) {}
}
