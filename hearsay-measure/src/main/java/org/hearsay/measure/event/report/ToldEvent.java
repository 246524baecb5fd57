// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Event;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;

/**
 * An event that a reading tells, with what the reading knows of its date and its source.
 *
 * @param event the event itself
 * @param when the value of its date; absent when it has none
 * @param word the words of the source on whose word it stands, empty when the text names none; absent when it is the article's own word
 */
record ToldEvent(Event event, Optional<String> when, Optional<List<Span>> word) {

    /** The events of {@code reading}. */
    static List<ToldEvent> of(Reading reading) {
        return reading.events().stream()
                .map(event -> new ToldEvent(
                        event,
                        event.when().flatMap(reading::timexAt).flatMap(Timex::value),
                        event.word().map(id -> sourceOf(reading, id))))
                .toList();
    }

    private static List<Span> sourceOf(Reading reading, String id) {
        return reading.attributions().stream()
                .filter(attribution -> attribution.id().equals(id))
                .map(Attribution::source)
                .findFirst()
                .orElse(List.of());
    }
}
