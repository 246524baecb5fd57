// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.Attribution;
import org.hearsay.encoder.EncodedText;
import org.hearsay.text.Span;

/**
 * What the finder of events reads.
 *
 * @param articleId the article's id, from which the events' ids are made
 * @param text its text
 * @param attributions who said what in it; empty when nobody asked, then every event is the article's own word
 * @param dates where it names a day or a time (timexes of type DATE and TIME), in text order
 * @param places where it names places, in text order
 * @param people where it mentions persons, organisations and groups, beside those whom the rules know; may be empty
 * @param encoded what the network made of the text; absent when nobody asked it, then events are found by rules alone
 */
public record EventText(
        String articleId,
        String text,
        List<Attribution> attributions,
        List<Span> dates,
        List<Span> places,
        List<Span> people,
        Optional<EncodedText> encoded) {

    /** Copies the lists. */
    public EventText {
        attributions = List.copyOf(attributions);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
        people = List.copyOf(people);
    }

    /** A text that the network has not read. */
    public EventText(
            String articleId,
            String text,
            List<Attribution> attributions,
            List<Span> dates,
            List<Span> places,
            List<Span> people) {
        this(articleId, text, attributions, dates, places, people, Optional.empty());
    }

    /** A text of which nothing else is known. */
    public static EventText of(String articleId, String text) {
        return new EventText(articleId, text, List.of(), List.of(), List.of(), List.of());
    }
}
