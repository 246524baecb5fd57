// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decisions that hold come to for one claim or event.
 *
 * @param state the last one's
 * @param amended the person's values, also where a later decision confirmed them; the machine's stand in the entry itself
 * @param decision the id of the last decision
 * @param who who took it
 * @param why why; absent when no reason was given
 * @param decided when, ISO 8601
 */
public record Verdict(
        State state,
        Map<Amendable, String> amended,
        String decision,
        String who,
        Optional<String> why,
        String decided) {

    /** Copies the map. */
    public Verdict {
        amended = Map.copyOf(amended);
    }

    /** How an entry stands. */
    public enum State {
        /** Somebody found it in the page. */
        CONFIRMED,
        /** Somebody found it there otherwise. */
        AMENDED,
        /** Somebody did not find it there. */
        REJECTED
    }

    /** What {@code decisions} about one entry come to, the earliest first; nothing when none of them holds. */
    public static Optional<Verdict> of(List<Decision> decisions) {
        Map<Amendable, String> amended = new EnumMap<>(Amendable.class);
        Optional<Verdict> verdict = Optional.empty();
        for (Decision decision : decisions) {
            Optional<State> state = state(decision.verb());
            if (decision.holds() && state.isPresent()) {
                amended.putAll(decision.changes());
                verdict = Optional.of(new Verdict(
                        state.get(), amended, decision.id(), decision.who(), decision.why(), decision.decided()));
            }
        }
        return verdict;
    }

    private static Optional<State> state(Verb verb) {
        return switch (verb) {
            case CONFIRM -> Optional.of(State.CONFIRMED);
            case AMEND -> Optional.of(State.AMENDED);
            case REJECT -> Optional.of(State.REJECTED);
            case MERGE, SPLIT, UNDO -> Optional.empty();
        };
    }
}
