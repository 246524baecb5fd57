// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.event.Item.Kind;

/** Gives the counts of a sentence to the events that it tells: to those whose participants are counted, else to the nearest that they fit. */
final class FigureShares {

    /** What is done to those acted upon, by mode; the names of {@code figures.txt}. */
    private static final Map<String, String> DONE = Map.of(
            "arrest",
            "detained",
            "deport",
            "deported",
            "expel",
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

    private static final String PROTESTERS = "protesters";

    private static final String DETAINED = "detained";

    private static final String RELEASED = "released";

    private static final String RELEASE = "release";

    /** What is told as done to people at once when it is told as done. */
    private static final Set<String> SUFFERED = Set.of("killed", "wounded", RELEASED, DETAINED, "abducted", "deported");

    /** Whoever is to be released is a prisoner still, and who is to be killed alive. */
    private static final Set<String> ONLY_DONE = Set.of(RELEASED, "killed", "wounded");

    private static final Set<EventStatus> DONE_STATUS =
            EnumSet.of(EventStatus.HAPPENED, EventStatus.DENIED, EventStatus.HYPOTHETICAL);

    private final FigureFinder figures;
    private final FrameMatcher matcher;

    FigureShares(FigureFinder figures, FrameMatcher matcher) {
        this.figures = figures;
        this.matcher = matcher;
    }

    /**
     * The drafts of a sentence with their figures, and the figures that are left for events told before.
     *
     * @param left those that fit no event of the sentence, or not surely
     */
    record Shared(List<EventMerger.Draft> drafts, List<Figure> left) {}

    /** {@code drafts} are those of {@code events}, in the same order. */
    Shared share(Sentence sentence, List<Judged> events, List<EventMerger.Draft> drafts) {
        List<Count> counts = figures.countsIn(sentence);
        List<Figure> free = new ArrayList<>(figures.figuresIn(sentence, counts));
        List<EventMerger.Draft> shared = new ArrayList<>(drafts);
        for (int i = 0; i < shared.size(); i++) {
            for (Figure figure : counted(sentence, events.get(i), counts)) {
                boolean better = !figure.of().equals(PEOPLE)
                        || free.stream()
                                .filter(other -> other.span().overlaps(figure.span()))
                                .noneMatch(other -> nearest(drafts, other) >= 0);
                if (!shared.get(i).counts(figure.span()) && better) {
                    free.removeIf(other -> other.span().overlaps(figure.span()));
                    shared.set(i, shared.get(i).with(figure));
                }
            }
        }
        for (Count count : people(sentence, counts, shared, free)) {
            int best = inClause(sentence, events, count);
            if (best >= 0) {
                String of = people(sentence, events.get(best), count);
                Figure figure = FigureFinder.figure(sentence, count, of);
                free.removeIf(other -> other.span().overlaps(figure.span()));
                shared.set(best, shared.get(best).with(figure));
            }
        }
        return nearby(sentence, events, shared, free);
    }

    /** {@code shared} with the figures that are free. */
    private static Shared nearby(
            Sentence sentence, List<Judged> events, List<EventMerger.Draft> shared, List<Figure> free) {
        List<Figure> left = new ArrayList<>();
        for (Figure figure : free) {
            boolean standing = STANDING.contains(figure.of());
            int best = nearest(shared, figure);
            if (best >= 0 && standing && doesElse(sentence, events.get(best), figure)) {
                continue;
            }
            if (best < 0) {
                left.add(figure);
            } else if (!isAhead(shared.get(best).event(), figure)) {
                shared.set(
                        best,
                        shared.get(best).with(adapted(figure, shared.get(best).event())));
            }
        }
        return new Shared(shared, left);
    }

    /** How many act or are acted upon, where their phrases begin with a number. */
    private List<Figure> counted(Sentence sentence, Judged told, List<Count> counts) {
        Found found = told.found();
        List<Figure> counted = new ArrayList<>();
        EventType type = found.frame().type();
        Optional<String> done = done(told);
        for (Range range : told.recipients()) {
            people(sentence, counts, range)
                    .filter(count -> !figures.isNone(sentence, count) && !isAlone(sentence, range, count)
                            || done.filter(SUFFERED::contains).isPresent())
                    .map(count -> FigureFinder.figure(sentence, count, done.orElseGet(() -> of(sentence, told, count))))
                    .ifPresent(counted::add);
        }
        for (Range range : told.actors()) {
            people(sentence, counts, range)
                    .filter(count -> !figures.isNone(sentence, count) && !isAlone(sentence, range, count))
                    .map(count -> FigureFinder.figure(
                            sentence, count, type == EventType.PROTEST ? PROTESTERS : of(sentence, told, count)))
                    .ifPresent(counted::add);
        }
        return counted;
    }

    /** Whether the head of a phrase is a noun for people; a name in it does not make people of {@code five China Airlines flights}. */
    private boolean isPeople(Sentence sentence, Range range) {
        int end = range.to();
        for (int t = range.from() + 1; t < range.to(); t++) {
            if (APPENDED.contains(sentence.word(t))) {
                end = t;
                break;
            }
        }
        return figures.isPerson(sentence.tokens(), end - 1) || matcher.isActor(sentence, new Range(end - 1, end));
    }

    /** What hangs on the head of a phrase begins with one of these. */
    private static final Set<String> APPENDED = Set.of(
            "of",
            "in",
            "from",
            "at",
            "on",
            "with",
            "who",
            "near",
            "for",
            "to",
            "wanted",
            "suspected",
            "accused",
            "aged",
            "between",
            "under",
            "against",
            ",");

    /** {@code the four}, who were counted before. */
    private static boolean isAlone(Sentence sentence, Range range, Count count) {
        boolean the = sentence.word(range.from()).equals("the")
                || sentence.word(range.from() - 1).equals("the");
        return the && count.from() <= range.from() + 1 && count.to() >= range.to();
    }

    /** What an event does to those acted upon; absent where they are only who they are. */
    private Optional<String> done(Judged told) {
        Found found = told.found();
        EventType type = found.frame().type();
        String mode = told.mode().orElse("");
        boolean asked = figures.isNoArrest(found.frame().word());
        Optional<String> byMode = asked ? Optional.empty() : Optional.ofNullable(DONE.get(mode));
        return figures.ofVerb(found.frame().word())
                .or(() -> byMode)
                .map(of -> of.equals("abducted") && type == EventType.COERCE ? DETAINED : of)
                .filter(of -> !of.equals(DETAINED) || type == EventType.COERCE)
                .filter(of -> !ONLY_DONE.contains(of) || DONE_STATUS.contains(found.status()));
    }

    /** What those counted are in an event that does not say it. */
    private String of(Sentence sentence, Judged told, Count count) {
        Found found = told.found();
        boolean ahead = !DONE_STATUS.contains(found.status());
        boolean force = found.frame().type() == EventType.ASSAULT;
        boolean protest = found.frame().type() == EventType.PROTEST;
        Optional<String> of = figures.of(sentence, count)
                .filter(o -> force && !ahead || !SUFFERED.contains(o))
                .filter(o -> protest || !o.equals(PROTESTERS));
        return of.or(() -> figures.who(sentence.tokens(), count).filter(o -> !SUFFERED.contains(o)))
                .orElseGet(() -> standing(told));
    }

    /** What people are in an event of which nothing tells more. */
    private String standing(Judged told) {
        EventType type = told.found().frame().type();
        String mode = told.mode().orElse("");
        boolean police = mode.equals("police");
        boolean drill = type == EventType.COOPERATE
                && figures.isDrill(told.found().frame().word());
        boolean prisoners = mode.equals(RELEASE)
                && figures.ofVerb(told.found().frame().word()).equals(Optional.of(RELEASED))
                && !DONE_STATUS.contains(told.found().status());
        if (type == EventType.MOBILIZE || drill) {
            return police ? "police" : "troops";
        }
        return prisoners ? "prisoners" : PEOPLE;
    }

    /** The number of a phrase for people: {@code 40 doctors}, {@code two of them}, {@code another 20}. */
    private Optional<Count> people(Sentence sentence, List<Count> counts, Range range) {
        return figures.leading(sentence, counts, range)
                .filter(count -> isPeople(sentence, range)
                        || count.to() >= range.to()
                        || sentence.word(count.to()).equals("of"));
    }

    /** The numbers that count people and belong to no event yet. */
    private List<Count> people(
            Sentence sentence, List<Count> counts, List<EventMerger.Draft> drafts, List<Figure> free) {
        List<Count> people = new ArrayList<>();
        for (Count count : counts) {
            Figure figure = FigureFinder.figure(sentence, count, PEOPLE);
            // Who takes part in what is no protest is somebody still.
            boolean taken = drafts.stream().anyMatch(draft -> draft.counts(figure.span()))
                    || free.stream()
                            .filter(other -> !other.of().equals(PROTESTERS) || nearest(drafts, other) >= 0)
                            .anyMatch(other -> other.span().overlaps(figure.span()));
            if (!taken && arePeople(sentence, count, counts)) {
                people.add(count);
            }
        }
        return people;
    }

    private boolean arePeople(Sentence sentence, Count count, List<Count> counts) {
        if (figures.isNone(sentence, count) || APART.contains(sentence.word(count.from() - 1))) {
            return false;
        }
        for (Item item : sentence.items()) {
            if (item.is(Kind.PHRASE) && item.from() < count.to() && count.to() < item.to()) {
                Range phrase = new Range(count.from(), item.to());
                return figures.leading(sentence, counts, phrase).isPresent()
                        && figures.isPerson(sentence.tokens(), item.to() - 1);
            }
        }
        return false;
    }

    /** Words before a number whose people are no part of the act: {@code the files of 40 patients}. */
    private static final Set<String> APART = Set.of("of", "among", "including", "between", "than", "as", "by", "like");

    /**
     * The event in whose clause people are counted who are no participants of it: {@code sent a field hospital and 40 doctors}; of several the one told
     * last before the number. -1 where there is none, as in {@code the border was closed, two officers said}.
     */
    private static int inClause(Sentence sentence, List<Judged> events, Count count) {
        int best = -1;
        boolean subject = isSubject(sentence, count);
        for (int i = 0; i < events.size(); i++) {
            Range trigger = events.get(i).found().trigger();
            boolean before = trigger.from() < count.from();
            if (isClause(sentence, trigger, count) && before != subject && (best < 0 || before)) {
                best = i;
            }
        }
        return best;
    }

    /** {@code 900 soldiers remain years after the invasion}: whether those counted do something else than {@code told}. */
    private static boolean doesElse(Sentence sentence, Judged told, Figure figure) {
        Count count = range(sentence, figure);
        return isSubject(sentence, count) && !isClause(sentence, told.found().trigger(), count);
    }

    /** The tokens of a figure of a sentence. */
    private static Count range(Sentence sentence, Figure figure) {
        int from = 0;
        while (sentence.tokens().get(from).begin() < figure.span().begin()) {
            from++;
        }
        int to = from + 1;
        while (to < sentence.tokens().size()
                && sentence.tokens().get(to).begin() < figure.span().end()) {
            to++;
        }
        return new Count(from, to, figure.min(), figure.max(), figure.approximate());
    }

    /** Who people are, whatever is done: where they are the subject of a verb, they belong to its act alone. */
    private static final Set<String> STANDING =
            Set.of("troops", "fighters", "police", "refugees", "prisoners", "hostages");

    /** Whether a verb in a form of its own follows the phrase of a number. */
    private static boolean isSubject(Sentence sentence, Count count) {
        for (Item item : sentence.items()) {
            Item.Group group = item.verb();
            if (item.from() < count.to()) {
                continue;
            }
            if (group != null) {
                return group.shape() == Item.Group.Shape.FINITE;
            }
            if (item.is(Kind.COMMA) || item.is(Kind.MARK) || item.is(Kind.SUBORDINATOR) || item.is(Kind.CONJUNCTION)) {
                return false;
            }
        }
        return false;
    }

    /** What people are in an event whose participants they are not marked as. */
    private String people(Sentence sentence, Judged told, Count count) {
        EventType type = told.found().frame().type();
        boolean takesPart = count.from() < told.found().trigger().from()
                || sentence.word(count.from() - 1).equals("with");
        return type == EventType.PROTEST && takesPart ? PROTESTERS : standing(told);
    }

    /** Whether no other verb stands between an act and a number, and no word that begins a clause. */
    private static boolean isClause(Sentence sentence, Range trigger, Count count) {
        int from = Math.min(trigger.to(), count.to());
        int to = Math.max(trigger.from(), count.from());
        return sentence.items().stream()
                .filter(item -> item.from() >= from && item.to() <= to)
                .noneMatch(item -> item.is(Kind.VERB)
                        || item.is(Kind.SUBORDINATOR)
                        || item.is(Kind.RELATIVE)
                        || item.is(Kind.MARK));
    }

    /** The draft that a figure fits and is nearest to; -1 when it fits none. */
    private static int nearest(List<EventMerger.Draft> drafts, Figure figure) {
        int best = -1;
        for (int i = 0; i < drafts.size(); i++) {
            boolean nearer = best < 0 || distance(drafts.get(i), figure) < distance(drafts.get(best), figure);
            if (fits(drafts.get(i).event(), figure) && nearer) {
                best = i;
            }
        }
        return best;
    }

    /** How far a figure stands from an event, in characters; an attack comes before a protest, of which both can kill. */
    private static int distance(EventMerger.Draft draft, Figure figure) {
        boolean protest =
                draft.event().type() == EventType.PROTEST && !figure.of().equals(PROTESTERS);
        return Circumstances.gap(draft.event().trigger().getFirst(), figure.span()) + (protest ? FAR : 0);
    }

    /** Longer than any sentence. */
    private static final int FAR = 10_000;

    /** Whether an event can do to people what a figure counts. */
    static boolean fits(Event event, Figure figure) {
        EventType type = event.type();
        return switch (figure.of()) {
            case "killed" ->
                type == EventType.ASSAULT
                        || type == EventType.PROTEST
                        || event.mode().equals(Optional.of("return"));
            case "wounded", "displaced", "missing" -> type == EventType.ASSAULT || type == EventType.PROTEST;
            case "attacks" -> type == EventType.ASSAULT;
            case DETAINED, "abducted" -> type == EventType.COERCE || type == EventType.ASSAULT;
            case "deported" -> type == EventType.COERCE || type == EventType.SANCTION;
            case RELEASED -> type == EventType.RETREAT || type == EventType.AID || type == EventType.CONCEDE;
            case PROTESTERS -> type == EventType.PROTEST || type == EventType.ASSAULT || type == EventType.COERCE;
            default -> true;
        };
    }

    /** Whether a figure tells as done what the event only looks ahead to. */
    private static boolean isAhead(Event event, Figure figure) {
        return ONLY_DONE.contains(figure.of()) && !DONE_STATUS.contains(event.status());
    }

    /** A figure in the words of the event that takes it: prisoners exchanged are released. */
    private static Figure adapted(Figure figure, Event event) {
        boolean released = event.mode().equals(Optional.of(RELEASE)) && event.status() == EventStatus.HAPPENED;
        String of = switch (figure.of()) {
            case "prisoners", "hostages" -> released ? RELEASED : figure.of();
            case "abducted" -> event.type() == EventType.COERCE ? DETAINED : figure.of();
            default -> figure.of();
        };
        return new Figure(figure.span(), of, figure.min(), figure.max(), figure.approximate());
    }
}
