// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Something that somebody did, does, or is said to do to somebody, with the words that tell each part of it.
 *
 * <p>All spans count UTF-16 code units of the article's text.
 *
 * @param id unique in the article, made from the article's id and the trigger, so that the same text gives the same id
 * @param type PLOVER's type, without regard to the status
 * @param mode PLOVER's mode, e.g. {@code airstrike}; absent when the text does not say how
 * @param contexts PLOVER's contexts, e.g. {@code military}; may be empty
 * @param trigger the words that tell that there is an event: {@code launched}, {@code airstrikes}
 * @param actors those who act; empty when the text does not say
 * @param recipients those who are acted upon; may be empty
 * @param when the words that date it; absent when the text does not
 * @param place the words that place it; absent when the text does not
 * @param figures counts told with it
 * @param status whether it took place
 * @param word id of the innermost attribution that holds the trigger; absent when it is the article's own word
 * @param party whether the source of that attribution is itself actor or recipient
 */
public record Event(
        String id,
        EventType type,
        Optional<String> mode,
        List<String> contexts,
        List<Span> trigger,
        List<Span> actors,
        List<Span> recipients,
        Optional<Span> when,
        Optional<Span> place,
        List<Figure> figures,
        EventStatus status,
        Optional<String> word,
        boolean party) {

    /** Copies the lists; refuses an event that no words tell. */
    public Event {
        contexts = List.copyOf(contexts);
        trigger = List.copyOf(trigger);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
        if (trigger.isEmpty()) {
            throw new IllegalArgumentException("an event without a trigger");
        }
    }
}
