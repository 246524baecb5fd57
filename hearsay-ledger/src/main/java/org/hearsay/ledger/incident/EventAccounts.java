// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.actor.Actor;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.Event;
import org.hearsay.event.EventStatus;
import org.hearsay.event.Figure;
import org.hearsay.ledger.query.Days;
import org.hearsay.place.Place;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.reading.Reading;
import org.hearsay.text.SentenceSplitter;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;

/** What an article says of events, as accounts. Immutable; may be used by many threads. */
final class EventAccounts {

    /** A day as ISO 8601 writes it has so many characters; what follows is the hour. */
    private static final int DAY = 10;

    /** Words that point at somebody whom other words name; what begins so names nobody. */
    private static final Set<String> POINTING = Set.of(
            "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who", "which", "that", "this",
            "these", "those");

    /** By these a body that speaks tells of itself: "that it had written to the union", "our fighters". */
    private static final Set<String> OWN = Set.of("we", "us", "our", "it", "its");

    private final SentenceSplitter splitter = new SentenceSplitter();

    /** The accounts of the events in {@code reading}, in its order; {@code word} tells whose word an attribution is. */
    List<Account> accountsIn(Reading reading, Account.Carrier carrier, Function<String, Account.Word> word) {
        List<Account> accounts = new ArrayList<>();
        if (reading.events().isEmpty()) {
            return accounts;
        }
        List<Span> sentences = splitter.sentences(reading.article().text());
        for (Event event : reading.events()) {
            accounts.add(new Account(
                    event.id(),
                    carrier,
                    what(event, reading, sentences),
                    event.word().or(() -> sayer(event, reading)).map(word).orElse(new Account.Word(List.of()))));
        }
        return accounts;
    }

    /** Who does a thing by saying it is the source of it: "The ministry accused the front". */
    private static Optional<String> sayer(Event event, Reading reading) {
        Span trigger = event.trigger().getFirst();
        return reading.attributions().stream()
                .filter(said -> said.cue().filter(cue -> cue.contains(trigger)).isPresent())
                .map(Attribution::id)
                .findFirst();
    }

    private static Account.What what(Event event, Reading reading, List<Span> sentences) {
        String text = reading.article().text();
        return new Account.What(
                event.type().name(),
                sentence(event.trigger().getFirst(), sentences).in(text),
                "",
                event.when()
                        .flatMap(reading::timexAt)
                        .flatMap(Timex::value)
                        .map(value -> value.length() > DAY ? value.substring(0, DAY) : value)
                        .filter(value -> Days.of(value).isPresent()),
                event.place()
                        .map(span -> reading.toponymAt(span)
                                .flatMap(ResolvedToponym::place)
                                .map(Place::name)
                                .orElse(place(span.in(text)))),
                names(event.actors(), event, reading),
                names(event.recipients(), event, reading),
                event.figures().stream().map(EventAccounts::figure).toList(),
                status(event.status()));
    }

    private static Span sentence(Span trigger, List<Span> sentences) {
        return sentences.stream()
                .filter(span -> span.begin() <= trigger.begin() && trigger.end() <= span.end())
                .findFirst()
                .orElse(trigger);
    }

    /** The place without what leads to it: "near the town of Brell" is Brell's, but what is nearer is not known, so only articles are cut. */
    private static String place(String words) {
        return words.startsWith("the ") ? words.substring("the ".length()) : words;
    }

    /** A state for all who act for it, else the name; the words themselves where nobody knows them, and the speaker for those who speak of themselves. */
    private static List<String> names(List<Span> spans, Event event, Reading reading) {
        String text = reading.article().text();
        return spans.stream()
                .flatMap(span -> OWN.contains(first(span.in(text)))
                        ? speaker(event, reading).stream()
                        : Stream.of(
                                reading.actorAt(span).map(EventAccounts::name).orElse(span.in(text))))
                .filter(name -> !POINTING.contains(first(name)))
                .distinct()
                .toList();
    }

    private static String first(String words) {
        return words.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** A body that speaks; a person who says "he" speaks of another. */
    private static Optional<String> speaker(Event event, Reading reading) {
        return event.word().stream()
                .flatMap(word ->
                        reading.attributions().stream().filter(said -> said.id().equals(word)))
                .map(Attribution::speaker)
                .filter(speaker -> speaker.kind() == Speaker.Kind.INSTITUTION)
                .flatMap(speaker -> speaker.name().stream())
                .findFirst();
    }

    private static String name(Actor actor) {
        // "Turkey: military" acts for Turkey.
        int colon = actor.name().indexOf(": ");
        return actor.state().isPresent() && colon > 0 ? actor.name().substring(0, colon) : actor.name();
    }

    private static Account.Figure figure(Figure figure) {
        return new Account.Figure(
                figure.of(),
                figure.min().isPresent() ? Optional.of((long) figure.min().getAsInt()) : Optional.empty(),
                figure.max().isPresent() ? Optional.of((long) figure.max().getAsInt()) : Optional.empty(),
                figure.approximate());
    }

    private static Account.Status status(EventStatus status) {
        return switch (status) {
            case HAPPENED -> Account.Status.HAPPENED;
            case DENIED, NEGATED -> Account.Status.DENIED;
            case PLANNED, THREATENED, DEMANDED, HYPOTHETICAL -> Account.Status.OPEN;
        };
    }
}
