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
import org.hearsay.event.EventType;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.ledger.store.Hit;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;

/**
 * An event for people: who, what, to whom; then when, where, how many; then on whose word.
 *
 * @param actors who acts
 * @param trigger the words that tell of it
 * @param recipients who is acted upon
 * @param type PLOVER's type
 * @param mode PLOVER's mode; absent when not told
 * @param status whether it took place
 * @param details day, place and figures, as far as told
 * @param speaker on whose word; absent when it is the article's own
 * @param party whether the speaker is part of it
 */
record EventLines(
        List<Who> actors,
        String trigger,
        List<Who> recipients,
        EventType type,
        Optional<String> mode,
        EventStatus status,
        List<String> details,
        Optional<Speaker> speaker,
        boolean party) {

    private static final String NOBODY = "somebody";

    /**
     * Somebody in the event.
     *
     * @param words how the article calls him
     * @param codes country and sector; empty when unknown
     */
    record Who(String words, String codes) {
        static Who of(String words, Optional<String> country, Optional<String> sector) {
            return new Who(
                    words, Stream.concat(country.stream(), sector.stream()).collect(Collectors.joining(" ")));
        }
    }

    static EventLines of(Event event, Reading reading) {
        String text = reading.article().text();
        List<String> details = new ArrayList<>();
        event.when()
                .map(span -> reading.timexAt(span)
                        .flatMap(Timex::value)
                        .filter(EventLines::isDated)
                        .orElse(span.in(text)))
                .ifPresent(details::add);
        event.place().map(span -> span.in(text)).ifPresent(details::add);
        event.figures()
                .forEach(
                        figure -> details.add(figure.of() + ": " + figure.span().in(text)));
        return new EventLines(
                who(event.actors(), reading),
                ReadingJson.joined(event.trigger(), text),
                who(event.recipients(), reading),
                event.type(),
                event.mode(),
                event.status(),
                details,
                event.word()
                        .flatMap(id -> reading.attributions().stream()
                                .filter(said -> said.id().equals(id))
                                .findFirst())
                        .map(Attribution::speaker),
                event.party());
    }

    static EventLines of(Hit.Event event) {
        List<String> details = new ArrayList<>();
        event.day().ifPresent(details::add);
        event.place().ifPresent(details::add);
        event.figures().forEach(count -> details.add(count.figure().of() + ": " + count.text()));
        return new EventLines(
                who(event.actors()),
                event.trigger(),
                who(event.recipients()),
                event.type(),
                event.mode(),
                event.status(),
                details,
                event.speaker(),
                event.party());
    }

    /** Whether a value tells a reader more than the words it stands for: {@code XXXX-XX-XXTNI} of {@code last night} does not. */
    private static boolean isDated(String value) {
        return !value.startsWith("XXXX");
    }

    private static List<Who> who(List<Span> spans, Reading reading) {
        List<Who> all = new ArrayList<>();
        for (Span span : spans) {
            Optional<Actor> actor = reading.actorAt(span);
            all.add(Who.of(
                    span.in(reading.article().text()),
                    actor.flatMap(Actor::country),
                    actor.flatMap(Actor::sector).map(Sector::name)));
        }
        return all;
    }

    private static List<Who> who(List<Hit.Participant> participants) {
        return participants.stream()
                .map(one -> Who.of(one.text(), one.country(), one.sector()))
                .toList();
    }

    /** {@code Zemblan artillery (ZMB MIL) · shelled → Korb}. */
    String what(Paint paint) {
        return (actors.isEmpty() ? paint.as(Style.UNKNOWN, NOBODY) : shown(actors, paint))
                + paint.as(Style.QUIET, " · " + Plain.line(trigger))
                + (recipients.isEmpty() ? "" : " → " + shown(recipients, paint));
    }

    private static String shown(List<Who> all, Paint paint) {
        return all.stream()
                .map(who -> paint.as(Style.STRONG, Plain.line(who.words()))
                        + (who.codes().isEmpty() ? "" : paint.as(Style.QUIET, " (" + who.codes() + ")")))
                .collect(Collectors.joining(", "));
    }

    /** {@code assault (artillery), denied · 2020-02-20 · near Korb · killed: at least 33}. */
    String how() {
        String how = Names.of(type)
                + mode.map(told -> " (" + told + ")").orElse("")
                + (status == EventStatus.HAPPENED ? "" : ", " + Names.of(status));
        return Plain.line(details.isEmpty() ? how : how + " · " + String.join(" · ", details));
    }

    /** {@code on the word of Ada Lorne, a party}; absent when it is the article's own. */
    Optional<String> word() {
        return speaker.map(voice -> "on the word of "
                + (voice.kind() == Speaker.Kind.UNKNOWN ? "an unknown speaker" : Plain.line(voice.shown()))
                + (party ? ", a party" : ""));
    }
}
