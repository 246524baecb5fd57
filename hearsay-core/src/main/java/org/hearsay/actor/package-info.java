// SPDX-License-Identifier: Apache-2.0
/**
 * Who acts: which state, office, person, organisation or group the words of an article mean, with country and sector. Start at
 * {@link org.hearsay.actor.ActorFinder}. The knowledge stands in lists beside the classes; users bring their own in PETRARCH's format
 * ({@link org.hearsay.actor.Dictionaries}).
 *
 * <p>Sectors and codes are those of PLOVER, which took them from CAMEO (Schrodt, <i>CAMEO Conflict and Mediation Event Observations: Event and
 * Actor Codebook</i>, 2012).
 */
@NullMarked
package org.hearsay.actor;

import org.jspecify.annotations.NullMarked;
