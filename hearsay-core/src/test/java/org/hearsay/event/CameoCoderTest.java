// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/** Events as CAMEO codes, with a dictionary of three actors. */
class CameoCoderTest {

    private static final CameoCoder CODER = new CameoCoder();

    private static List<String> coded(String text, boolean statements) {
        return CODER.eventsIn(text, span -> code(span, text), statements).stream()
                .map(e -> e.source() + ">" + e.target() + ":" + e.code())
                .toList();
    }

    private static Optional<String> code(Span span, String text) {
        String words = span.in(text);
        String role = words.contains("army") ? "MIL" : words.contains("officials") ? "GOV" : "";
        for (String actor : List.of("Zembla", "Novaya", "Korvia")) {
            if (words.contains(actor)) {
                return Optional.of(actor.substring(0, 3).toUpperCase(java.util.Locale.ROOT) + role);
            }
        }
        return role.isEmpty() ? Optional.empty() : Optional.of("---" + role);
    }

    @Test
    void typesBecomeCodes() {
        assertThat(coded("Zembla shelled Novaya.", false)).containsExactly("ZEM>NOV:194");
        assertThat(coded("Zembla promised aid to Novaya.", false)).containsExactly("ZEM>NOV:033");
        assertThat(coded("The Zembla army released a pilot from Novaya.", false))
                .containsExactly("ZEMMIL>NOV:084");
    }

    @Test
    void meetingsGoBothWaysAndListsAreTakenApart() {
        assertThat(coded("Zembla and Korvia met Novaya.", false))
                .containsExactlyInAnyOrder("ZEM>NOV:040", "NOV>ZEM:040", "KOR>NOV:040", "NOV>KOR:040");
        assertThat(coded("Zembla and Novaya agree that the river is theirs.", false))
                .containsExactlyInAnyOrder("ZEM>NOV:050", "NOV>ZEM:050");
    }

    @Test
    void whatASentenceOnlyLooksAheadToIsNoEvent() {
        assertThat(coded("The Zembla envoy began a tour aimed at pressing Novaya for a truce.", false))
                .isEmpty();
        assertThat(coded("The summit opens a week before Zembla visits Novaya.", false))
                .isEmpty();
        assertThat(coded("Zembla shelled Novaya before Korvia met Novaya.", false))
                .contains("ZEM>NOV:194", "KOR>NOV:040");
    }

    @Test
    void withoutTwoActorsThereIsNoEventButAStatementIfAsked() {
        assertThat(coded("A storm hit the coast.", true)).isEmpty();
        assertThat(coded("The harvest is good, Zembla officials said.", false)).isEmpty();
        assertThat(coded("The harvest is good, Zembla officials said.", true)).containsExactly("ZEMGOV>---:010");
    }
}
