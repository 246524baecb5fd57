// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

/**
 * A point on the earth.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Point(double latitude, double longitude) {

    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double EARTH_KM = 6371.0088;

    /** The distance on the sphere in kilometres. */
    double kmTo(Point other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double north = Math.sin((there - here) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double half = north * north + Math.cos(here) * Math.cos(there) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
