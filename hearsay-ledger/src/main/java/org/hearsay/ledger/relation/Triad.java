// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.List;

/**
 * Three actors of whom each two have a tie, and whose signs multiply to a negative: structural balance (Heider 1946; Cartwright and Harary 1956)
 * expects such a triad to change.
 *
 * @param kind which of the two tense patterns
 * @param parties the three; of {@link Kind#ALLIES_APART} the first is the ally of both others
 * @param nets the sums of weights, both ways together, between first and second, second and third, third and first
 */
public record Triad(Kind kind, List<Party> parties, List<Double> nets) {

    /** Copies the lists. */
    public Triad {
        parties = List.copyOf(parties);
        nets = List.copyOf(nets);
    }

    /** How tense it is: the weakest of its three ties, since that one is expected to turn; above 0. */
    public double tension() {
        return nets.stream().mapToDouble(Math::abs).min().orElse(0);
    }

    /** What makes a triad tense. */
    public enum Kind {
        /** Two allies of one actor are against each other. */
        ALLIES_APART,
        /** All three are against each other; tense by Cartwright and Harary, at rest by Davis (1967), who expects no alliance of enemies. */
        THREE_ENEMIES
    }
}
