// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.Optional;

/**
 * An area that a text puts a name in which is not in the gazetteer. It has no point on purpose: that of a province is not where its village is.
 *
 * @param name its usual name, e.g. {@code Idlib}
 * @param country the state or territory it is or lies in, ISO 3166-1 alpha-3; absent for none or several
 * @param gazetteerId its id in the gazetteer; absent for what has none
 */
public record Area(String name, Optional<String> country, Optional<String> gazetteerId) {

    static Area of(Place place) {
        return new Area(place.name(), place.country(), place.gazetteerId());
    }
}
