// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

import java.util.List;
import java.util.Optional;

/**
 * A text with its names of places.
 *
 * @param id its id in the corpus
 * @param text the text; empty in predictions
 * @param outlet the outlet's name or host; absent when not told
 * @param toponyms the names
 * @param ignored spans that look like places and were not marked: to find one of them is neither right nor wrong
 */
public record PlacedDocument(
        String id,
        String text,
        Optional<String> outlet,
        List<LabelledToponym> toponyms,
        List<LabelledToponym> ignored) {

    /** Copies the lists. */
    public PlacedDocument {
        toponyms = List.copyOf(toponyms);
        ignored = List.copyOf(ignored);
    }
}
