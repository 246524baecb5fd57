// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A name of a place in a text and what it means.
 *
 * @param span the name
 * @param place what it means; absent when it is not in the gazetteer, which is more often said of villages, districts and buildings
 * @param within of a name that is not in the gazetteer, the area that the text puts it in, e.g. Idlib for "Nayrab, in Idlib"; absent when the text
 *     does not say, or when there is a place
 */
public record ResolvedToponym(Span span, Optional<Place> place, Optional<Area> within) {

    /** Refuses a place and an area around it at once. */
    public ResolvedToponym {
        if (place.isPresent() && within.isPresent()) {
            throw new IllegalArgumentException("a name in the gazetteer needs no area around it");
        }
    }

    /** The state it lies in, ISO 3166-1 alpha-3; absent when unknown. */
    public Optional<String> country() {
        return place.flatMap(Place::country).or(() -> within.flatMap(Area::country));
    }

    /** The same, but absent for a name of the state itself or of its people. */
    public Optional<String> countryOfPart() {
        boolean state = place.isPresent() && place.get().precision().placeClass() == PlaceClass.COUNTRY;
        return state ? Optional.empty() : country();
    }
}
