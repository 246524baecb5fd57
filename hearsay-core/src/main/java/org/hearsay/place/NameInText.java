// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/** One name in a text, what it may mean, and what the words around it say; how likely each meaning is changes from pass to pass. */
final class NameInText {

    /** What the words around a name say of its kind. */
    enum Cue {
        ADMIN1,
        ADMIN2,
        TOWN,
        WATER,
        LAND,
        SITE,
        COUNTRY
    }

    /** An area that the words put the name in: another name, or what stands there and is no name of its own. */
    record Container(int name, List<Candidate> candidates) {}

    private final Span span;
    private final String key;
    private final List<Candidate> candidates;
    private final List<Cue> cues;
    /** Areas behind a comma or in brackets, the nearest first. */
    private final List<Container> behind = new ArrayList<>();
    /** Areas that other words join to the name. */
    private final List<Container> joined = new ArrayList<>();
    /** One for each candidate and one for none of them; they add up to 1. */
    private double[] likely;

    NameInText(Span span, String key, List<Candidate> candidates, List<Cue> cues) {
        this.span = span;
        this.key = key;
        this.candidates = List.copyOf(candidates);
        this.cues = List.copyOf(cues);
        this.likely = new double[candidates.size() + 1];
    }

    Span span() {
        return span;
    }

    /** The same for names that are the same words. */
    String key() {
        return key;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Cue> cues() {
        return cues;
    }

    List<Container> behind() {
        return behind;
    }

    List<Container> joined() {
        return joined;
    }

    /** How likely the candidate of this number is; that of none of them has the number behind the last. */
    double likely(int candidate) {
        return likely[candidate];
    }

    double[] likely() {
        return likely.clone();
    }

    void likely(double[] changed) {
        likely = changed;
    }

    /** The number of the likeliest candidate; -1 when there is none. */
    int best() {
        int best = -1;
        for (int i = 0; i < candidates.size(); i++) {
            if (best < 0 || likely[i] > likely[best]) {
                best = i;
            }
        }
        return best;
    }
}
