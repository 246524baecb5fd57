// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link AttributionScore} found.
 *
 * @param documents documents in gold
 * @param withoutPrediction of these, those that were not among the predictions and count as predicted empty
 * @param nestedLeftOut predicted attributions left out because they are nested and the gold does not mark nested ones
 * @param citronView whether both sides were brought near Citron's rules first
 * @param scores figures by name, in score.py's order: {@code exact cue}, {@code paired all}, {@code kind direct}, ...; a figure that has
 *     nothing to be taken over is left out
 * @param outlets figures of each outlet, by its name; empty unless asked for
 */
public record AttributionFigures(
        int documents,
        int withoutPrediction,
        int nestedLeftOut,
        boolean citronView,
        Map<String, Figure> scores,
        List<Outlet> outlets) {

    /** The three figures of one outlet that tell most: F1s, 0 to 1. */
    public record Outlet(String name, int documents, double exactTriple, double tripleHalf, double paired) {}

    /** Copies, keeping the order. */
    public AttributionFigures {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        outlets = List.copyOf(outlets);
    }

    /** The precision, recall and F1 of that name, e.g. {@code kind direct}; absent when it is not among the scores. */
    public Optional<Figure.Ratio> ratio(String name) {
        return scores.get(name) instanceof Figure.Ratio ratio ? Optional.of(ratio) : Optional.empty();
    }

    /** The share of that name, e.g. {@code source given content shares a token}; absent when it is not among the scores. */
    public Optional<Figure.Share> share(String name) {
        return scores.get(name) instanceof Figure.Share share ? Optional.of(share) : Optional.empty();
    }

    /** The count of that name, {@code count gold} or {@code count predicted}; 0 when it is not among the scores. */
    public long count(String name) {
        return scores.get(name) instanceof Figure.Count count ? count.value() : 0;
    }
}
