// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private static final EventRules RULES = new EventRules();

    @Test
    void aListTakesPartAsAWhole() {
        assertThat(companions("Gunmen abducted 47 pupils and three teachers from a school.", "47 pupils"))
                .containsExactly("three teachers from a school");
        assertThat(companions("Gunmen killed the mayor of Korb and two of his guards.", "the mayor"))
                .containsExactly("two of his guards");
        assertThat(companions("Orvia, Lund and Sarat recalled their envoys.", "Sarat"))
                .containsExactly("Lund", "Orvia");
        assertThat(companions("Drones struck grain silos, a depot and a mill.", "grain silos"))
                .containsExactly("a depot", "a mill");
    }

    @Test
    void whatOnlyLooksLikeAListDoesNot() {
        // A new clause, with and without a comma.
        assertThat(companions("A frigate guards the ship, and Lund has sent a crew.", "the ship"))
                .isEmpty();
        assertThat(companions("Police arrested a clerk and the minister resigned.", "a clerk"))
                .isEmpty();
        // Names of another list: of whose troops, in which towns.
        assertThat(companions("Troops of Orvia, Lund and Sarat raided the islands.", "Troops of Orvia"))
                .isEmpty();
        // An apposition.
        assertThat(companions("Police arrested the clerk, a father of two, on Monday.", "the clerk"))
                .isEmpty();
    }

    private static List<String> companions(String text, String participant) {
        Sentence sentence = RULES.sentences(text, List.of()).getFirst().sentence();
        int begin = text.indexOf(participant);
        int from = -1;
        int to = -1;
        for (int t = 0; t < sentence.tokens().size(); t++) {
            from = sentence.tokens().get(t).begin() == begin ? t : from;
            to = sentence.tokens().get(t).end() == begin + participant.length() ? t + 1 : to;
        }
        return new Companions(RULES, sentence)
                .companions(new Range(from, to)).stream()
                        .map(range -> sentence.span(range).in(text))
                        .toList();
    }
}
