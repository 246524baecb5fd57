// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.event.Grammar.Form;
import org.hearsay.event.Grammar.Verb;
import org.hearsay.event.Item.Group;
import org.hearsay.event.Item.Kind;
import org.hearsay.event.Item.Mood;
import org.hearsay.text.Token;
import org.hearsay.text.WordClass;

/** Cuts a tagged sentence into {@link Item}s. */
final class Clauses {

    private static final Set<String> FUTURE = Set.of("will", "'ll", "’ll", "shall", "won't", "won’t");
    private static final Set<String> DUTY =
            Set.of("must", "should", "ought", "mustn't", "shouldn't", "mustn’t", "shouldn’t");
    private static final Set<String> WOULD = Set.of("would", "wouldn't", "wouldn’t");
    private static final Set<String> PROSPECT = Set.of(
            "about",
            "set",
            "due",
            "going",
            "poised",
            "expected",
            "scheduled",
            "ready",
            "prepared",
            "willing",
            "likely");

    /** Longer brackets hold clauses, in tokens. */
    static final int LONGEST_BRACKET = 6;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<WordClass> classes;
    private final Tag[] tags;
    private final List<Item> items = new ArrayList<>();

    private Clauses(Grammar grammar, List<Token> tokens, List<WordClass> classes) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.classes = classes;
        this.tags = Tagger.tags(grammar, tokens, classes);
    }

    static List<Item> of(Grammar grammar, List<Token> tokens, List<WordClass> classes) {
        return new Clauses(grammar, tokens, classes).run();
    }

    private List<Item> run() {
        int at = 0;
        while (at < tags.length) {
            at = next(at);
        }
        return List.copyOf(items);
    }

    private int next(int at) {
        return switch (tags[at]) {
            case DETERMINER, NUMBER, NOUN, POSSESSIVE, TIME -> phrase(at);
            case PRONOUN -> add(Kind.PHRASE, at, at + 1);
            case PREPOSITION -> add(Kind.PREPOSITION, at, at + 1);
            case CONJUNCTION -> add(Kind.CONJUNCTION, at, at + 1);
            case COMMA -> add(Kind.COMMA, at, at + 1);
            case SUBORDINATOR -> add(Kind.SUBORDINATOR, at, at + 1);
            case RELATIVE -> add(Kind.RELATIVE, at, at + 1);
            case QUOTE -> at + 1;
            case MARK -> mark(at);
            case MODAL, BE, HAVE, DO, TO, VERB, NEGATION, ADVERB -> verbs(at);
        };
    }

    private int add(Kind kind, int from, int to) {
        items.add(new Item(kind, from, to, null));
        return to;
    }

    /** A short bracket, as behind a name, says nothing of the sentence's shape. */
    private int mark(int at) {
        if (tokens.get(at).is('(')) {
            for (int close = at + 1; close < Math.min(tags.length, at + LONGEST_BRACKET); close++) {
                if (tokens.get(close).is(')')) {
                    return close + 1;
                }
            }
        }
        return add(Kind.MARK, at, at + 1);
    }

    private int phrase(int from) {
        int to = from;
        boolean time = true;
        while (to < tags.length) {
            Tag tag = tags[to];
            boolean inside = tag == Tag.NUMBER
                    || tag == Tag.NOUN
                    || tag == Tag.POSSESSIVE
                    || tag == Tag.DETERMINER
                    || tag == Tag.TIME;
            boolean newPhrase =
                    to > from && tag == Tag.DETERMINER && tags[to - 1] != Tag.DETERMINER && tags[to - 1] != Tag.NUMBER;
            boolean newTime = tag == Tag.TIME && to > from && tags[to - 1] == Tag.NOUN && !isTimeWord(to - 1);
            if (tag == Tag.COMMA && joinsAdjectives(from, to)) {
                to++;
                continue;
            }
            if (!inside || newPhrase || newTime) {
                break;
            }
            time &= tag == Tag.TIME || tag == Tag.DETERMINER || tag == Tag.NUMBER || isTimeWord(to);
            to++;
            if (tag == Tag.TIME && to < tags.length && tags[to] == Tag.NOUN && time && from == to - 1) {
                break;
            }
        }
        boolean holdsTime = false;
        for (int i = from; i < to; i++) {
            holdsTime |= tags[i] == Tag.TIME;
        }
        return add(time && holdsTime ? Kind.TIME : Kind.PHRASE, from, to);
    }

    /** "restored complete, full ties": a comma after a lone small word behind a verb, before two more. */
    private boolean joinsAdjectives(int from, int comma) {
        return comma == from + 1
                && from > 0
                && tags[from - 1] == Tag.VERB
                && isPlainNoun(from)
                && isPlainNoun(comma + 1)
                && isPlainNoun(comma + 2);
    }

    private boolean isPlainNoun(int i) {
        return i < tags.length && tags[i] == Tag.NOUN && !tokens.get(i).isCapitalised();
    }

    private boolean isTimeWord(int i) {
        String word = tokens.get(i).lower();
        return word.equals("last")
                || word.equals("next")
                || word.equals("ago")
                || word.equals("early")
                || word.equals("late")
                || word.equals("past");
    }

    private int verbs(int from) {
        Scan scan = new Scan();
        int at = from;
        while (at < tags.length) {
            if (tags[at] == Tag.VERB && !scan.isProspect(at)) {
                return group(from, at, scan);
            }
            if (!scan.take(at, from)) {
                break;
            }
            at++;
        }
        return endless(from, at, scan);
    }

    /** The small words of one group of verbs while they are read. */
    private final class Scan {
        private boolean auxiliary;
        private boolean be;
        private boolean to;
        private boolean negated;
        private Mood mood = Mood.PLAIN;

        /** {@code about} in {@code is about to}. */
        private boolean isProspect(int at) {
            return be && PROSPECT.contains(tokens.get(at).lower()) && at + 1 < tags.length && tags[at + 1] == Tag.TO;
        }

        /** Takes the word at {@code at} into the group; answers whether it belongs to it. */
        private boolean take(int at, int from) {
            String word = tokens.get(at).lower();
            Tag tag = tags[at];
            if (isProspect(at)) {
                mood = Mood.FUTURE;
                be = false;
                return true;
            }
            negated |= tag == Tag.NEGATION || word.endsWith("n't") || word.endsWith("n’t") || word.equals("cannot");
            switch (tag) {
                case MODAL -> {
                    mood = mood(word);
                    auxiliary = true;
                }
                case BE, HAVE, DO -> {
                    be = tag == Tag.BE;
                    auxiliary = true;
                }
                case TO -> {
                    return to(at > from);
                }
                default -> {
                    return tag == Tag.NEGATION || tag == Tag.ADVERB;
                }
            }
            return true;
        }

        /** {@code to} after a form of "be" looks ahead, at the group's begin it makes an infinitive. */
        private boolean to(boolean inside) {
            if (inside && !be && mood != Mood.FUTURE) {
                return false;
            }
            to = mood != Mood.FUTURE && !be;
            mood = be ? Mood.FUTURE : mood;
            be = false;
            return true;
        }
    }

    /** Small words without a main verb: {@code is} before a noun, or just an adverb. */
    private int endless(int from, int at, Scan scan) {
        if (!scan.auxiliary) {
            return add(Kind.ADVERB, from, Math.max(at, from + 1));
        }
        int end = Math.max(at, from + 1);
        Group group = new Group(end - 1, List.of("be"), Group.Shape.FINITE, false, scan.negated, Mood.PLAIN);
        items.add(new Item(Kind.VERB, from, end, group));
        return end;
    }

    private static Mood mood(String word) {
        if (FUTURE.contains(word)) {
            return Mood.FUTURE;
        }
        if (DUTY.contains(word)) {
            return Mood.DUTY;
        }
        return WOULD.contains(word) ? Mood.WOULD : Mood.DOUBT;
    }

    /** Whether the group joins a passive one before it: "was arrested and then deported". */
    private boolean goesOnPassive() {
        int at = items.size() - 1;
        boolean joined = false;
        while (at >= 0
                && (items.get(at).is(Kind.CONJUNCTION)
                        || items.get(at).is(Kind.ADVERB)
                        || items.get(at).is(Kind.COMMA))) {
            joined |= items.get(at).is(Kind.CONJUNCTION);
            at--;
        }
        Group before = at < 0 ? null : items.get(at).verb();
        return joined && before != null && before.passive();
    }

    /** Whether an object may begin here, which a participle that describes does not take: "seized medicine", not "seized on Monday". */
    private boolean beginsObject(int i) {
        return i < tags.length
                && (tags[i] == Tag.NOUN
                        || tags[i] == Tag.DETERMINER
                        || tags[i] == Tag.NUMBER
                        || tags[i] == Tag.PRONOUN);
    }

    /** Whether some verb of the sentence can be that of its main clause, so that a participle may only describe. */
    private boolean hasFiniteVerb() {
        return classes.stream()
                .anyMatch(c -> c == WordClass.VERB_PAST || c == WordClass.VERB_PRESENT || c == WordClass.MODAL);
    }

    private int group(int from, int head, Scan aux) {
        List<Verb> verbs = grammar.verbs(tokens.get(head).lower());
        boolean ing = verbs.stream().anyMatch(v -> v.form() == Form.ING);
        boolean participle = verbs.stream().anyMatch(v -> v.form() == Form.PARTICIPLE);
        boolean past = verbs.stream().anyMatch(v -> v.form() == Form.PAST);
        boolean byFollows =
                head + 1 < tokens.size() && tokens.get(head + 1).lower().equals("by");
        boolean told = participle
                && classes.get(head) == WordClass.VERB_PARTICIPLE
                && hasFiniteVerb()
                && !beginsObject(head + 1);
        boolean reduced = participle && !aux.auxiliary && (byFollows || !past || told);
        boolean shared = !aux.auxiliary && classes.get(head) == WordClass.VERB_PARTICIPLE && goesOnPassive();
        reduced &= !shared;
        boolean passive = participle && !ing && aux.be || reduced || shared;
        Group.Shape shape = Group.Shape.FINITE;
        if (aux.to) {
            shape = Group.Shape.INFINITIVE;
        } else if (ing && !aux.be) {
            shape = Group.Shape.GERUND;
        } else if (reduced) {
            shape = Group.Shape.PARTICIPLE;
        }
        List<String> lemmas = verbs.stream().map(Verb::lemma).distinct().toList();
        items.add(new Item(Kind.VERB, from, head + 1, new Group(head, lemmas, shape, passive, aux.negated, aux.mood)));
        return head + 1;
    }
}
