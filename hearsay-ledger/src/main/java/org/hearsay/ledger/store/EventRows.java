// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Sector;
import org.hearsay.event.Event;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.place.Place;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;
import org.jspecify.annotations.Nullable;

/** Events as rows, and rows as the events that they were. */
final class EventRows {

    static final String ACTOR = "actor";
    static final String RECIPIENT = "recipient";

    private EventRows() {}

    static void add(Rows rows, Event event, Reading reading, int n) {
        String article = reading.article().id();
        String text = reading.article().text();
        List<Span> when = event.when().map(List::of).orElse(List.of());
        List<Span> place = event.place().map(List::of).orElse(List.of());
        Optional<ResolvedToponym> toponym = event.place().flatMap(reading::toponymAt);
        Optional<Place> where = toponym.flatMap(ResolvedToponym::place);
        rows.add(
                Table.EVENT,
                event.id(),
                article,
                (long) n,
                event.type().name(),
                event.mode().orElse(null),
                Lists.json(event.contexts()),
                Lists.spans(event.trigger()),
                Lists.shown(event.trigger(), text),
                event.when().flatMap(reading::timexAt).flatMap(Timex::value).orElse(null),
                Lists.spans(when),
                Lists.shown(when, text),
                Lists.spans(place),
                Lists.shown(place, text),
                where.map(Place::name).orElse(null),
                toponym.flatMap(ResolvedToponym::country).orElse(null),
                where.map(Place::latitude).orElse(null),
                where.map(Place::longitude).orElse(null),
                where.map(found -> found.precision().toString()).orElse(null),
                where.flatMap(Place::gazetteerId).orElse(null),
                event.status().name(),
                event.word().orElse(null),
                event.party() ? 1L : 0L,
                null);
        participants(rows, event.id(), ACTOR, event.actors(), reading);
        participants(rows, event.id(), RECIPIENT, event.recipients(), reading);
        figures(rows, event, reading);
    }

    private static void figures(Rows rows, Event event, Reading reading) {
        int number = 0;
        for (Figure figure : event.figures()) {
            rows.add(
                    Table.EVENT_FIGURE,
                    event.id(),
                    (long) number++,
                    reading.article().id(),
                    Lists.spans(List.of(figure.span())),
                    figure.span().in(reading.article().text()),
                    figure.of(),
                    whole(figure.min()),
                    whole(figure.max()),
                    figure.approximate() ? 1L : 0L);
        }
    }

    private static void participants(Rows rows, String event, String role, List<Span> spans, Reading reading) {
        int n = 0;
        for (Span span : spans) {
            Optional<Actor> actor = reading.actorAt(span);
            rows.add(
                    Table.EVENT_PARTICIPANT,
                    event,
                    role,
                    (long) n++,
                    reading.article().id(),
                    Lists.spans(List.of(span)),
                    span.in(reading.article().text()),
                    actor.map(Actor::name).orElse(null),
                    actor.flatMap(Actor::country).orElse(null),
                    actor.flatMap(Actor::sector).map(Sector::name).orElse(null),
                    actor.map(Actor::id).orElse(null));
        }
    }

    private static @Nullable Long whole(OptionalInt number) {
        return number.isPresent() ? Long.valueOf(number.getAsInt()) : null;
    }

    static List<Event> events(Rows rows) {
        Map<String, List<Cells>> participants = byEvent(rows, Table.EVENT_PARTICIPANT);
        Map<String, List<Cells>> figures = byEvent(rows, Table.EVENT_FIGURE);
        return rows.of(Table.EVENT).stream()
                .map(row -> new Cells(Table.EVENT, row))
                .map(cells -> event(
                        cells,
                        participants.getOrDefault(cells.text("id"), List.of()),
                        figures.getOrDefault(cells.text("id"), List.of())))
                .toList();
    }

    private static Map<String, List<Cells>> byEvent(Rows rows, Table table) {
        return rows.of(table).stream()
                .map(row -> new Cells(table, row))
                .collect(Collectors.groupingBy(cells -> cells.text("event")));
    }

    private static Event event(Cells cells, List<Cells> participants, List<Cells> figures) {
        return new Event(
                cells.text("id"),
                EventType.valueOf(cells.text("type")),
                cells.optional("mode"),
                Lists.strings(cells.text("contexts")),
                cells.spans("trigger_spans"),
                inRole(ACTOR, participants),
                inRole(RECIPIENT, participants),
                cells.spans("day_spans").stream().findFirst(),
                cells.spans("place_spans").stream().findFirst(),
                figures.stream().map(EventRows::figure).toList(),
                EventStatus.valueOf(cells.text("status")),
                cells.optional("word"),
                cells.text("party").equals("1"));
    }

    private static List<Span> inRole(String role, List<Cells> participants) {
        return participants.stream()
                .filter(cells -> cells.text("role").equals(role))
                .map(cells -> cells.spans("spans").getFirst())
                .toList();
    }

    private static Figure figure(Cells cells) {
        return new Figure(
                cells.spans("spans").getFirst(),
                cells.text("counted"),
                cells.whole("least"),
                cells.whole("most"),
                cells.text("approximate").equals("1"));
    }
}
