// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.List;

/**
 * Ties between actors and the triads that do not hold together.
 *
 * @param ties those that rest on most first
 * @param triads the most tense first
 */
public record Relations(List<Tie> ties, List<Triad> triads) {
    /** Copies the lists. */
    public Relations {
        ties = List.copyOf(ties);
        triads = List.copyOf(triads);
    }
}
