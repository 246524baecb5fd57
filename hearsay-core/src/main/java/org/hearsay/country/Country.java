// SPDX-License-Identifier: Apache-2.0
package org.hearsay.country;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A country or territory of ISO 3166, Kosovo, or a state of the last century. Being one says nothing about what is or ought to be a state.
 *
 * @param iso3 the code of ISO 3166-1 alpha-3, e.g. {@code SYR}; of 3166-3 for a former state ({@code SUN}); {@code XKX} for Kosovo
 * @param iso2 the code of ISO 3166-1 alpha-2, e.g. {@code SY}
 * @param geonamesId its number in GeoNames; absent for former states
 * @param latitude of the point GeoNames gives it, degrees north
 * @param longitude of the same point, degrees east
 * @param name its usual English name, e.g. {@code Ivory Coast}
 * @param capitals the capital and other seats of government, the usual spelling first; empty for city states and uninhabited lands
 * @param demonyms the adjective first, then words for its people, singular or irregular plural; a plural in -s is understood
 * @param otherNames official, former, short and foreign names
 * @param until the year it ended; absent when it exists
 */
public record Country(
        String iso3,
        String iso2,
        OptionalLong geonamesId,
        double latitude,
        double longitude,
        String name,
        List<String> capitals,
        List<String> demonyms,
        List<String> otherNames,
        OptionalInt until) {

    /** Copies the lists. */
    public Country {
        capitals = List.copyOf(capitals);
        demonyms = List.copyOf(demonyms);
        otherNames = List.copyOf(otherNames);
    }
}
