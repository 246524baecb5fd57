// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.Locale;

/**
 * How exactly a point says where something is: what kind of place the point stands for, and how far that reaches. Never more exact than the name
 * in the text: "Syria" is a country, whatever its point.
 *
 * @param placeClass the kind of place
 * @param radiusKm kilometres from the point within which most of the place lies, 1 or more, e.g. 12 for a large city
 */
public record Precision(PlaceClass placeClass, int radiusKm) {

    /** Square kilometres that a thousand people of a city take, from 4,000 a square kilometre, the usual density of the world's cities. */
    private static final double AREA_OF_A_PERSON = 1.0 / 4000;

    /** Refuses a radius below 1. */
    public Precision {
        if (radiusKm < 1) {
            throw new IllegalArgumentException("a radius of " + radiusKm + " km");
        }
    }

    /** The usual one of a kind of place with so many people; 0 where unknown. */
    static Precision of(PlaceClass placeClass, long population) {
        int usual = placeClass.usualRadiusKm();
        if (!placeClass.isSettlement() || population <= 0) {
            return new Precision(placeClass, usual);
        }
        double radius = Math.sqrt(population * AREA_OF_A_PERSON / Math.PI);
        return new Precision(placeClass, (int) Math.max(1, Math.round(radius)));
    }

    /** As {@code "city 12"}: class and kilometres. */
    @Override
    public String toString() {
        return placeClass.name().toLowerCase(Locale.ROOT) + " " + radiusKm;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when {@code written} is nothing of the kind
     */
    public static Precision parse(String written) {
        int blank = written.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("no precision: " + written);
        }
        return new Precision(
                PlaceClass.valueOf(written.substring(0, blank).toUpperCase(Locale.ROOT)),
                Integer.parseInt(written.substring(blank + 1)));
    }
}
