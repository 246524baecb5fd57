// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hearsay.event.EventType;

/**
 * What one actor is told to have done and said to another.
 *
 * @param from who acts
 * @param to towards whom
 * @param cooperation the sum of the weights of what draws them together, 0 or more
 * @param conflict the sum of the weights of what sets them apart, 0 or less
 * @param trend the mean weight in the later half of the days on which anything happened between them less that in the earlier half; absent when
 *     nothing stands in one of the halves
 * @param deeds what it rests on, by day, those without one last
 */
public record Tie(Party from, Party to, double cooperation, double conflict, OptionalDouble trend, List<Deed> deeds) {
    /** Copies the list. */
    public Tie {
        deeds = List.copyOf(deeds);
    }

    /** The sum of all weights: above 0 when more draws them together, below when more sets them apart. */
    public double net() {
        return cooperation + conflict;
    }

    /**
     * One thing between two actors, counted once however many articles tell it.
     *
     * @param type PLOVER's type under which it is filed: a threatened assault is a {@code THREATEN}
     * @param quad its class
     * @param weight what it adds to the tie
     * @param said whether it lies in what is said: a threat, a demand, a refusal, an accusation; else a deed that is told to have happened
     * @param when the day on which it is said to have happened; absent when nobody says
     * @param reported the first day of publication; absent when unknown
     * @param incident the incident; absent when one article tells it
     * @param disputed whether its accounts part
     * @param accounts where it is told, and on whose word
     */
    public record Deed(
            EventType type,
            Quad quad,
            double weight,
            boolean said,
            Optional<String> when,
            Optional<String> reported,
            Optional<String> incident,
            boolean disputed,
            List<Told.Account> accounts) {
        /** Copies the list. */
        public Deed {
            accounts = List.copyOf(accounts);
        }

        /** When it happened, or else when it was first reported. */
        public Optional<String> day() {
            return when.or(() -> reported);
        }
    }
}
