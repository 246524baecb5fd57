// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.event.Frame.Flag;
import org.hearsay.event.Item.Group;
import org.hearsay.event.Item.Kind;
import org.hearsay.event.Sentence.Complement;
import org.hearsay.event.Sentence.Complements;
import org.jspecify.annotations.Nullable;

/** Finds the events of one sentence: every verb and noun that a frame knows, with the phrases that fill its places. */
final class FrameMatcher {

    /** Verbs whose "must" and "should" clauses are demands of their subject. */
    private static final Set<String> STATES =
            Set.of("say", "insist", "stress", "argue", "declare", "state", "add", "warn", "believe");

    private static final Set<String> OWNERS = Set.of("his", "her", "their");

    private final Frames frames;
    private final NounClasses classes;
    private final ActorPhrases actors;
    private final StatusReader statuses;

    FrameMatcher(Frames frames, NounClasses classes, StatusReader statuses) {
        this.frames = frames;
        this.classes = classes;
        this.actors = new ActorPhrases(classes);
        this.statuses = statuses;
    }

    List<Found> eventsIn(Sentence sentence) {
        List<Found> found = new ArrayList<>();
        List<Range> covered = new ArrayList<>();
        for (int i = 0; i < sentence.items().size(); i++) {
            Group group = sentence.item(i).verb();
            if (group != null) {
                verb(sentence, i, group, covered).ifPresent(found::add);
            }
        }
        for (int i = 0; i < sentence.items().size(); i++) {
            if (sentence.item(i).is(Kind.PHRASE)) {
                noun(sentence, i, covered).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> verb(Sentence sentence, int item, Group group, List<Range> covered) {
        Optional<Found> duty = duty(sentence, item, group);
        if (duty.isPresent()) {
            return duty;
        }
        Complements after = sentence.after(item);
        Range subject = sentence.subject(item);
        Context context = new Context(
                sentence,
                item,
                group,
                subject,
                group.passive() ? subject : objectOf(sentence, after),
                after.behind(),
                sentence.item(item).to());
        for (String lemma : group.lemmas()) {
            for (Frame frame : frames.ofVerb(lemma)) {
                Optional<Found> found = match(context, frame, covered);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** "A said that B must act": A's demand of B. */
    private static Optional<Found> duty(Sentence sentence, int item, Group group) {
        int outer = sentence.verbBefore(item);
        Group says = outer < 0 ? null : sentence.item(outer).verb();
        if (!StatusReader.isDuty(group)
                || says == null
                || says.lemmas().stream().noneMatch(STATES::contains)) {
            return Optional.empty();
        }
        Range by = sentence.subject(outer);
        Range of = sentence.subject(item);
        if (by == null || of == null) {
            return Optional.empty();
        }
        Frame frame = new Frame(
                EventType.REQUEST, Optional.empty(), List.of(), "must", "", List.of(), List.of(), "", "", Set.of());
        return Optional.of(new Found(
                frame,
                new Range(sentence.item(item).from(), sentence.item(item).to()),
                false,
                sentence.conjuncts(by),
                sentence.conjuncts(of),
                List.of(),
                EventStatus.HAPPENED,
                false));
    }

    /** A verb with what stands around it. */
    private record Context(
            Sentence sentence,
            int item,
            Group group,
            @Nullable Range subject,
            @Nullable Range object,
            List<Complement> behind,
            int triggerEnd) {}

    private Optional<Found> match(Context plain, Frame frame, List<Range> covered) {
        Optional<Context> taken =
                frame.particle().isEmpty() ? Optional.of(plain) : withParticle(plain, frame.particle());
        boolean passiveFits = !frame.has(Flag.PASSIVE) || plain.group().passive();
        boolean objectFits = frame.objects().isEmpty()
                || taken.isPresent()
                        && isOf(plain.sentence(), frame, taken.get().object());
        boolean wordsFit = byFits(plain, frame) && asFits(plain, frame) && !asksForDeed(plain, frame);
        boolean toFits =
                wordsFit && !frame.has(Flag.TO) || wordsFit && plain.sentence().takesInfinitive(plain.item());
        return taken.isPresent() && passiveFits && objectFits && toFits
                ? filled(taken.get(), frame, covered)
                : Optional.empty();
    }

    private boolean byFits(Context plain, Frame frame) {
        return frame.by().isEmpty()
                || actors(plain).stream()
                        .anyMatch(
                                r -> classes.holds(frame.by(), plain.sentence().tokens(), r.from(), r.to()));
    }

    /** Whether the object or the phrase behind it says what the object is called, up to the next verb or mark. */
    private boolean asFits(Context plain, Frame frame) {
        if (frame.as().isEmpty()) {
            return true;
        }
        Range object = plain.object();
        if (object == null) {
            return false;
        }
        Sentence sentence = plain.sentence();
        int end = object.to();
        for (Item item : sentence.items()) {
            if (item.from() >= end) {
                if (item.is(Kind.VERB) || item.is(Kind.COMMA) || item.is(Kind.MARK) || item.is(Kind.CONJUNCTION)) {
                    break;
                }
                end = item.to();
            }
        }
        return classes.holds(frame.as(), sentence.tokens(), object.from(), end);
    }

    /** "demanded an inquiry", "asked for protection": the deed is an event of its own, demanded. */
    private boolean asksForDeed(Context plain, Frame frame) {
        Range object = plain.object();
        return frame.type() == EventType.REQUEST
                && object != null
                && !plain.group().passive()
                && !frames.ofNoun(plain.sentence().word(object.to() - 1)).isEmpty();
    }

    private Optional<Found> filled(Context context, Frame frame, List<Range> covered) {
        Sentence sentence = context.sentence();
        List<Range> actors = frame.has(Flag.SUFFERER) ? List.of() : actors(context);
        List<Range> recipients = recipients(context, frame);
        Optional<Found> deed = deed(context, frame, actors, recipients, covered);
        if (deed.isPresent()) {
            return deed;
        }
        boolean actorTold = actors.stream().anyMatch(r -> isActor(sentence, r));
        boolean recipientTold = recipients.stream().anyMatch(r -> isActor(sentence, r));
        boolean acts = actorTold && actsOnThings(context, frame);
        boolean lacks = frame.has(Flag.NEED) && !recipientTold && !acts
                || frame.has(Flag.PAIR) && (actors.size() < 2 || context.object() != null)
                || frame.has(Flag.BARE)
                        && (context.object() != null
                                || recipientTold
                                || context.group().passive())
                || frame.has(Flag.THAT) && !recipientTold;
        if (lacks || !actorTold && !recipientTold) {
            return Optional.empty();
        }
        Range object = context.object();
        if (object != null && !frame.objects().isEmpty()) {
            covered.add(object);
        }
        StatusReader.Said said = statuses.ofVerb(sentence, context.item());
        boolean planned = frame.has(Flag.PLANNED) && said.status() == EventStatus.HAPPENED;
        return Optional.of(new Found(
                frame,
                new Range(sentence.item(context.item()).from(), context.triggerEnd()),
                false,
                actors,
                recipients,
                others(context),
                planned ? EventStatus.PLANNED : said.status(),
                planned || said.governed()));
    }

    /** Who attacks, condemns, bans does so to somebody, also where the object is a thing: "condemned the violence". */
    private static boolean actsOnThings(Context context, Frame frame) {
        return frame.at().isEmpty()
                && context.object() != null
                && !context.group().passive();
    }

    private List<Range> recipients(Context context, Frame frame) {
        if (frame.has(Flag.SUFFERER)) {
            return actors(context);
        }
        return frame.has(Flag.THAT)
                ? clauseSubject(context)
                : recipients(context.sentence(), frame, context.object(), besideActor(context));
    }

    /** The phrases behind prepositions without the one that tells who did it. */
    private static List<Complement> besideActor(Context context) {
        return context.group().passive()
                ? context.behind().stream()
                        .filter(c -> !c.preposition().equals("by"))
                        .toList()
                : context.behind();
    }

    /** "An air strike on the market killed a dozen": the strike is the deed, done by whoever did it. */
    private Optional<Found> deed(
            Context context, Frame frame, List<Range> actors, List<Range> recipients, List<Range> covered) {
        Range subject = actors.isEmpty() ? null : actors.getFirst();
        if (frame.type() != EventType.ASSAULT || subject == null || recipients.isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = context.sentence();
        for (int i = 0; i < sentence.items().size(); i++) {
            Item item = sentence.item(i);
            boolean inside = item.is(Kind.PHRASE) && item.from() >= subject.from() && item.to() <= subject.to();
            for (Frame noun : inside ? frames.ofNoun(sentence.word(item.to() - 1)) : List.<Frame>of()) {
                int begin = item.to()
                        - 1
                        - (noun.particle().isEmpty() ? 0 : noun.particle().split(" ").length);
                boolean fits = begin >= item.from()
                        && (noun.particle().isEmpty() || follows(sentence, begin, noun.particle()));
                if (noun.type() == EventType.ASSAULT && fits) {
                    covered.add(subject);
                    StatusReader.Said said = statuses.ofVerb(sentence, context.item());
                    List<Range> by = behind(sentence.after(i).behind(), List.of("by"), false)
                            .map(range -> sentence.conjuncts(range))
                            .orElseGet(() -> before(sentence, item, begin));
                    return Optional.of(new Found(
                            noun,
                            new Range(begin, item.to()),
                            true,
                            by,
                            recipients,
                            others(context),
                            said.status(),
                            said.governed()));
                }
            }
        }
        return Optional.empty();
    }

    /** "alleged that B knew": B. */
    private static List<Range> clauseSubject(Context context) {
        Sentence sentence = context.sentence();
        int that = context.item() + 1;
        boolean clause = that + 1 < sentence.items().size()
                && sentence.item(that).is(Kind.SUBORDINATOR)
                && sentence.item(that + 1).is(Kind.PHRASE);
        return clause ? sentence.conjuncts(sentence.phraseForward(that + 1)) : List.of();
    }

    private static List<Range> others(Context context) {
        List<Range> others = new ArrayList<>();
        if (context.object() != null) {
            others.addAll(context.sentence().conjuncts(context.object()));
        }
        context.behind().forEach(c -> others.addAll(context.sentence().conjuncts(c.range())));
        return others;
    }

    /** The same with what the particle takes: "called for talks" has the object "talks"; absent when the particle is not there. */
    private static Optional<Context> withParticle(Context plain, String particle) {
        Sentence sentence = plain.sentence();
        Range object = plain.object();
        List<Complement> behind = plain.behind();
        boolean directly = follows(sentence, plain.group().head() + 1, particle);
        Optional<Complement> taken =
                behind.stream().filter(c -> c.preposition().equals(particle)).findFirst();
        if (taken.isPresent() && (object == null || plain.group().passive())) {
            object = plain.group().passive() ? object : taken.get().range();
            behind = behind.stream().filter(c -> !c.equals(taken.get())).toList();
        } else if (!directly && (object == null || !follows(sentence, object.to(), particle))) {
            return Optional.empty();
        }
        int end = directly ? plain.group().head() + 1 + particle.split(" ").length : plain.triggerEnd();
        return Optional.of(new Context(sentence, plain.item(), plain.group(), plain.subject(), object, behind, end));
    }

    private static @Nullable Range objectOf(Sentence sentence, Complements after) {
        return after.object() < 0 ? null : sentence.phraseForward(after.object());
    }

    private boolean isOf(Sentence sentence, Frame frame, @Nullable Range object) {
        return object != null
                && frame.objects().stream()
                        .anyMatch(c -> classes.holds(c, sentence.tokens(), object.from(), object.to()));
    }

    private static boolean follows(Sentence sentence, int token, String words) {
        String[] parts = words.split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (!sentence.word(token + i).equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private List<Range> recipients(Sentence sentence, Frame frame, @Nullable Range object, List<Complement> behind) {
        boolean objectIs =
                frame.has(Flag.OWN) || frame.objects().isEmpty() && frame.at().isEmpty();
        boolean takesThings = frame.has(Flag.OWN) || frame.type() == EventType.ASSAULT;
        if (objectIs && object != null && (takesThings || isActor(sentence, object))) {
            return sentence.conjuncts(object);
        }
        List<String> prepositions = objectIs ? DEED_OF : frame.at();
        // "distributed food for two weeks to families": the families.
        Optional<Range> somebody = objectIs
                ? Optional.empty()
                : behind(
                        behind.stream()
                                .filter(c -> isActor(sentence, c.range()))
                                .toList(),
                        prepositions,
                        false);
        Optional<Range> found = somebody.isPresent() ? somebody : behind(behind, prepositions, objectIs);
        if (found.isPresent()) {
            return sentence.conjuncts(found.get());
        }
        if (object == null) {
            return List.of();
        }
        if (prepositions.contains("of")) {
            Optional<Range> of = inside(sentence, object);
            if (of.isPresent()) {
                return sentence.conjuncts(of.get());
            }
        }
        Optional<Range> owner = possessor(sentence, object);
        boolean objectWillDo = frame.objects().isEmpty() && frame.at().contains("of");
        return owner.map(List::of).orElseGet(() -> objectWillDo ? sentence.conjuncts(object) : List.of());
    }

    /** Whose deed it is that somebody condemns, praises, rejects, in this order: "an attack by X on Y", "the closure in X". */
    private static final List<String> DEED_OF =
            List.of("by", "of", "from", "against", "with", "over", "for", "about", "in");

    /** The phrase behind the first preposition that fits: in the order of the text, or of the prepositions. */
    private static Optional<Range> behind(List<Complement> behind, List<String> prepositions, boolean byPreposition) {
        if (!byPreposition) {
            return behind.stream()
                    .filter(c -> prepositions.contains(c.preposition()))
                    .map(Complement::range)
                    .findFirst();
        }
        return prepositions.stream()
                .flatMap(p -> behind.stream().filter(c -> c.preposition().equals(p)))
                .map(Complement::range)
                .findFirst();
    }

    /** The phrase behind "of" or "between" in an object. */
    private static Optional<Range> inside(Sentence sentence, Range object) {
        for (int t = object.from() + 1; t < object.to() - 1; t++) {
            if (sentence.word(t).equals("of")) {
                return Optional.of(new Range(t + 1, object.to()));
            }
        }
        return Optional.empty();
    }

    /** {@code Israel} in {@code Israel's decision}, {@code her} in {@code her service}. */
    private static Optional<Range> possessor(Sentence sentence, Range phrase) {
        if (phrase.to() > phrase.from() + 1 && OWNERS.contains(sentence.word(phrase.from()))) {
            return Optional.of(new Range(phrase.from(), phrase.from() + 1));
        }
        for (int t = phrase.from() + 1; t < phrase.to(); t++) {
            if (sentence.word(t).equals("'s") || sentence.word(t).equals("’s")) {
                return Optional.of(new Range(phrase.from(), t));
            }
        }
        return Optional.empty();
    }

    private static List<Range> actors(Context context) {
        Sentence sentence = context.sentence();
        if (context.group().passive()) {
            return behind(context.behind(), List.of("by"), false)
                    .map(range -> sentence.conjuncts(range))
                    .orElse(List.of());
        }
        Range subject = context.subject();
        if (subject == null) {
            return List.of();
        }
        boolean pronoun = ActorPhrases.isPersonal(sentence, subject);
        int outer = pronoun ? sentence.verbBefore(context.item()) : -1;
        Range speaker = outer < 0 ? null : sentence.subject(outer);
        return sentence.conjuncts(speaker == null ? subject : speaker);
    }

    private Optional<Found> noun(Sentence sentence, int item, List<Range> covered) {
        Item phrase = sentence.item(item);
        int head = phrase.to() - 1;
        Range whole = new Range(phrase.from(), phrase.to());
        if (covered.stream().anyMatch(c -> c.holds(whole))) {
            return Optional.empty();
        }
        for (Frame frame : frames.ofNoun(sentence.word(head))) {
            int begin =
                    head - (frame.particle().isEmpty() ? 0 : frame.particle().split(" ").length);
            if (begin >= phrase.from() && (begin == head || follows(sentence, begin, frame.particle()))) {
                Optional<Found> found = noun(sentence, item, frame, begin);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found> noun(Sentence sentence, int item, Frame frame, int begin) {
        Item phrase = sentence.item(item);
        List<Complement> behind = sentence.after(item).behind();
        List<Range> recipients = behind(behind, frame.at(), false)
                .map(range -> sentence.conjuncts(range))
                .orElse(List.of());
        List<Range> actors = behind(behind, List.of("by"), false)
                .map(range -> sentence.conjuncts(range))
                .orElseGet(() -> before(sentence, phrase, begin));
        boolean filled = recipients.stream().anyMatch(r -> isActor(sentence, r));
        boolean told = frame.objects().isEmpty() || recipients.stream().anyMatch(r -> isOf(sentence, frame, r));
        StatusReader.Said said = statuses.ofNoun(sentence, item);
        boolean acts = actors.stream().anyMatch(r -> isActor(sentence, r));
        boolean wanted = said.governed() && said.status() != EventStatus.HAPPENED;
        if (frame.has(Flag.NEED) && !filled && !wanted && !acts || !told) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                frame,
                new Range(begin, phrase.to()),
                true,
                actors,
                recipients,
                List.of(),
                said.status(),
                said.governed()));
    }

    /** Who is named in a noun phrase before its head: "Israeli" in "Israeli air strikes", "Israel" in "Israel's attack". */
    private static List<Range> before(Sentence sentence, Item phrase, int head) {
        int from = phrase.from();
        int to = head;
        for (int t = from; t < head; t++) {
            if (sentence.word(t).equals("'s") || sentence.word(t).equals("’s")) {
                to = t;
                break;
            }
        }
        int first = -1;
        int last = -1;
        for (int t = from; t < to; t++) {
            if (sentence.tokens().get(t).isCapitalised()
                    && !(t == 0 && sentence.word(t).length() < 4)) {
                first = first < 0 ? t : first;
                last = t;
            }
        }
        return first < 0 ? List.of() : List.of(new Range(first, last + 1));
    }

    /** Whether a phrase names somebody. */
    boolean isActor(Sentence sentence, Range range) {
        return actors.isActor(sentence, range);
    }
}
