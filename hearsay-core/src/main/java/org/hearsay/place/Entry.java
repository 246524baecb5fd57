// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.Optional;

/**
 * A line of a gazetteer.
 *
 * @param id what names it, e.g. {@code geonames:164816}; empty when nothing does
 * @param name its usual name
 * @param placeClass what it is
 * @param seat of a town, the level of division that is governed from it, 1 to 4; 0 for none, and for a capital
 * @param point where it is
 * @param iso2 the state it lies in, ISO 3166-1 alpha-2; empty for none or several
 * @param admin the smallest known division it is or lies in, as {@code US.CA.037}; {@code US.CA} when only the first order is known; empty
 * @param population people; 0 when unknown
 * @param alternates how many other names the gazetteer has for it, 0 to 255: a measure of how widely it is known
 */
record Entry(
        String id,
        String name,
        PlaceClass placeClass,
        int seat,
        Point point,
        String iso2,
        String admin,
        long population,
        int alternates) {

    /** How a name led to an entry; the better first. */
    enum Fit {
        /** It is its usual name. */
        USUAL,
        /** It is another of its names. */
        OTHER,
        /** It sounds like one of its names. */
        LOOSE
    }

    /** The first-order division, e.g. {@code US.CA}; empty when unknown. */
    String admin1() {
        int first = admin.indexOf('.');
        int second = first < 0 ? -1 : admin.indexOf('.', first + 1);
        return second < 0 ? admin : admin.substring(0, second);
    }

    /** The second-order division, e.g. {@code US.CA.037}; empty when unknown. */
    String admin2() {
        return admin.length() > admin1().length() ? admin : "";
    }

    /** Whether this is an area that {@code other} lies in, by state and divisions; never so for itself. */
    boolean holds(Entry other) {
        return switch (placeClass) {
            case COUNTRY -> other.placeClass != PlaceClass.COUNTRY && !iso2.isEmpty() && iso2.equals(other.iso2);
            case ADMIN1 ->
                other.placeClass.compareTo(PlaceClass.ADMIN1) > 0
                        && !admin.isEmpty()
                        && admin1().equals(other.admin1());
            case ADMIN2 ->
                other.placeClass.compareTo(PlaceClass.ADMIN2) > 0
                        && !admin2().isEmpty()
                        && admin2().equals(other.admin2());
            case CONTINENT, REGION, ADMIN3, CAPITAL, CITY, QUARTER, WATER, LAND, SITE -> false;
        };
    }

    /** Whether both are the same place, told by two gazetteers. */
    boolean same(Entry other) {
        if (!id.isEmpty() && id.equals(other.id)) {
            return true;
        }
        return placeClass == other.placeClass
                && (placeClass == PlaceClass.ADMIN1 || placeClass == PlaceClass.ADMIN2)
                && !admin.isEmpty()
                && admin.equals(other.admin);
    }

    /** The entry as the reader shows it; {@code iso3} is the state's code there. */
    Place place(Optional<String> iso3) {
        return new Place(
                name,
                iso3,
                point.latitude(),
                point.longitude(),
                Precision.of(placeClass, population),
                id.isEmpty() ? Optional.empty() : Optional.of(id));
    }
}
