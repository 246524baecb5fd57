// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.EventHead;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events with the network's opinion, of texts made up for this test. */
class LearntEventsTest {

    private static Encoder encoder;
    private static EventFinder finder;

    @BeforeAll
    static void load() throws EncoderException {
        encoder = Encoder.load();
        finder = new EventFinder().with(EventHead.load());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static List<Event> events(String text) {
        return finder.eventsIn(new EventText(
                "t", text, List.of(), List.of(), List.of(), List.of(), Optional.of(encoder.encode(text))));
    }

    @Test
    void whatRulesKnowStays() {
        String text = "Zembla's artillery shelled the port of Korb on Friday.";
        assertThat(events(text)).hasSize(1).first().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.ASSAULT);
            assertThat(event.status()).isEqualTo(EventStatus.HAPPENED);
            assertThat(event.actors().stream().map(span -> span.in(text))).containsExactly("Zembla's artillery");
        });
    }

    @Test
    void anAttackThatHitSomebodyIsNeverSilent() {
        String text = "A car bomb exploded outside a police station in Korb on Monday, killing at least 14 people.";
        assertThat(events(text)).extracting(Event::type).contains(EventType.ASSAULT);
    }

    @Test
    void aLightVerbAndItsNounAreOneEvent() {
        String text = "Zemblan forces had carried out the attack under the guidance of Novayan specialists.";
        assertThat(events(text)).extracting(Event::type).containsExactly(EventType.ASSAULT);
    }

    @Test
    void nobodyStandsBesideTheWholeThatHeIsAPartOf() {
        String text = "Ships of the Northern Fleet fought off a raid on Saturday.";
        assertThat(events(text)).allSatisfy(event -> {
            for (Span one : event.actors()) {
                assertThat(event.actors()).noneMatch(other -> !other.equals(one) && other.contains(one));
            }
        });
    }

    @Test
    void everySpanIsOfTheTextAndTheSameTextGivesTheSameEvents() {
        String text = "The council met on Monday. Rebels blew up a bridge near Korb, and 300 people marched in Lorn. "
                + "Nobody claimed the blast. The army, which had pulled out of the valley, denied a role in it.\n\n"
                + "“We will strike back,” the governor said, “unless they free our men.”";
        List<Event> events = events(text);
        assertThat(events).isNotEmpty().isEqualTo(events(text));
        for (Event event : events) {
            for (Span span : event.trigger()) {
                assertThat(span.in(text)).isNotBlank();
            }
        }
    }

    @Test
    void withoutAReadingByTheNetworkRulesDecideAlone() {
        String text = "Zembla accused Novaya of shelling Korb.";
        assertThat(finder.eventsIn(EventText.of("t", text)))
                .isEqualTo(new EventFinder().eventsIn(EventText.of("t", text)));
        assertThat(events("")).isEmpty();
    }
}
