// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Sha256;

/** Whom an actor's id means after people merged and split actors. Immutable; may be used by many threads. */
public final class ActorNames {

    private static final int ID_DIGITS = 12;

    private final Map<String, String> merged = new HashMap<>();

    /** By entry and, after a line break, the actor's id. */
    private final Map<String, String> split = new HashMap<>();

    private final Map<String, String> names = new HashMap<>();

    /**
     * What {@code decisions} come to, the earliest first.
     *
     * @param leaving for each split, by the decision's id, the entries on which it stands now
     */
    public ActorNames(Collection<Decision> decisions, Map<String, List<String>> leaving) {
        for (Decision decision : decisions) {
            if (decision.about() != About.ACTOR || !decision.holds()) {
                continue;
            }
            String first = decision.subjects().getFirst();
            if (decision.verb() == Verb.MERGE) {
                decision.subjects().stream().skip(1).forEach(other -> merged.put(other, first));
            } else if (decision.verb() == Verb.SPLIT) {
                String name = decision.as().orElse("");
                String id = "act-" + Sha256.of("split " + first + " " + name).substring(0, ID_DIGITS);
                names.put(id, name);
                leaving.getOrDefault(decision.id(), List.of()).forEach(entry -> split.put(entry + "\n" + first, id));
            }
        }
    }

    /** The id of the actor whom {@code actor} means in {@code entry}. */
    public String actor(String actor, String entry) {
        String own = split.getOrDefault(entry + "\n" + actor, actor);
        // As many steps as there are merges: what was merged in a ring ends somewhere, the same every time.
        for (int i = 0; i < merged.size() && merged.containsKey(own); i++) {
            own = merged.getOrDefault(own, own);
        }
        return own;
    }

    /** The name of an actor that somebody split off; absent for all others. */
    public Optional<String> name(String actor) {
        return Optional.ofNullable(names.get(actor));
    }

    /** Whether nobody merged or split any actor. */
    public boolean isEmpty() {
        return merged.isEmpty() && split.isEmpty();
    }
}
