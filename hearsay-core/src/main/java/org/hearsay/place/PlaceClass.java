// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.Map;

/** What kind of thing a place is; the classes and codes of GeoNames (https://www.geonames.org/export/codes.html), drawn together. */
public enum PlaceClass {
    /** A continent or a group of countries. */
    CONTINENT(4000),
    /** A state or a dependent territory. */
    COUNTRY(500),
    /** A region without a government of its own, e.g. the Sahel. */
    REGION(300),
    /** A first-order division of a state: a province, a governorate, a state of the United States. */
    ADMIN1(120),
    /** A second-order division: a county, a district. */
    ADMIN2(40),
    /** Any smaller division. */
    ADMIN3(15),
    /** The seat of a state's government. */
    CAPITAL(15),
    /** A city, town or village; its radius follows the number of people. */
    CITY(5),
    /** A part of a city. */
    QUARTER(3),
    /** A sea, lake, river or other water. */
    WATER(100),
    /** A mountain, island, desert or other land. */
    LAND(50),
    /** A building, road, park or other thing made by people. */
    SITE(2);

    private static final Map<String, PlaceClass> BY_LETTER = Map.of(
            "A", ADMIN3, "P", CITY, "H", WATER, "T", LAND, "V", LAND, "U", WATER, "S", SITE, "R", SITE, "L", REGION);

    private static final Map<String, PlaceClass> BY_CODE = Map.ofEntries(
            Map.entry("CONT", CONTINENT),
            Map.entry("PCLI", COUNTRY),
            Map.entry("PCLD", COUNTRY),
            Map.entry("PCLS", COUNTRY),
            Map.entry("PCLF", COUNTRY),
            Map.entry("PCLIX", COUNTRY),
            Map.entry("PCL", COUNTRY),
            Map.entry("PCLH", COUNTRY),
            Map.entry("TERR", COUNTRY),
            Map.entry("ADM1", ADMIN1),
            Map.entry("ADM1H", ADMIN1),
            Map.entry("ADM2", ADMIN2),
            Map.entry("ADM2H", ADMIN2),
            Map.entry("PPLC", CAPITAL),
            Map.entry("PPLX", QUARTER),
            Map.entry("PRK", SITE),
            Map.entry("RESN", SITE),
            Map.entry("ISL", LAND));

    private final int radiusKm;

    PlaceClass(int radiusKm) {
        this.radiusKm = radiusKm;
    }

    /** How far the place usually reaches from its point, in kilometres, where nothing better is known. */
    int usualRadiusKm() {
        return radiusKm;
    }

    /** Whether it has parts that are places: a town within it may be meant. */
    boolean isArea() {
        return compareTo(ADMIN2) <= 0;
    }

    /** Whether people live in it together. */
    boolean isSettlement() {
        return this == CAPITAL || this == CITY || this == QUARTER;
    }

    /** The class of a feature by GeoNames' letter and code, e.g. {@code P} and {@code PPLA}; a code not listed goes by its letter. */
    static PlaceClass of(String letter, String code) {
        PlaceClass known = BY_CODE.get(code);
        return known != null ? known : BY_LETTER.getOrDefault(letter, SITE);
    }
}
