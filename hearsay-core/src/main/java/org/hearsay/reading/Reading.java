// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.actor.Actor;
import org.hearsay.actor.ActorMention;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Event;
import org.hearsay.mention.Mention;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;

/**
 * What one article says and on whose word.
 *
 * @param article the article itself
 * @param attributions who said what in it, in text order; empty when it quotes and reports nobody
 * @param mentions whom and what it mentions, in text order, an outer mention before those inside it; empty where it was read by rules alone, or
 *     in another language than English
 * @param timexes the expressions of time in it, in text order; empty in another language than English
 * @param toponyms the names of places in it with the places they mean, in text order; empty as {@code mentions}
 * @param actors words of it that speak, act or are acted upon, with the actors they mean, in text order, no two with the same span; what means
 *     nobody who is known is not among them
 * @param speakers where the words stand that tell which actor the speaker of an attribution is, by the attribution's id: one of the spans of
 *     {@code actors}, and not always in the source ("she" is whom another sentence names); an attribution whose speaker is no known actor has none
 * @param events who did what to whom in it, in the order of their triggers; empty in another language than English
 */
public record Reading(
        Article article,
        List<Attribution> attributions,
        List<Mention> mentions,
        List<Timex> timexes,
        List<ResolvedToponym> toponyms,
        List<ActorMention> actors,
        Map<String, Span> speakers,
        List<Event> events) {

    /** Copies the lists. */
    public Reading {
        attributions = List.copyOf(attributions);
        mentions = List.copyOf(mentions);
        timexes = List.copyOf(timexes);
        toponyms = List.copyOf(toponyms);
        actors = List.copyOf(actors);
        speakers = java.util.Collections.unmodifiableMap(new TreeMap<>(speakers));
        events = List.copyOf(events);
    }

    /** An article of which only is known who said what in it. */
    public static Reading of(Article article, List<Attribution> attributions) {
        return new Reading(article, attributions, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    /** Whom the words at {@code span} mean; absent when nobody who is known. */
    public Optional<Actor> actorAt(Span span) {
        return actors.stream()
                .filter(mention -> mention.span().equals(span))
                .map(ActorMention::actor)
                .findFirst();
    }

    /** The actor who speaks in {@code attribution}; absent when unknown. */
    public Optional<Actor> speaker(Attribution attribution) {
        return Optional.ofNullable(speakers.get(attribution.id())).flatMap(this::actorAt);
    }

    /**
     * The name of a place at {@code span}, or else the first one inside it, as "Homs" in "near Homs", or else the same words elsewhere in the
     * article, since a name means one place in one article; absent when there is none.
     */
    public Optional<ResolvedToponym> toponymAt(Span span) {
        return toponyms.stream()
                .filter(toponym -> toponym.span().equals(span))
                .findFirst()
                .or(() -> toponyms.stream()
                        .filter(toponym -> span.contains(toponym.span()))
                        .findFirst())
                .or(() -> toponyms.stream()
                        .filter(toponym -> toponym.span().in(article.text()).equals(span.in(article.text())))
                        .findFirst());
    }

    /** The expression of time at {@code span}; absent when none begins and ends there. */
    public Optional<Timex> timexAt(Span span) {
        return timexes.stream().filter(timex -> timex.span().equals(span)).findFirst();
    }
}
