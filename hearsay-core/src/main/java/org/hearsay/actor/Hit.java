// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/**
 * A name or noun of the lists found in the text, with the one meaning chosen.
 *
 * @param from its first word
 * @param to one past its last
 * @param sense what it means
 */
record Hit(int from, int to, Sense sense) {

    boolean isAgent() {
        return sense instanceof Sense.Agent;
    }

    boolean isState() {
        return sense instanceof Sense.State;
    }

    boolean isAdjective() {
        return sense instanceof Sense.State state && state.form() == Sense.State.Form.ADJECTIVE;
    }

    boolean isPerson() {
        return sense instanceof Sense.Person;
    }

    /** Whether it is known to be of no single state: the United Nations, Europe. */
    boolean isOfNoState() {
        return sense instanceof Sense.Entity entity && entity.country().isEmpty();
    }

    /** Whether it is a part of the world that is no state, or says of which one somebody is: {@code Europe}, {@code European}. */
    boolean isRegion() {
        return isOfNoState() && sense instanceof Sense.Entity entity && Codes.beginsWithRegion(entity.codes());
    }

    boolean isAlone() {
        return sense instanceof Sense.Person person && person.alone();
    }
}
