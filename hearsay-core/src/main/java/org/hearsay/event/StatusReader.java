// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.Optional;
import java.util.Set;
import org.hearsay.event.Governors.Governor;
import org.hearsay.event.Item.Group;
import org.hearsay.event.Item.Kind;
import org.hearsay.event.Item.Mood;

/** Whether a verb's or noun's act took place: by its own small words, then by the word that governs it. */
final class StatusReader {

    /** How many governing words are followed outwards ("was forced to agree to withdraw"). */
    private static final int MOST_GOVERNORS = 3;

    private static final Set<String> CONDITIONS = Set.of("if", "unless");

    private final Governors governors;

    StatusReader(Governors governors) {
        this.governors = governors;
    }

    /** A status and whether a word of its own says so. */
    record Said(EventStatus status, boolean governed) {}

    Said ofVerb(Sentence sentence, int item) {
        return ofVerb(sentence, item, 0);
    }

    private Said ofVerb(Sentence sentence, int item, int depth) {
        Group group = sentence.item(item).verb();
        if (group == null || depth > MOST_GOVERNORS) {
            return new Said(EventStatus.HAPPENED, false);
        }
        if (group.shape() == Group.Shape.INFINITIVE || group.shape() == Group.Shape.GERUND) {
            return governed(sentence, item, depth, group);
        }
        Optional<Said> outer = clauseGovernor(sentence, item);
        if (outer.isPresent()) {
            return outer.get();
        }
        if (isCondition(sentence, item)) {
            return new Said(EventStatus.HYPOTHETICAL, false);
        }
        return new Said(plain(group, hasNo(sentence, item)), false);
    }

    private static EventStatus plain(Group group, boolean no) {
        if (group.negated() || no) {
            return EventStatus.NEGATED;
        }
        return switch (group.mood()) {
            case PLAIN -> EventStatus.HAPPENED;
            case FUTURE, WOULD -> EventStatus.PLANNED;
            case DOUBT -> EventStatus.HYPOTHETICAL;
            case DUTY -> EventStatus.DEMANDED;
        };
    }

    /** "no agreement was reached". */
    private static boolean hasNo(Sentence sentence, int item) {
        int at = item - 1;
        while (at >= 0
                && (sentence.item(at).is(Kind.PHRASE) || sentence.item(at).is(Kind.ADVERB))) {
            String first = sentence.word(sentence.item(at).from());
            if (first.equals("no") || first.equals("neither") || first.equals("nobody")) {
                return true;
            }
            at--;
        }
        return false;
    }

    /** "to act" and "acting": what the verb or noun before them says. */
    private Said governed(Sentence sentence, int item, int depth, Group group) {
        Item before = item > 0 ? sentence.item(item - 1) : sentence.item(item);
        if (before.is(Kind.PHRASE) && group.shape() == Group.Shape.INFINITIVE) {
            Optional<Governor> noun = governors.ofNoun(sentence.word(before.to() - 1));
            if (noun.isPresent()) {
                return new Said(negated(noun.get().status(), group.negated()), true);
            }
        }
        int outer = sentence.verbBefore(item);
        if (outer < 0) {
            return new Said(
                    group.shape() == Group.Shape.INFINITIVE ? EventStatus.PLANNED : EventStatus.HAPPENED, false);
        }
        Group verb = sentence.item(outer).verb();
        Optional<Governor> governor = verb == null ? Optional.empty() : governor(sentence, verb);
        if (governor.isEmpty()) {
            if (group.shape() == Group.Shape.GERUND) {
                return new Said(EventStatus.HAPPENED, false);
            }
            return new Said(EventStatus.PLANNED, false);
        }
        Said said = ofVerb(sentence, outer, depth + 1);
        EventStatus status = governor.get().status();
        if (status == EventStatus.HAPPENED) {
            return new Said(negated(said.status(), group.negated()), said.governed());
        }
        if (said.status() == EventStatus.NEGATED) {
            return new Said(status == EventStatus.NEGATED ? EventStatus.PLANNED : EventStatus.NEGATED, true);
        }
        return new Said(negated(status, group.negated()), true);
    }

