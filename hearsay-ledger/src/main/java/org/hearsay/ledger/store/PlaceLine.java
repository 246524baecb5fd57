// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.Optional;
import org.hearsay.place.Precision;

/**
 * Where events are said to have taken place.
 *
 * @param name the place's name, or its words in the text when nobody knows which place they mean
 * @param country ISO 3166-1 alpha-3; absent when unknown
 * @param point where it is and how exactly; absent when unknown
 * @param events how many events that meet the query
 * @param articles in how many articles
 */
public record PlaceLine(String name, Optional<String> country, Optional<Point> point, long events, long articles) {

    /**
     * A point and what it stands for.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @param precision never more exact than the words
     */
    public record Point(double latitude, double longitude, Precision precision) {}
}
