// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Sha256;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/**
 * Finds the events that an article tells. Start here: {@code new EventFinder()} once, {@link #eventsIn} for every article; safe for use by
 * several threads. Time and memory are linear in the length of the text.
 *
 * <p>Words that tell of events, and where those who act stand beside them, are rules ({@code frames.txt}); an event that several sentences
 * tell comes out once; each hangs on the innermost attribution whose content holds its trigger.
 */
public final class EventFinder {

    private static final int ID_DIGITS = 12;

    /** What is done to those acted upon, by mode; the names of {@code figures.txt}. */
    private static final Map<String, String> DONE = Map.of(
            "arrest",
            "detained",
            "deport",
            "deported",
            "abduct",
            "abducted",
            "release",
            "released",
            "execute",
            "killed",
            "assassinate",
            "killed",
            "cleansing",
            "killed");

    /** Of figures of which nothing tells more. */
    private static final String PEOPLE = "people";

    private static final Set<String> REFUSING = Set.of("refuse", "decline");

    private static final Set<EventType> FRAMING =
            EnumSet.of(EventType.REQUEST, EventType.AGREE, EventType.THREATEN, EventType.REJECT);

    private final EventRules rules = new EventRules();
    private final FigureFinder figures = new FigureFinder(rules.grammar());
    private final Set<String> discards = words("discards.txt");
    private final Set<String> accidents = words("accidents.txt");

    /** Reads the rules. */
    public EventFinder() {}

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
        for (EventRules.Told told : rules.sentences(article.text(), article.people())) {
            number++;
            if (!holds(told.sentence(), discards)) {
                drafts.addAll(drafts(article, told, number));
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

    private List<EventMerger.Draft> drafts(EventText article, EventRules.Told told, int number) {
        Sentence sentence = told.sentence();
        List<Figure> counts = new ArrayList<>(figures.figuresIn(sentence.tokens()));
        List<EventMerger.Draft> drafts = new ArrayList<>();
        List<List<Figure>> own = new ArrayList<>();
        boolean accident = holds(sentence, accidents);
        for (Found found : Casualties.absorbed(withoutFrames(told.events()))) {
            if (accident && Casualties.isSufferedOnly(found)) {
                continue;
            }
            drafts.add(new EventMerger.Draft(event(article, sentence, found), number));
            own.add(counted(sentence, found));
        }
        for (int i = 0; i < drafts.size(); i++) {
            for (Figure figure : own.get(i)) {
                boolean better = !figure.of().equals(PEOPLE)
                        || counts.stream().noneMatch(other -> other.span().overlaps(figure.span()));
                if (better) {
                    counts.removeIf(other -> other.span().overlaps(figure.span()));
                    drafts.set(i, drafts.get(i).with(figure));
                }
            }
        }
        for (Figure figure : counts) {
            int best = -1;
            for (int i = 0; i < drafts.size(); i++) {
                if (best < 0 || distance(drafts.get(i), figure) < distance(drafts.get(best), figure)) {
                    best = i;
                }
            }
            if (best >= 0) {
                drafts.set(best, drafts.get(best).with(figure));
            }
        }
        return drafts;
    }

    /** How many act or are acted upon, where their phrases begin with a number. */
    private List<Figure> counted(Sentence sentence, Found found) {
        List<Figure> counted = new ArrayList<>();
        EventType type = found.frame().type();
        String mode = found.frame().mode().orElse("");
        Optional<String> done = figures.ofVerb(found.frame().word()).or(() -> Optional.ofNullable(DONE.get(mode)));
        for (Range range : found.recipients()) {
            if (rules.matcher().isActor(sentence, range)) {
                figures.leading(sentence.tokens(), range, done.orElse(PEOPLE), done.isPresent())
                        .ifPresent(counted::add);
            }
        }
        boolean protest = type == EventType.PROTEST;
        for (Range range : found.actors()) {
            if (rules.matcher().isActor(sentence, range)) {
                figures.leading(sentence.tokens(), range, protest ? "protesters" : PEOPLE, protest)
                        .ifPresent(counted::add);
            }
        }
        return counted;
    }

    /** How far a figure stands from an event: in characters, and farther when the event is not of its kind. */
    private static int distance(EventMerger.Draft draft, Figure figure) {
        Event event = draft.event();
        int apart = gap(event.trigger().getFirst(), figure.span());
        boolean fits = switch (figure.of()) {
            case "killed", "wounded" -> event.type() == EventType.ASSAULT;
            case "detained", "deported" -> event.type() == EventType.COERCE;
            case "released", "hostages", "prisoners" ->
                event.type() == EventType.RETREAT || event.type() == EventType.ASSAULT;
            case "protesters" -> event.type() == EventType.PROTEST;
            default -> true;
        };
        return fits ? apart : apart + 10_000;
    }

    private Event event(EventText article, Sentence sentence, Found found) {
        String text = article.text();
        Span trigger = sentence.span(found.trigger());
        List<Span> actors = spans(sentence, found.actors());
        // Force is used against things, too.
        List<Span> recipients = found.frame().type() == EventType.ASSAULT
                ? found.recipients().stream().map(sentence::span).toList()
                : spans(sentence, found.recipients());
        Span whole = new Span(
                sentence.tokens().getFirst().begin(),
                sentence.tokens().getLast().end());
        Optional<Attribution> word = innermost(article.attributions(), trigger);
        boolean denied = word.flatMap(Attribution::cue)
                .map(cue -> cue.in(text).toLowerCase(java.util.Locale.ROOT))
                .filter(cue -> cue.startsWith("den") && !cue.startsWith("denounc"))
                .isPresent();
        EventStatus status = denied && found.status() == EventStatus.HAPPENED ? EventStatus.DENIED : found.status();
        return new Event(
                id(article.articleId(), trigger, found.frame().type()),
                found.frame().type(),
                found.frame().mode(),
                found.frame().contexts(),
                List.of(trigger),
                actors,
                recipients,
                nearest(article.dates(), whole, trigger),
                place(article, whole, trigger, actors),
                List.of(),
                status,
                word.map(Attribution::id),
                word.map(w -> isParty(w, text, actors, recipients)).orElse(false));
    }

    private List<Span> spans(Sentence sentence, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> rules.matcher().isActor(sentence, range))
                .map(sentence::span)
                .toList();
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

    private static Optional<Span> nearest(List<Span> spans, Span sentence, Span trigger) {
        Span best = null;
        for (Span span : spans) {
            if (sentence.contains(span) && (best == null || gap(span, trigger) < gap(best, trigger))) {
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int gap(Span one, Span other) {
        return Math.max(0, Math.max(one.begin() - other.end(), other.begin() - one.end()));
    }

    /** A place of the sentence that stands behind "in", "near" and the like, the nearest; else one that is acted upon. */
    private static Optional<Span> place(EventText article, Span sentence, Span trigger, List<Span> actors) {
        List<Span> behind = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        for (Span place : article.places()) {
            if (!sentence.contains(place)
                    || actors.stream().anyMatch(a -> a.contains(place) && a.begin() == place.begin())) {
                continue;
            }
            (isBehindIn(article.text(), place) ? behind : others).add(place);
        }
        Optional<Span> in = nearest(behind, sentence, trigger);
        return in.isPresent()
                ? in
                : nearest(
                        others.stream().filter(o -> o.begin() > trigger.begin()).toList(), sentence, trigger);
    }

    private static boolean isBehindIn(String text, Span place) {
        String before =
                text.substring(Math.max(0, place.begin() - 40), place.begin()).toLowerCase(java.util.Locale.ROOT);
        int in = Math.max(
                before.lastIndexOf(" in "),
                Math.max(
                        before.lastIndexOf(" near "),
                        Math.max(before.lastIndexOf(" at "), before.lastIndexOf(" outside "))));
        return in >= 0 && before.substring(in).split("\\s+").length <= 6 && before.indexOf(',', in) < 0;
    }

    private static String id(String articleId, Span trigger, EventType type) {
        String key = articleId + "|event|" + type + "|" + trigger.begin() + "|" + trigger.end();
        return "evt-" + Sha256.of(key).substring(0, ID_DIGITS);
    }
}
