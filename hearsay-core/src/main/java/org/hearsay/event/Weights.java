// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/**
 * How much rules count beside the network, in logarithms of odds. Found on the dev half of {@code gold/events} with a network that had not seen
 * it, by hand, a few values each; rules were written on that half, so those for and against participants were left lower than it would have them
 * ({@code docs/measure/events.md}).
 *
 * @param byRule how unlikely the network may hold an event that rules find: the odds must be above minus this
 * @param casualties the same for an attack of which rules find whom it hit
 * @param alone the odds above which the network's word suffices
 * @param type for the type that rules say
 * @param status for the status that rules say of an event of theirs
 * @param looseStatus the same for words that only the network takes for a trigger
 * @param again how likely, 0 to 1, what the network alone sees must be told before to be left out
 * @param named for somebody whom rules put there
 * @param unnamed against everybody else in an event that rules find
 * @param part the odds above which somebody takes part
 * @param standing for somebody who stands where the grammar wants him, beside a trigger that rules do not know
 * @param thing against what is not somebody, beside such a trigger
 * @param near how much less likely than the likeliest others on its side may be
 * @param date the odds above which the network's date is taken
 * @param place the same for places
 */
record Weights(
        double byRule,
        double casualties,
        double alone,
        double type,
        double status,
        double looseStatus,
        double again,
        double named,
        double unnamed,
        double part,
        double standing,
        double thing,
        double near,
        double date,
        double place) {

    static final Weights TUNED = new Weights(3, 5, 2, 6, 3, 1, .5, 4, 2, 1, 1, 1, 2, -1, -2);
}
