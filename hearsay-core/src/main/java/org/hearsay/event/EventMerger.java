// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** Brings together what several sentences of an article tell of one event. */
final class EventMerger {

    /** A sentence goes on with an event that was told at most so many sentences before. */
    private static final int REACH = 8;

    /** Characters between a light verb and its noun at most: an article and an adjective or two. */
    private static final int PHRASE = 30;

    /** What joins two acts, or begins another clause. */
    private static final Pattern JOINER = Pattern.compile("[,;:—–]|\\b(and|or|but|to|after|before|by|in|for|over)\\b");

    private EventMerger() {}

    /** Who was hurt in an attack is told at most so many sentences behind it. */
    private static final int TOLL_REACH = 1;

    /**
     * An event and the number of its sentence.
     *
     * @param toll whether it only tells that people were hurt, and not by whom
     */
    record Draft(Event event, int sentence, boolean toll) {

        /** Whether one of its figures stands where {@code span} does. */
        boolean counts(Span span) {
            return event.figures().stream().anyMatch(figure -> figure.span().overlaps(span));
        }

        Draft with(Figure figure) {
            List<Figure> figures = new ArrayList<>(event.figures());
            figures.add(figure);
            return new Draft(filled(event, event.actors(), event.recipients(), event, figures), sentence, toll);
        }
    }

    static List<Event> merged(List<Draft> drafts, String text) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            int same = -1;
            for (int i = kept.size() - 1;
                    i >= 0 && draft.sentence() - kept.get(i).sentence() <= REACH;
                    i--) {
                if (isSame(kept.get(i), draft, text) || isToll(kept.get(i), draft, text)) {
                    same = i;
                    break;
                }
            }
            if (same < 0) {
                kept.add(draft);
            } else {
                kept.set(same, together(kept.get(same), draft));
            }
        }
        return kept.stream().map(Draft::event).toList();
    }

    private static boolean isSame(Draft one, Draft other, String text) {
        Event a = one.event();
        Event b = other.event();
        boolean kind = a.type() == b.type()
                && a.status() == b.status()
                && (a.mode().isEmpty() || b.mode().isEmpty() || a.mode().equals(b.mode()));
        boolean elsewhere = one.sentence() != other.sentence() || isOnePhrase(a, b, text);
        boolean days = a.when().isPresent()
                && b.when().isPresent()
                && !a.when().get().in(text).equals(b.when().get().in(text));
        boolean actors = alike(a.actors(), b.actors(), text);
        boolean recipients = alike(a.recipients(), b.recipients(), text);
        boolean actorsFit = actors || a.actors().isEmpty() || b.actors().isEmpty();
        boolean recipientsFit =
                recipients || a.recipients().isEmpty() || b.recipients().isEmpty();
        // What one source says is not filled up with what another one does.
        boolean sameWord = a.word().equals(b.word()) && one.sentence() + 1 >= other.sentence();
        boolean alike = actors && recipients || sameWord && (actors || recipients);
        return kind && elsewhere && !days && actorsFit && recipientsFit && alike;
    }

    /** {@code Planes struck the market. Nineteen people died}: whether a later event only tells who was hurt in an earlier one. */
    private static boolean isToll(Draft attack, Draft toll, String text) {
        Event a = attack.event();
        Event b = toll.event();
        int apart = toll.sentence() - attack.sentence();
        boolean kind = a.type() == EventType.ASSAULT
                && a.status() == EventStatus.HAPPENED
                && b.status() == EventStatus.HAPPENED;
        boolean days = b.when().isPresent()
                && !b.when().map(day -> day.in(text)).equals(a.when().map(day -> day.in(text)));
        boolean places = b.place().isPresent()
                && !b.place().map(place -> place.in(text)).equals(a.place().map(place -> place.in(text)));
        boolean words = a.word().equals(b.word());
        // "More than 200,000 have been killed": in a war, not in the attack before.
        String verb = b.trigger().getFirst().in(text).toLowerCase(Locale.ROOT);
        boolean total = verb.startsWith("have ") || verb.startsWith("has ");
        return !total
                && toll.toll()
                && !attack.toll()
                && apart > 0
                && apart <= TOLL_REACH
                && kind
                && !days
                && !places
                && words;
    }

    /** {@code carried out the attack}: a light verb and its noun, with nothing between that joins two acts. */
    private static boolean isOnePhrase(Event one, Event other, String text) {
        int from = one.trigger().getLast().end();
        int to = other.trigger().getFirst().begin();
        if (to < from || to - from > PHRASE) {
            return false;
        }
        String between = text.substring(from, to);
        return !JOINER.matcher(between).find();
    }

    private static boolean alike(List<Span> some, List<Span> others, String text) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> Words.alike(one.in(text), other.in(text))));
    }

    private static Draft together(Draft first, Draft later) {
        Event a = first.event();
        Event b = later.event();
        List<Figure> figures = new ArrayList<>(a.figures());
        boolean toll = later.toll() && !first.toll();
        b.figures().stream()
                .filter(f -> a.figures().stream()
                        .noneMatch(other ->
                                toll ? Tolls.isSame(other, f) : other.of().equals(f.of())))
                .forEach(figures::add);
        Event event = filled(
                a,
                a.actors().isEmpty() ? b.actors() : a.actors(),
                a.recipients().isEmpty() ? b.recipients() : a.recipients(),
                b,
                figures);
        return new Draft(event, later.sentence(), first.toll() && later.toll());
    }

    /** {@code event} with what {@code other} knows more. */
    private static Event filled(
            Event event, List<Span> actors, List<Span> recipients, Event other, List<Figure> figures) {
        Optional<Span> when = event.when().or(other::when);
        Optional<Span> place = event.place().or(other::place);
        return new Event(
                event.id(),
                event.type(),
                event.mode().or(other::mode),
                event.contexts(),
                event.trigger(),
                actors,
                recipients,
                when,
                place,
                figures,
                event.status(),
                event.word(),
                event.party());
    }
}
