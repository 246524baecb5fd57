// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody decided, when and why. Decisions are only ever added; one that was undone is still there.
 *
 * @param id content-derived: {@code dec-3f9a0c1b77e2}
 * @param number the place in the order in which they were taken, from 1
 * @param verb what was decided
 * @param about what it is about
 * @param subjects the ids of what it is about, as they were when it was taken; of merged actors the first gives its name
 * @param parts of a split, the claims and events that leave; else empty
 * @param changes the person's values; empty when nothing is amended
 * @param as of an actor that was split off, its name; else absent
 * @param who who decided
 * @param why in the person's words; absent when no reason was given
 * @param decided ISO 8601 instant, to the second
 * @param holds whether it holds, that is, was not undone
 */
public record Decision(
        String id,
        long number,
        Verb verb,
        About about,
        List<String> subjects,
        List<String> parts,
        Map<Amendable, String> changes,
        Optional<String> as,
        String who,
        Optional<String> why,
        String decided,
        boolean holds) {
    /** Copies the lists. */
    public Decision {
        subjects = List.copyOf(subjects);
        parts = List.copyOf(parts);
        changes = Map.copyOf(changes);
    }
}