    private static EventStatus negated(EventStatus status, boolean negated) {
        return negated ? EventStatus.NEGATED : status;
    }

    private Optional<Governor> governor(Sentence sentence, Group verb) {
        String next = sentence.word(verb.head() + 1);
        return verb.lemmas().stream()
                .map(lemma -> governors.ofVerb(lemma, next))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "threatened that it would act", "demanded that B act", "denied that it acted": what the verb before the clause says. */
    private Optional<Said> clauseGovernor(Sentence sentence, int item) {
        int outer = sentence.verbBefore(item);
        if (outer < 0) {
            return Optional.empty();
        }
        Group verb = sentence.item(outer).verb();
        Optional<Governor> governor = verb == null ? Optional.empty() : governor(sentence, verb);
        if (governor.isEmpty() || governor.get().status() == EventStatus.HAPPENED) {
            return Optional.empty();
        }
        boolean that = false;
        for (int k = outer + 1; k < item; k++) {
            Kind kind = sentence.item(k).kind();
            if (kind == Kind.COMMA || kind == Kind.CONJUNCTION || kind == Kind.RELATIVE || kind == Kind.MARK) {
                return Optional.empty();
            }
            that |= kind == Kind.SUBORDINATOR
                    && sentence.word(sentence.item(k).from()).equals("that");
        }
        return that ? Optional.of(new Said(governor.get().status(), true)) : Optional.empty();
    }

    private static boolean isCondition(Sentence sentence, int item) {
        for (int k = item - 1; k >= 0; k--) {
            Item before = sentence.item(k);
            if (before.is(Kind.SUBORDINATOR)) {
                return CONDITIONS.contains(sentence.word(before.from()));
            }
            if (before.is(Kind.VERB) || before.is(Kind.MARK)) {
                return false;
            }
        }
        return false;
    }

    /** What the words before a noun that tells of an act say of it: "threat of attack", "called for talks", "denied the attack". */
    Said ofNoun(Sentence sentence, int item) {
        return described(sentence, sentence.item(item)).orElseGet(() -> governedNoun(sentence, item));
    }

    private static Optional<Said> described(Sentence sentence, Item noun) {
        for (int t = noun.from(); t < noun.to() - 1; t++) {
            String word = sentence.word(t);
            if (word.equals("planned")
                    || word.equals("future")
                    || word.equals("forthcoming")
                    || word.equals("upcoming")) {
                return Optional.of(new Said(EventStatus.PLANNED, false));
            }
            if (word.equals("possible") || word.equals("potential")) {
                return Optional.of(new Said(EventStatus.HYPOTHETICAL, false));
            }
            if (word.equals("no")) {
                return Optional.of(new Said(EventStatus.NEGATED, false));
            }
        }
        return Optional.empty();
    }

    private Said governedNoun(Sentence sentence, int item) {
        if (item >= 2
                && sentence.item(item - 1).is(Kind.PREPOSITION)
                && sentence.item(item - 2).is(Kind.PHRASE)) {
            Optional<Governor> outer =
                    governors.ofNoun(sentence.word(sentence.item(item - 2).to() - 1));
            if (outer.isPresent()) {
                return new Said(outer.get().status(), true);
            }
        }
        int verb = sentence.verbBefore(item);
        Group group = verb < 0 ? null : sentence.item(verb).verb();
        boolean near =
                verb == item - 1 || verb == item - 2 && sentence.item(item - 1).is(Kind.PREPOSITION);
        if (group != null && near) {
            Optional<Governor> governor = governor(sentence, group);
            if (governor.isPresent()) {
                return new Said(governor.get().status(), true);
            }
            EventStatus own = ofVerb(sentence, verb).status();
            boolean passes =
                    own == EventStatus.HYPOTHETICAL || own == EventStatus.PLANNED || own == EventStatus.DEMANDED;
            return new Said(passes ? own : EventStatus.HAPPENED, false);
        }
        return new Said(EventStatus.HAPPENED, false);
    }

    /** Whether the mood of a verb makes what it says a demand: "must", "should". */
    static boolean isDuty(Group group) {
        return group.mood() == Mood.DUTY && !group.negated();
    }
}
