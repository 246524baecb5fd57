// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

/**
 * A point on the earth.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record LabelledPoint(double latitude, double longitude) {

    /** Mean radius of the earth in kilometres, as the gold's script has it. */
    private static final double EARTH_KM = 6371.0088;

    /** The distance on the sphere in kilometres. */
    public double kmTo(LabelledPoint other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double half = Math.pow(Math.sin((there - here) / 2), 2)
                + Math.cos(here)
                        * Math.cos(there)
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
