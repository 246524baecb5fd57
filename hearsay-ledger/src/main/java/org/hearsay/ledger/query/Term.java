// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.query;

import java.util.List;

/** One condition of a query; an entry is a hit when it meets all of them. */
public sealed interface Term {

    /**
     * Words to be found, or with a minus not to be found.
     *
     * @param field where
     * @param negated whether the words must not be there
     * @param alternatives one of these is enough
     */
    record Match(Field field, boolean negated, List<Phrase> alternatives) implements Term {
        /** Copies the list. */
        public Match {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Words in a row.
     *
     * @param words folded, at least one
     * @param begins whether the last word is only the beginning of one: {@code mobilis*}
     */
    record Phrase(List<String> words, boolean begins) {
        /** Copies the list. */
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /**
     * A bound on the day on which it is said to have happened, or, where no day is said, on which it was published.
     *
     * @param last whether it is the last day allowed; else the first
     * @param day ISO 8601, {@code 2020-02-21}
     */
    record Bound(boolean last, String day) implements Term {}

    /**
     * A bound on the number of independent origins of the entry's incident.
     *
     * @param least the smallest number allowed, 0 or more
     * @param most the greatest
     */
    record Origins(int least, int most) implements Term {}

    /**
     * A bound on what people decided about the entry.
     *
     * @param states any of CONFIRMED, AMENDED, REJECTED
     * @param undecided whether those are meant, too, about which nobody decided
     */
    record Decided(List<String> states, boolean undecided) implements Term {

        /** Every entry, also what was rejected. */
        public static final Decided ANY = new Decided(List.of("CONFIRMED", "AMENDED", "REJECTED"), true);

        /** Copies the list. */
        public Decided {
            states = List.copyOf(states);
        }
    }

    /**
     * The country of whoever speaks, acts or suffers.
     *
     * @param codes ISO 3166-1 alpha-3, upper case; one of them is enough
     */
    record OfCountry(List<String> codes) implements Term {
        /** Copies the list. */
        public OfCountry {
            codes = List.copyOf(codes);
        }
    }
}
