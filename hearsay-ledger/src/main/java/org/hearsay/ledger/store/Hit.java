// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.text.Span;

/** An entry of the ledger that meets a query. */
public sealed interface Hit {

    /** The entry's id, content-derived, stable. */
    String id();

    /** The article in which it stands. */
    ArticleHead article();

    /** What people decided about it; absent when nobody did. */
    Optional<Verdict> verdict();

    /** From here the list goes on, see {@link Store#find}. */
    String cursor();

    /**
     * A claim: what an article says that someone said.
     *
     * @param id the attribution's id
     * @param article where it stands
     * @param kind whether it stands in quotation marks
     * @param speaker whom the source words mean
     * @param source the source's words as they stand; empty when the text names none
     * @param cue the cue's words; empty when there is none
     * @param content what was said, as it stands; several stretches with a blank between them
     * @param contentSpans where it stands in the article's text
     * @param chain the speakers from the outermost to the origin
     * @param nestedIn the attribution in which it stands; absent for the article's own word
     * @param certainty above 0 and at most 1
     * @param verdict what people decided about it; absent when nobody did
     * @param cursor see {@link Hit#cursor}
     */
    record Claim(
            String id,
            ArticleHead article,
            AttributionKind kind,
            Speaker speaker,
            String source,
            String cue,
            String content,
            List<Span> contentSpans,
            List<String> chain,
            Optional<String> nestedIn,
            double certainty,
            Optional<Verdict> verdict,
            String cursor)
            implements Hit {
        /** Copies the lists. */
        public Claim {
            contentSpans = List.copyOf(contentSpans);
            chain = List.copyOf(chain);
        }

        Claim with(Optional<Verdict> found) {
            return new Claim(
                    id,
                    article,
                    kind,
                    speaker,
                    source,
                    cue,
                    content,
                    contentSpans,
                    chain,
                    nestedIn,
                    certainty,
                    found,
                    cursor);
        }
    }

    /**
     * An event: what an article says that someone did, does or may do to someone.
     *
     * @param id the event's id
     * @param article where it stands
     * @param type PLOVER's type, without regard to the status
     * @param mode PLOVER's mode; absent when the text does not say how
     * @param status whether it took place
     * @param trigger the words that tell of it, several stretches with a blank between them
     * @param triggerSpans where they stand in the article's text
     * @param actors who acts; may be empty
     * @param recipients who is acted upon; may be empty
     * @param day the value of the expression that dates it ({@code 2020-02-20}, {@code 2015}); absent when the text does not date it
     * @param place the words that place it; absent when the text does not
     * @param location what these words mean; absent when there are none
     * @param figures counts told with it
     * @param word the attribution on which it stands; absent when it is the article's own word
     * @param speaker who speaks there; absent when it is the article's own word
     * @param party whether that speaker is actor or recipient
     * @param verdict what people decided about it; absent when nobody did
     * @param cursor see {@link Hit#cursor}
     */
    record Event(
            String id,
            ArticleHead article,
            EventType type,
            Optional<String> mode,
            EventStatus status,
            String trigger,
            List<Span> triggerSpans,
            List<Participant> actors,
            List<Participant> recipients,
            Optional<String> day,
            Optional<String> place,
            Optional<Location> location,
            List<Count> figures,
            Optional<String> word,
            Optional<Speaker> speaker,
            boolean party,
            Optional<Verdict> verdict,
            String cursor)
            implements Hit {
        /** Copies the lists. */
        public Event {
            triggerSpans = List.copyOf(triggerSpans);
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            figures = List.copyOf(figures);
        }

        Event with(List<Participant> acting, List<Participant> acted, List<Count> counts) {
            return new Event(
                    id,
                    article,
                    type,
                    mode,
                    status,
                    trigger,
                    triggerSpans,
                    acting,
                    acted,
                    day,
                    place,
                    location,
                    counts,
                    word,
                    speaker,
                    party,
                    verdict,
                    cursor);
        }

        Event with(Optional<Verdict> found) {
            return new Event(
                    id,
                    article,
                    type,
                    mode,
                    status,
                    trigger,
                    triggerSpans,
                    actors,
                    recipients,
                    day,
                    place,
                    location,
                    figures,
                    word,
                    speaker,
                    party,
                    found,
                    cursor);
        }
    }

    /**
     * What the words for a place mean.
     *
     * @param name the place's name in the gazetteer; absent when it is not there
     * @param country ISO 3166-1 alpha-3; absent when unknown
     * @param point where it is and how exactly; absent when unknown
     */
    record Location(Optional<String> name, Optional<String> country, Optional<PlaceLine.Point> point) {}

    /**
     * Somebody in an event.
     *
     * @param text the words that name him
     * @param spans where they stand
     * @param name the actor's name; absent like the rest when nobody who is known is meant
     * @param country ISO 3166-1 alpha-3
     * @param sector PLOVER's code: {@code MIL}
     * @param actor the actor's id
     */
    record Participant(
            String text,
            List<Span> spans,
            Optional<String> name,
            Optional<String> country,
            Optional<String> sector,
            Optional<String> actor) {
        /** Copies the spans. */
        public Participant {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A count and its words.
     *
     * @param text {@code at least 33}
     * @param figure what they mean
     */
    record Count(String text, Figure figure) {}
}
