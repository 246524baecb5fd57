// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.event.Item.Group;
import org.hearsay.event.Item.Kind;
import org.hearsay.text.Span;
import org.hearsay.text.Token;
import org.hearsay.text.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * A sentence cut into items, and where in it a verb's subject and object stand: by position and form, without a parser. Every search ends at
 * the sentence's borders, so that its time is linear in the sentence's length for each verb of it.
 */
final class Sentence {

    /** How far a subject is passed on from verb to verb ("condemned ... and promised ... and sent"). */
    private static final int MOST_SHARED = 4;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final BitSet mentioned;
    private final List<Item> items;

    /** {@code classes} are the kinds of the words, in their order; {@code mentioned} are the tokens that are part of a mention of somebody. */
    Sentence(Grammar grammar, List<Token> tokens, List<WordClass> classes, BitSet mentioned) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.mentioned = mentioned;
        this.items = Clauses.of(grammar, tokens, classes);
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Item> items() {
        return items;
    }

    Span span(Range range) {
        return new Span(
                tokens.get(range.from()).begin(), tokens.get(range.to() - 1).end());
    }

    /** The word at {@code token} in lower case; empty beyond the sentence. */
    String word(int token) {
        return token < 0 || token >= tokens.size() ? "" : tokens.get(token).lower();
    }

    /** Whether the last word of a phrase's first part is one of a mention of somebody: {@code brigade} in "the third brigade of the guard". */
    boolean mentions(Range range) {
        return mentioned.get(range.from()) || mentioned.get(range.to() - 1);
    }

    Item item(int i) {
        return items.get(i);
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < items.size() && items.get(i).is(kind);
    }

    private @Nullable Group verb(int i) {
        return i >= 0 && i < items.size() ? items.get(i).verb() : null;
    }

    /** The number of the last verb before item {@code i}; -1 when there is none. */
    int verbBefore(int i) {
        int at = i - 1;
        while (at >= 0 && !items.get(at).is(Kind.VERB)) {
            at--;
        }
        return at;
    }

    /** Whether an infinitive depends on the verb at item {@code i}: "told B to leave". */
    boolean takesInfinitive(int i) {
        for (int at = i + 1; at < items.size(); at++) {
            Item item = items.get(at);
            Group group = item.verb();
            if (group != null) {
                return group.shape() == Group.Shape.INFINITIVE;
            }
            if (item.is(Kind.COMMA) || item.is(Kind.MARK) || item.is(Kind.SUBORDINATOR) || item.is(Kind.RELATIVE)) {
                return false;
            }
        }
        return false;
    }

    /** The subject of the verb at item {@code i}; null when the sentence has none for it. */
    @Nullable
    Range subject(int i) {
        return subject(i, 0);
    }

    private @Nullable Range subject(int i, int depth) {
        Group group = verb(i);
        if (group == null || depth > MOST_SHARED) {
            return null;
        }
        return switch (group.shape()) {
            case INFINITIVE, GERUND -> shared(i, depth);
            case PARTICIPLE -> is(i - 1, Kind.PHRASE) ? phraseBack(i - 1) : null;
            case FINITE -> finiteSubject(i, depth);
        };
    }

    /** The subject of "to act" and "acting": that of the verb before, or its object. */
    private @Nullable Range shared(int i, int depth) {
        int before = verbBefore(i);
        Group group = verb(before);
        if (group == null) {
            return is(i - 1, Kind.PHRASE) ? phraseBack(i - 1) : null;
        }
        boolean objectActs = group.lemmas().stream().anyMatch(lemma -> grammar.is(lemma, Grammar.Does.OBJECT_ACTS));
        if (objectActs && !group.passive()) {
            for (int k = before + 1; k < i; k++) {
                if (is(k, Kind.PHRASE)) {
                    return phraseForward(k);
                }
            }
        }
        return subject(before, depth + 1);
    }

    /** Whom "who" or "which" takes up: "who" the nearest phrase with its "of", since in "charges against two students who" it is the students. */
    private Range antecedent(int last, boolean who) {
        if (!who) {
            return phraseBack(last);
        }
        int first = last;
        while (first > 1
                && is(first - 1, Kind.PREPOSITION)
                && is(first - 2, Kind.PHRASE)
                && word(items.get(first - 1).from()).equals("of")) {
            first -= 2;
        }
        return new Range(items.get(first).from(), items.get(last).to());
    }

