// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import java.util.Optional;

/**
 * An incident as a list shows it.
 *
 * @param id its id
 * @param type PLOVER type or {@code STATEMENT}
 * @param when the day; absent when unknown
 * @param place absent when unknown
 * @param told what the first account tells, in its words
 * @param actors who, by name
 * @param articles how many articles tell of it
 * @param independentOrigins on how many words, of nobody who is a party, they stand
 * @param partyOrigins on how many words of parties
 * @param echoes how many articles add no origin of their own
 * @param disputes what is disputed: who, how many, where, when, whether
 * @param json the whole as one line of JSON, as {@code hearsay incidents --format jsonl} writes it
 * @param cursor from here the list goes on
 */
public record IncidentLine(
        String id,
        String type,
        Optional<String> when,
        Optional<String> place,
        String told,
        List<String> actors,
        long articles,
        int independentOrigins,
        int partyOrigins,
        int echoes,
        List<String> disputes,
        String json,
        String cursor) {
    /** Copies the lists. */
    public IncidentLine {
        actors = List.copyOf(actors);
        disputes = List.copyOf(disputes);
    }
}
