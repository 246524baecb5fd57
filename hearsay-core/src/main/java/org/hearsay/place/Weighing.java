// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * How the meanings of one name were weighed, to look into and to train on.
 *
 * @param span the name
 * @param options its meanings, and last that it has none in the gazetteer
 */
public record Weighing(Span span, List<Option> options) {

    /**
     * One meaning.
     *
     * @param place the place; absent for "not in the gazetteer"
     * @param features what speaks for it, in the order of {@link PlaceFinder#featureNames()}
     * @param likelihood how likely it is held to be, 0 to 1
     */
    public record Option(Optional<Place> place, List<Double> features, double likelihood) {}

    /** Copies the options. */
    public Weighing {
        options = List.copyOf(options);
    }
}
