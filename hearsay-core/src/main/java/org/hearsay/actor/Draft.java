// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import java.util.Optional;

/**
 * What a phrase means, before it becomes an actor.
 *
 * @param kind what it is
 * @param name the name, or for people without one the noun
 * @param known whether the name is from the lists
 * @param country its state
 * @param codes sectors and further codes
 * @param basis on what the country rests
 */
record Draft(ActorKind kind, String name, boolean known, Optional<String> country, List<String> codes, Basis basis) {

    static Draft state(String country, String name) {
        return new Draft(ActorKind.STATE, name, true, Optional.of(country), List.of("GOV"), Basis.WORDS);
    }

    /** Whether the lists know it, or whom it stands for, and know that it is of no single state. */
    boolean isOfNoState() {
        return country.isEmpty() && (known || Codes.areOfNoState(codes));
    }

    Draft in(Optional<String> state, Basis why) {
        return state.isEmpty() ? this : new Draft(kind, name, known, state, codes, why);
    }

    Draft as(List<String> role) {
        return role.isEmpty() ? this : new Draft(kind, name, known, country, role, basis);
    }
}
