// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.List;
import java.util.Optional;

/**
 * A text with the attributions marked in it: gold, or what a program found.
 *
 * @param where where it was read, for messages, e.g. {@code dev.jsonl line 12}; for a document made in memory its id will do
 * @param id names the text; gold and prediction of one text have the same id
 * @param text the text that the spans count in; needed in gold, may be absent in a prediction
 * @param outlet the publisher; absent when not told
 * @param attributions in the file's order
 */
public record LabelledDocument(
        String where,
        String id,
        Optional<String> text,
        Optional<String> outlet,
        List<LabelledAttribution> attributions) {

    /** Copies the list. */
    public LabelledDocument {
        attributions = List.copyOf(attributions);
    }
}
