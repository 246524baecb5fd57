// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.actor.ActorFinder;
import org.hearsay.actor.ActorMention;
import org.hearsay.actor.ActorText;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.event.Event;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class CastTest {

    private static final String TEXT = "Ada Lorne, president of Kenya, met the crews on Monday."
            + " “I have freed the two pilots,” she said. He walked home.";

    @Test
    void aSpeakerWhoSaysIIsWhoActs() {
        List<Attribution> said = new AttributionFinder().attributionsIn("a", TEXT);
        Cast cast = new Cast(TEXT, new ActorFinder().actorsIn(ActorText.of("a", TEXT)));
        cast.speakers(said);
        cast.events(
                List.of(freed("I", said.getFirst()), freed("she", said.getFirst()), freed("He", said.getFirst())),
                said);
        assertThat(cast.all())
                .filteredOn(mention ->
                        mention.span().equals(span("I")) || mention.span().equals(span("she")))
                .hasSize(2)
                .extracting(ActorMention::actor)
                .allSatisfy(actor -> assertThat(actor.name()).contains("Lorne"));
        // Of him nothing is known.
        assertThat(cast.all()).noneMatch(mention -> mention.span().equals(span("He")));
    }

    @Test
    void whoSaysThatHeDidItIsHe() {
        String text = "Ada Lorne, president of Kenya, met the crews. She said she had freed the two pilots.";
        List<Attribution> said = new AttributionFinder().attributionsIn("a", text);
        Cast cast = new Cast(text, new ActorFinder().actorsIn(ActorText.of("a", text)));
        cast.speakers(said);
        int she = text.indexOf("she had");
        Event event = freed("she", said.getFirst());
        Span span = new Span(she, she + 3);
        cast.events(
                List.of(new Event(
                        event.id(),
                        event.type(),
                        event.mode(),
                        event.contexts(),
                        event.trigger(),
                        List.of(span),
                        List.of(),
                        event.when(),
                        event.place(),
                        event.figures(),
                        event.status(),
                        event.word(),
                        event.party())),
                said);
        assertThat(cast.all())
                .filteredOn(mention -> mention.span().equals(span))
                .singleElement()
                .satisfies(mention -> assertThat(mention.actor().name()).contains("Lorne"));
    }

    private static Event freed(String actor, Attribution said) {
        return new Event(
                "evt-" + actor,
                EventType.RETREAT,
                Optional.of("release"),
                List.of(),
                List.of(span("freed")),
                List.of(span(actor)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                EventStatus.HAPPENED,
                Optional.of(said.id()),
                false);
    }

    private static Span span(String words) {
        int begin = words.equals("I") ? TEXT.indexOf("“I") + 1 : TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }
}