    private @Nullable Range finiteSubject(int i, int depth) {
        int at = i - 1;
        while (at >= 0) {
            Item item = items.get(at);
            switch (item.kind()) {
                case ADVERB, TIME -> at--;
                case PREPOSITION -> {
                    if (!is(at + 1, Kind.TIME)) {
                        return null;
                    }
                    at--;
                }
                case COMMA -> {
                    int open = insertionBegin(at);
                    if (open < 0) {
                        return null;
                    }
                    at = open - 1;
                }
                case PHRASE -> {
                    return phraseBack(at);
                }
                case RELATIVE -> {
                    int head = is(at - 1, Kind.COMMA) ? at - 2 : at - 1;
                    return is(head, Kind.PHRASE)
                            ? antecedent(head, word(item.from()).equals("who"))
                            : null;
                }
                case CONJUNCTION -> {
                    int before = verbBefore(at);
                    return before < 0 ? null : subject(before, depth + 1);
                }
                case SUBORDINATOR, VERB, MARK -> {
                    return null;
                }
            }
        }
        return null;
    }

    /** Where the insertion begins that ends at the comma {@code close}; -1 when it ends none. */
    private int insertionBegin(int close) {
        for (int at = close - 1; at > 0; at--) {
            if (is(at, Kind.COMMA)) {
                return at;
            }
            Group group = verb(at);
            boolean relative = false;
            for (int k = at; k > 0 && !is(k, Kind.COMMA); k--) {
                relative |= is(k, Kind.RELATIVE) || is(k, Kind.PREPOSITION) && is(k - 1, Kind.COMMA);
            }
            if (is(at, Kind.MARK) || group != null && group.shape() == Group.Shape.FINITE && !relative) {
                return -1;
            }
        }
        return -1;
    }

    /** The noun phrase that ends with item {@code last}, with what hangs on it and the others of its list. */
    private Range phraseBack(int last) {
        int first = last;
        boolean list = false;
        while (first > 1) {
            boolean phrase = is(first - 2, Kind.PHRASE);
            if (is(first - 1, Kind.PREPOSITION) && phrase && hangs(first - 1)) {
                first -= 2;
            } else if (is(first - 1, Kind.CONJUNCTION) && phrase && !isObject(first - 2)) {
                first -= 2;
                list = true;
            } else if (is(first - 1, Kind.CONJUNCTION) && is(first - 2, Kind.COMMA) && is(first - 3, Kind.PHRASE)) {
                first -= 3;
                list = true;
            } else if (is(first - 1, Kind.COMMA) && phrase && list && !isObject(first - 2)) {
                first -= 2;
            } else {
                break;
            }
        }
        return new Range(items.get(first).from(), items.get(last).to());
    }

    /** Whether the phrase at {@code i} follows a verb, so that a list cannot begin with it and go on to a new subject. */
    private boolean isObject(int i) {
        Group group = verb(i - 1);
        return group != null && !group.lemmas().contains("say");
    }

    /** Whether a preposition binds the phrase after it to the one before it, and not to the verb. */
    private boolean hangs(int i) {
        String word = word(items.get(i).from());
        return Set.of("of", "in", "from", "for", "at", "on", "against", "with", "between", "near", "to", "by")
                        .contains(word)
                && !is(i + 1, Kind.TIME);
    }

    /** The noun phrase that begins with item {@code first}, with its "of" phrases and the others of its list. */
    Range phraseForward(int first) {
        int last = first;
        while (last + 2 < items.size()) {
            boolean phrase = is(last + 2, Kind.PHRASE);
            boolean of = is(last + 1, Kind.PREPOSITION)
                    && word(items.get(last + 1).from()).equals("of");
            if (of && phrase || is(last + 1, Kind.CONJUNCTION) && phrase && !beginsClause(last + 2)) {
                last += 2;
            } else if (is(last + 1, Kind.COMMA) && phrase && listGoesOn(last + 2)) {
                last += 2;
            } else if (is(last + 1, Kind.COMMA)
                    && is(last + 2, Kind.CONJUNCTION)
                    && is(last + 3, Kind.PHRASE)
                    && !beginsClause(last + 3)
                    && last > first) {
                last += 3;
            } else {
                break;
            }
        }
        return new Range(items.get(first).from(), items.get(last).to());
    }

