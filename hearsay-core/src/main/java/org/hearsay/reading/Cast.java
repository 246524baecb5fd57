// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.actor.ActorMention;
import org.hearsay.actor.Actors;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.Event;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionKind;
import org.hearsay.text.Span;

/** Who speaks, acts and is acted upon in one article, asked of its {@link Actors} phrase by phrase. */
final class Cast {

    private final String text;
    private final Actors known;
    private final Map<Span, Optional<ActorMention>> asked = new TreeMap<>();
    private final Map<String, Span> speakers = new HashMap<>();

    Cast(String text, Actors known) {
        this.text = text;
        this.known = known;
    }

    /** Takes everybody who is mentioned by name or role; a place only where it stands for its government. */
    void mentions(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (isSomebody(mention)) {
                ask(mention.span());
            }
        }
        for (ActorMention named : known.mentions()) {
            asked.put(named.span(), Optional.of(named));
        }
    }

    /** Whether a mention is of a person, an organisation or a group. */
    static boolean isSomebody(Mention mention) {
        return mention.kind() == MentionKind.PERSON
                || mention.kind() == MentionKind.ORGANIZATION
                || mention.kind() == MentionKind.GROUP;
    }

    /** Takes the speakers: by the words of the source, or where these are a pronoun or a surname, by the name that the article gives elsewhere. */
    void speakers(List<Attribution> attributions) {
        for (Attribution said : attributions) {
            if (said.speaker().kind() != Speaker.Kind.UNKNOWN && said.speaker().kind() != Speaker.Kind.DOCUMENT) {
                phrase(said).ifPresent(span -> speakers.put(said.id(), span));
            }
        }
    }

    private Optional<Span> phrase(Attribution said) {
        Optional<Span> named = said.speaker().name().flatMap(this::firstOf);
        Optional<Span> source = said.source().stream().findFirst();
        boolean tells = source.isPresent()
                && named.isPresent()
                && source.get().in(text).contains(said.speaker().name().get());
        Optional<Span> first = tells ? source : named.or(() -> source);
        Optional<Span> second = tells ? named : source;
        return first.filter(span -> ask(span).isPresent())
                .or(() -> second.filter(span -> ask(span).isPresent()));
    }

    private Optional<Span> firstOf(String name) {
        int at = text.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + name.length()));
    }

    /** What a speaker calls himself in his own words. */
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "myself");

    /** Takes those who act and are acted upon: pronouns as the speakers whom they are known to mean. */
    void events(List<Event> events, List<Attribution> attributions) {
        Map<String, Attribution> byId = new HashMap<>();
        Map<Span, Attribution> bySource = new HashMap<>();
        for (Attribution said : attributions) {
            byId.put(said.id(), said);
            said.source().forEach(source -> bySource.putIfAbsent(source, said));
        }
        for (Event event : events) {
            Optional<Attribution> teller = event.word().map(byId::get);
            for (Span span : participants(event)) {
                if (ask(span).isEmpty()) {
                    boolean himself = FIRST_PERSON.contains(span.in(text).toLowerCase(Locale.ROOT));
                    Optional<Attribution> said = himself
                            ? teller
                            : Optional.ofNullable(bySource.get(span)).or(() -> teller.filter(one -> isSame(one, span)));
                    said.flatMap(this::speaker)
                            .ifPresent(who ->
                                    asked.put(span, Optional.of(new ActorMention(span, who.actor(), who.basis()))));
                }
            }
        }
    }

    /** {@code He said that he had signed}: whether a pronoun in somebody's words is the one that stands for their speaker. */
    private boolean isSame(Attribution said, Span pronoun) {
        Optional<String> source =
                said.source().stream().findFirst().map(span -> span.in(text).toLowerCase(Locale.ROOT));
        String word = pronoun.in(text).toLowerCase(Locale.ROOT);
        return source.filter(he -> he.equals("he") && HE.contains(word) || he.equals("she") && SHE.contains(word))
                .isPresent();
    }

    private static final Set<String> HE = Set.of("he", "him", "himself");

    private static final Set<String> SHE = Set.of("she", "herself");

    private static List<Span> participants(Event event) {
        List<Span> all = new ArrayList<>(event.actors());
        all.addAll(event.recipients());
        return all;
    }

    /** The mention by which the speaker of an attribution was taken; absent for one without a name. */
    private Optional<ActorMention> speaker(Attribution said) {
        return said.speaker().kind() == Speaker.Kind.NAMED
                ? Optional.ofNullable(speakers.get(said.id())).flatMap(this::ask)
                : Optional.empty();
    }

    private Optional<ActorMention> ask(Span span) {
        return asked.computeIfAbsent(span, known::of);
    }

    /** All who were found, in text order. */
    List<ActorMention> all() {
        return asked.values().stream().flatMap(Optional::stream).toList();
    }

    /** Where it stands who the speakers are, by the attributions' ids. */
    Map<String, Span> speakers() {
        return speakers;
    }
}
