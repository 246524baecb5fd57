// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.List;
import java.util.Optional;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.text.Span;

/**
 * An event as {@code gold/events/GUIDELINES.md} marks it.
 *
 * @param type PLOVER's type
 * @param mode PLOVER's mode; absent when the text gives none
 * @param triggers the words that tell of it, the first mention first; at least one
 * @param mutual whether both sides do it to each other, so that who stands on which side does not matter
 * @param actors who does it
 * @param recipients who has it done to them
 * @param when the value of its date as TIMEX3 has it, e.g. {@code 2026-03-03}; absent when the text gives none
 * @param place the words that place it; absent when the text has none
 * @param figures the counts told with it
 * @param status whether it took place
 * @param word the words of the source on whose word it stands, and other words for that source; empty for a source that the text does not name;
 *     absent when it is the article's own word
 */
public record GoldEvent(
        EventType type,
        Optional<String> mode,
        List<Span> triggers,
        boolean mutual,
        List<Participant> actors,
        List<Participant> recipients,
        Optional<String> when,
        Optional<Span> place,
        List<Figure> figures,
        EventStatus status,
        Optional<List<Span>> word) {

    /** Copies the lists; refuses an event without a trigger. */
    public GoldEvent {
        triggers = List.copyOf(triggers);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
        word = word.map(List::copyOf);
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("an event without a trigger");
        }
    }

    /**
     * Somebody who acts or is acted upon.
     *
     * @param names the words that mean them, the fullest first; at least one
     * @param optional whether it is neither missing when left out nor wrong when named
     */
    public record Participant(List<Span> names, boolean optional) {

        /** Copies the list. */
        public Participant {
            names = List.copyOf(names);
        }
    }
}