    private boolean beginsClause(int i) {
        Group next = verb(i + 1);
        return next != null && next.shape() == Group.Shape.FINITE;
    }

    /** Whether a list goes on to an "and": "A, B and C". */
    private boolean listGoesOn(int i) {
        for (int k = i + 1; k < Math.min(items.size(), i + 8); k++) {
            if (is(k, Kind.CONJUNCTION)) {
                return is(k + 1, Kind.PHRASE) && !beginsClause(k + 1);
            }
            if (!is(k, Kind.COMMA) && !is(k, Kind.PHRASE)) {
                return false;
            }
        }
        return false;
    }

    /** What follows the verb or phrase at item {@code i}: an object and the phrases behind prepositions. */
    Complements after(int i) {
        List<Complement> behind = new ArrayList<>();
        @Nullable Integer object = null;
        int at = i + 1;
        while (at < items.size()) {
            Item item = items.get(at);
            if (item.is(Kind.TIME) && object == null && behind.isEmpty() && isOf(at + 1) && is(at + 2, Kind.PHRASE)) {
                // "began a week of exercises"
                object = at + 2;
                at = endOf(at + 2);
            } else if (item.is(Kind.ADVERB) || item.is(Kind.TIME)) {
                at++;
            } else if (item.is(Kind.PREPOSITION)) {
                if (is(at + 1, Kind.PHRASE)) {
                    Range range = word(item.from()).equals("between") ? bothSides(at + 1) : phraseForward(at + 1);
                    behind.add(new Complement(word(item.from()), at + 1, range));
                    at = Math.max(endOf(at + 1), itemAt(range.to()));
                } else {
                    at++;
                }
            } else if (item.is(Kind.PHRASE) && object == null && behind.isEmpty()) {
                object = at;
                at = endOf(at);
            } else if (item.is(Kind.CONJUNCTION) && is(at + 1, Kind.PREPOSITION)) {
                at++;
            } else {
                break;
            }
        }
        return new Complements(object == null ? -1 : object, behind, at);
    }

    /** The phrase behind "between" with the other side, which an "and" must join, whatever follows. */
    private Range bothSides(int first) {
        Range range = phraseForward(first);
        int and = itemAt(range.to());
        return is(and, Kind.CONJUNCTION) && is(and + 1, Kind.PHRASE)
                ? new Range(range.from(), items.get(and + 1).to())
                : range;
    }

    private boolean isOf(int i) {
        return is(i, Kind.PREPOSITION) && word(items.get(i).from()).equals("of");
    }

    private int endOf(int first) {
        return itemAt(phraseForward(first).to());
    }

    /** The first item that does not begin before {@code token}. */
    private int itemAt(int token) {
        int at = 0;
        while (at < items.size() && items.get(at).from() < token) {
            at++;
        }
        return at;
    }

    /** The members of a list, each with what hangs on it. */
    List<Range> conjuncts(Range range) {
        List<Range> parts = new ArrayList<>();
        int begin = range.from();
        for (Item item : items) {
            if (item.from() < range.from() || item.to() > range.to()) {
                continue;
            }
            if (item.is(Kind.CONJUNCTION) || item.is(Kind.COMMA)) {
                if (item.from() > begin) {
                    parts.add(new Range(begin, item.from()));
                }
                begin = item.to();
            }
        }
        if (begin < range.to()) {
            parts.add(new Range(begin, range.to()));
        }
        return parts;
    }

    /** A phrase behind a preposition. */
    record Complement(String preposition, int item, Range range) {}

    /**
     * What follows a verb.
     *
     * @param object the item of its object; -1 without one
     * @param behind the phrases behind prepositions, in order
     * @param end the item at which the search stopped
     */
    record Complements(int object, List<Complement> behind, int end) {}
}
