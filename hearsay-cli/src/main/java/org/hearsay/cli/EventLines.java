// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Sector;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Speaker;
import org.hearsay.cli.Paint.Style;
import org.hearsay.event.Event;
import org.hearsay.event.EventStatus;
import org.hearsay.event.Figure;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;

/** An event for people: who, what, to whom; then when, where, how many; then on whose word. */
final class EventLines {

    private static final String NOBODY = "somebody";

    private final Reading reading;
    private final String text;
    private final Paint paint;

    EventLines(Reading reading, Paint paint) {
        this.reading = reading;
        this.text = reading.article().text();
        this.paint = paint;
    }

    /** {@code Zemblan artillery (ZMB MIL) · shelled → Korb}. */
    String what(Event event) {
        String recipients = event.recipients().isEmpty() ? "" : " → " + who(event.recipients());
        return (event.actors().isEmpty() ? paint.as(Style.UNKNOWN, NOBODY) : who(event.actors()))
                + paint.as(Style.QUIET, " · " + Plain.line(JsonWriter.joined(event.trigger(), text)))
                + recipients;
    }

    /** {@code assault (artillery), denied · 2020-02-20 · near Korb · killed: at least 33}. */
    String how(Event event) {
        List<String> parts = new ArrayList<>();
        String mode = event.mode().map(m -> " (" + m + ")").orElse("");
        String status = event.status() == EventStatus.HAPPENED ? "" : ", " + Names.of(event.status());
        parts.add(Names.of(event.type()) + mode + status);
        event.when()
                .map(span -> reading.timexAt(span).flatMap(Timex::value).orElse(span.in(text)))
                .ifPresent(parts::add);
        event.place().map(span -> span.in(text)).ifPresent(parts::add);
        for (Figure figure : event.figures()) {
            parts.add(figure.of() + ": " + figure.span().in(text));
        }
        return Plain.line(String.join(" · ", parts));
    }

    /** {@code on the word of Ada Lorne, a party}; absent when it is the article's own. */
    Optional<String> word(Event event) {
        return event.word()
                .flatMap(id -> reading.attributions().stream()
                        .filter(said -> said.id().equals(id))
                        .findFirst())
                .map(Attribution::speaker)
                .map(Speaker::shown)
                .map(name -> "on the word of " + Plain.line(name) + (event.party() ? ", a party" : ""));
    }

    private String who(List<Span> spans) {
        return spans.stream().map(this::who).collect(Collectors.joining(", "));
    }

    private String who(Span span) {
        Optional<Actor> actor = reading.actorAt(span);
        String codes = actor.stream()
                .flatMap(known -> Stream.concat(known.country().stream(), known.sector().map(Sector::name).stream()))
                .collect(Collectors.joining(" "));
        String words = paint.as(Style.STRONG, Plain.line(span.in(text)));
        return codes.isEmpty() ? words : words + paint.as(Style.QUIET, " (" + codes + ")");
    }
}
