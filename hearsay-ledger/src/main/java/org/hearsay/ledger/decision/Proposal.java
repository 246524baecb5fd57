// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision that somebody wants to take.
 *
 * @param verb what
 * @param ids what it is about: a claim or event; of a merge incidents or actors, of a split an incident or actor and the entries that leave it; of
 *     an undo the decision, or nothing for the last that holds
 * @param changes what is amended, else empty
 * @param as the name of an actor that is split off, else absent
 * @param who who decides
 * @param why the reason, absent when none is given
 */
public record Proposal(
        Verb verb,
        List<String> ids,
        Map<Amendable, String> changes,
        Optional<String> as,
        String who,
        Optional<String> why) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 2_000;

    /** Checks what can be told without the ledger. */
    public Proposal {
        ids = List.copyOf(new LinkedHashSet<>(ids));
        changes = Map.copyOf(changes);
        who = who.strip();
        why = why.map(String::strip).filter(reason -> !reason.isEmpty());
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            throw new DecisionException("say who decides, in 1 to " + LONGEST_NAME + " characters");
        }
        if (why.isPresent() && why.get().length() > LONGEST_REASON) {
            throw new DecisionException("a reason has at most " + LONGEST_REASON + " characters");
        }
        if (verb != Verb.AMEND && !changes.isEmpty()) {
            throw new DecisionException("values are set by amend alone");
        }
        String sentence = missing(verb, ids.size(), changes.isEmpty());
        if (!sentence.isEmpty()) {
            throw new DecisionException(sentence);
        }
    }

    /** The same of one claim or event. */
    public static Proposal of(Verb verb, String entry, String who, Optional<String> why) {
        return new Proposal(verb, List.of(entry), Map.of(), Optional.empty(), who, why);
    }

    private static String missing(Verb verb, int ids, boolean unchanged) {
        return switch (verb) {
            case CONFIRM, REJECT -> ids == 1 ? "" : "name one claim or event";
            case AMEND -> ids != 1 ? "name one claim or event" : unchanged ? "say what is amended: type=SANCTION" : "";
            case MERGE -> ids > 1 ? "" : "name two or more incidents, or two or more actors, to be merged";
            case SPLIT -> ids > 1 ? "" : "name an incident or an actor, then the claims or events that leave it";
            case UNDO -> ids < 2 ? "" : "name one decision, or none for the last";
        };
    }
}
