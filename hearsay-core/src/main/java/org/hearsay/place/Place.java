// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.Optional;

/**
 * An entry of the gazetteer.
 *
 * @param name its usual name there, e.g. {@code Sarāqib}
 * @param country the state or territory it lies in, ISO 3166-1 alpha-3, e.g. {@code SYR}; absent for seas, continents, regions of several states
 * @param latitude of its point, degrees north, -90 to 90
 * @param longitude of its point, degrees east, -180 to 180
 * @param precision what the point stands for
 * @param gazetteerId its id, e.g. {@code geonames:164816}; {@code geonames:SY.12} (the code of the division) where the gazetteer at hand has no
 *     number for it; absent for what is only in Hearsay's own table
 */
public record Place(
        String name,
        Optional<String> country,
        double latitude,
        double longitude,
        Precision precision,
        Optional<String> gazetteerId) {}
