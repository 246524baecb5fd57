// SPDX-License-Identifier: Apache-2.0
/**
 * How well names of places are found and put on the map, against texts marked by hand. Start at {@link org.hearsay.measure.place.PlaceScore};
 * {@link org.hearsay.measure.place.PlaceJsonl} reads what it compares.
 *
 * <p>The figures are those of {@code gold/geo/score.py}, the script that came with the gold; after Gritta, Pilehvar and Collier, "A pragmatic guide
 * to geoparsing evaluation" (2019).
 */
@NullMarked
package org.hearsay.measure.place;

import org.jspecify.annotations.NullMarked;
