// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.encoder.EventHead;
import org.hearsay.text.Sha256;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events that an article tells. Start here: {@code new EventFinder()} once, {@link #eventsIn} for every article; safe for use by
 * several threads. Time and memory are linear in the length of the text.
 *
 * <p>Words that tell of events, and where those who act stand beside them, are rules ({@code frames.txt}), weighed against what the network sees
 * where it has read the text ({@link #with}); an event that several sentences tell comes out once; each hangs on the innermost attribution whose
 * content holds its trigger.
 */
public final class EventFinder {

    private static final int ID_DIGITS = 12;

    private static final Set<String> REFUSING = Set.of("refuse", "decline");

    private static final Set<EventType> FRAMING =
            EnumSet.of(EventType.REQUEST, EventType.AGREE, EventType.THREATEN, EventType.REJECT);

    private final EventRules rules;
    private final FigureShares shares;
    private final Set<String> discards;
    private final Set<String> accidents;
    private final @Nullable EventHead head;

    /** Reads the rules. */
    public EventFinder() {
        this.rules = new EventRules();
        this.shares = new FigureShares(new FigureFinder(rules.grammar()), rules.matcher());
        this.discards = words("discards.txt");
        this.accidents = words("accidents.txt");
        this.head = null;
    }

    private EventFinder(EventFinder finder, EventHead head) {
        this.rules = finder.rules;
        this.shares = finder.shares;
        this.discards = finder.discards;
        this.accidents = finder.accidents;
        this.head = head;
    }

    /** The same with the network's opinion, for texts that it has read ({@link EventText#encoded()}). */
    public EventFinder with(EventHead network) {
        return new EventFinder(this, network);
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String line : WordList.beside(EventFinder.class, list).texts()) {
            words.addAll(List.of(line.split("\\s+")));
        }
        return words;
    }

    /** The events of {@code article} in the order of their triggers. */
    public List<Event> eventsIn(EventText article) {
        List<EventMerger.Draft> drafts = new ArrayList<>();
        int number = 0;
        Optional<Jury> jury = head == null
                ? Optional.empty()
                : article.encoded()
                        .map(encoded ->
                                new Jury(rules.matcher(), rules.statuses(), new Sight(encoded, head), Weights.TUNED));
        for (EventRules.Told told : rules.sentences(article.text(), article.people())) {
            number++;
            if (!holds(told.sentence(), discards)) {
                Scene scene = new Scene(article, told.sentence(), number, jury);
                List<Judged> events = events(told, jury);
                List<EventMerger.Draft> bare = events.stream()
                        .map(one -> new EventMerger.Draft(event(scene, one), scene.number(), Casualties.isToll(one)))
                        .toList();
                FigureShares.Shared shared = shares.share(told.sentence(), events, bare);
                Tolls.carry(shared, told.sentence(), number, drafts);
                drafts.addAll(shared.drafts());
            }
        }
        return EventMerger.merged(drafts, article.text());
    }

    /**
     * The events without the asking, promising and threatening that only frames another one: "urged B to leave", "agreed to meet" are B's leaving,
     * demanded, and the meeting, planned.
     */
    private static List<Found> withoutFrames(List<Found> events) {
        List<Found> kept = new ArrayList<>();
        for (Found found : events) {
            Found next = null;
            for (Found other : events) {
                boolean behind = other.trigger().from() > found.trigger().from();
                if (behind
                        && (next == null
                                || other.trigger().from() < next.trigger().from())) {
                    next = other;
                }
            }
            boolean frames = FRAMING.contains(found.frame().type())
                    && !found.noun()
                    && (found.frame().type() != EventType.REJECT
                            || REFUSING.contains(found.frame().word()))
                    && next != null
                    && next.governed()
                    && next.status() != EventStatus.HAPPENED;
            if (!frames) {
                kept.add(found);
            }
        }
        return kept;
    }

    private static boolean holds(Sentence sentence, Set<String> words) {
        return sentence.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    /** What the sentence tells, by rules and, where it was asked, by the network. */
    private List<Judged> events(EventRules.Told told, Optional<Jury> jury) {
        Sentence sentence = told.sentence();
        boolean accident = holds(sentence, accidents);
        List<Found> found = Casualties.absorbed(withoutFrames(told.events())).stream()
                .filter(f -> !accident || !Casualties.isSufferedOnly(f))
                .toList();
        Companions companions = new Companions(rules, sentence);
        return jury.map(j -> j.told(sentence, found).stream()
                        .map(companions::completed)
                        .toList())
                .orElseGet(() -> found.stream()
                        .map(f -> {
                            Parties.Sides sides = Parties.ruled(rules.matcher(), sentence, f);
                            return new Judged(f, f.frame().mode(), sides.actors(), sides.recipients(), -1);
                        })
                        .toList());
    }

    /** A sentence of an article: its number, and who weighs what it tells. */
    private record Scene(EventText article, Sentence sentence, int number, Optional<Jury> jury) {}

    private Event event(Scene scene, Judged told) {
        EventText article = scene.article();
        Sentence sentence = scene.sentence();
        String text = article.text();
        Found found = told.found();
        Span trigger = sentence.span(found.trigger());
        List<Span> actors = told.actors().stream().map(sentence::span).toList();
        List<Span> recipients = told.recipients().stream().map(sentence::span).toList();
        Span whole = new Span(
                sentence.tokens().getFirst().begin(),
                sentence.tokens().getLast().end());
        Circumstances circumstances = new Circumstances(whole, trigger, told, scene.jury());
        Optional<Attribution> word = innermost(article.attributions(), trigger);
        boolean denied = word.flatMap(Attribution::cue)
                .map(cue -> cue.in(text).toLowerCase(java.util.Locale.ROOT))
                .filter(cue -> cue.startsWith("den") && !cue.startsWith("denounc"))
                .isPresent();
        EventStatus status = denied && found.status() == EventStatus.HAPPENED ? EventStatus.DENIED : found.status();
        return new Event(
                id(article.articleId(), trigger, found.frame().type()),
                found.frame().type(),
                told.mode(),
                found.frame().contexts(),
                List.of(trigger),
                actors,
                recipients,
                circumstances.when(article.dates()),
                circumstances.place(article, actors),
                List.of(),
                status,
                word.map(Attribution::id),
                word.map(w -> isParty(w, text, actors, recipients)).orElse(false));
    }

    /** The attribution with the shortest content that holds the trigger. */
    private static Optional<Attribution> innermost(List<Attribution> attributions, Span trigger) {
        Attribution best = null;
        int shortest = Integer.MAX_VALUE;
        for (Attribution attribution : attributions) {
            int length = attribution.content().stream().mapToInt(Span::length).sum();
            boolean inner = best != null && attribution.nestedIn().equals(Optional.of(best.id()));
            if (attribution.content().stream().anyMatch(c -> c.contains(trigger)) && (inner || length < shortest)) {
                best = attribution;
                shortest = length;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the source of the word on which an event stands is itself part of it. */
    private static boolean isParty(Attribution word, String text, List<Span> actors, List<Span> recipients) {
        List<String> names =
                new ArrayList<>(word.source().stream().map(s -> s.in(text)).toList());
        word.speaker().name().ifPresent(names::add);
        return names.stream()
                .anyMatch(name -> actors.stream().anyMatch(a -> Words.alike(name, a.in(text)))
                        || recipients.stream().anyMatch(r -> Words.alike(name, r.in(text))));
    }

    private static String id(String articleId, Span trigger, EventType type) {
        String key = articleId + "|event|" + type + "|" + trigger.begin() + "|" + trigger.end();
        return "evt-" + Sha256.of(key).substring(0, ID_DIGITS);
    }
}
