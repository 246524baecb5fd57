// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.hearsay.event.FigureWords.word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.event.FigureWords.Kind;
import org.hearsay.event.Item.Group;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** What the words around a number say that was done to those it counts: {@code killed} of "nine villagers and a guard were reported killed". */
final class DoneTo {

    /** How far behind its number the word that says what is counted may stand, in tokens. */
    private static final int FAR_BEHIND = 14;

    /** How far before its number that word may stand. */
    private static final int FAR_BEFORE = 4;

    private static final int TOLL_BEFORE = 7;

    /** What an adjective may say of those counted, as well as a verb: {@code 60 wounded fighters}. */
    static final Set<String> STATES = Set.of("killed", "wounded", "missing", "displaced");

    private final FigureWords words;
    private final Grammar grammar;

    DoneTo(FigureWords words, Grammar grammar) {
        this.words = words;
        this.grammar = grammar;
    }

    /** What is done to those counted: by the verb whose object they are, by one behind the number, or by a noun for a deed before it. */
    Optional<String> counted(Sentence sentence, Count count) {
        List<Token> tokens = sentence.tokens();
        Optional<String> object = words.verb(word(tokens, count.from() - 1));
        if (object.isPresent() && !follows(sentence, count.from() - 1)) {
            return object;
        }
        Optional<String> behind = isDriven(tokens, count) ? Optional.of("displaced") : behind(sentence, count);
        if (behind.isPresent()) {
            return behind;
        }
        if (word(tokens, count.from() - 1).equals("of")) {
            Optional<String> deed = words.nominal(word(tokens, count.from() - 2));
            if (deed.isPresent()) {
                return deed;
            }
        }
        for (int i = count.from() - 1; i >= Math.max(0, count.from() - FAR_BEFORE); i--) {
            Optional<String> verb = words.verb(word(tokens, i));
            if (verb.isPresent()) {
                return follows(sentence, i) ? Optional.empty() : verb;
            }
            if (!tokens.get(i).isWord() || grammar.is(word(tokens, i), Grammar.Does.PREP)) {
                break;
            }
        }
        for (int i = count.from() - 1; i >= Math.max(0, count.from() - TOLL_BEFORE); i--) {
            if (words.is(word(tokens, i), Kind.TOLL)) {
                return Optional.of("killed");
            }
        }
        return Optional.empty();
    }

    /** {@code forced 3,000 people from their homes}, {@code drove 40 families out}: whether a verb makes those counted leave. */
    private boolean isDriven(List<Token> tokens, Count count) {
        boolean forced = words.isForm(word(tokens, count.from() - 1), Kind.FORCE);
        for (int i = count.to();
                i < Math.min(tokens.size(), count.to() + FAR_BEHIND)
                        && tokens.get(i).isWord();
                i++) {
            String word = word(tokens, i);
            // "3,000 people have been forced from their homes".
            forced |= words.isForm(word, Kind.FORCE)
                    && (isLight(word(tokens, i - 1)) || word(tokens, i - 1).equals("been"));
            if (forced && words.is(word, Kind.LEAVING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb at {@code i} stands in the passive, so that what follows is not its object. */
    private boolean follows(Sentence sentence, int i) {
        Group group = groupAt(sentence, i);
        return group != null && group.passive();
    }

    static @Nullable Group groupAt(Sentence sentence, int token) {
        for (Item item : sentence.items()) {
            if (item.from() <= token && token < item.to()) {
                return item.verb();
            }
        }
        return null;
    }

    /** What those counted suffer in the words behind them, up to the first verb that tells something else. */
    private Optional<String> behind(Sentence sentence, Count count) {
        List<Token> tokens = sentence.tokens();
        int end = count.to();
        Optional<String> clause = Optional.empty();
        boolean relative = false;
        for (int i = end; i < Math.min(tokens.size(), end + FAR_BEHIND); i++) {
            int at = i;
            String word = word(tokens, i);
            relative |= word.equals("who");
            Optional<String> state = words.noun(word).filter(STATES::contains);
            Optional<String> verb = words.verb(word).or(() -> idiom(tokens, at));
            boolean adjective = i == end
                    || i == end + 1 && (verb.isEmpty() || word(tokens, end).endsWith("ly"));
            if (state.isPresent() && adjective) {
                return state;
            }
            if (verb.isPresent() && isSuffered(sentence, i, i <= end + 2)) {
                if (!relative || clause.isPresent()) {
                    return verb;
                }
                // "Three men who were arrested in May have died": what stands behind the clause says more.
                clause = verb;
                continue;
            }
            if (state.isPresent() && words.is(word, Kind.STATE) && !isAttribute(tokens, i)) {
                return state;
            }
            Group group = groupAt(sentence, i);
            boolean other = group != null && group.head() == i && !isLight(word);
            if (other || verb.isPresent() && i > end || isStop(sentence, count, i)) {
                break;
            }
        }
        return clause;
    }

    /** {@code lost their lives}, {@code took part}. */
    private Optional<String> idiom(List<Token> tokens, int i) {
        return words.idiom(word(tokens, i), word(tokens, i + 1), word(tokens, i + 2));
    }

    /** {@code the dead city}: whether an adjective belongs to the noun behind it. */
    private boolean isAttribute(List<Token> tokens, int i) {
        String next = word(tokens, i + 1);
        boolean free = next.isEmpty()
                || !tokens.get(i + 1).isWord()
                || grammar.is(next, Grammar.Does.PREP)
                || grammar.is(next, Grammar.Does.CONJ)
                || grammar.is(next, Grammar.Does.SUB)
                || grammar.is(next, Grammar.Does.ADV);
        return !free || grammar.is(word(tokens, i - 1), Grammar.Does.DET);
    }

    /** {@code were reported killed}, {@code had to be evacuated}: verbs between a number and what is done to those counted. */
    private boolean isLight(String word) {
        return grammar.is(word, Grammar.Does.BE) || words.isForm(word, Kind.LIGHT) || words.is(word, Kind.LIGHT);
    }

    private boolean isStop(Sentence sentence, Count count, int i) {
        List<Token> tokens = sentence.tokens();
        String word = word(tokens, i);
        boolean clause = List.of(".", ";", ":", "—", "–", "after", "when", "where", "while", "because")
                .contains(word);
        boolean joins = word.equals("and") || word.equals(",") || word.equals("who") || word.equals("or");
        return clause || joins && isObject(sentence, count);
    }

    /** Whether a number stands behind a verb or a preposition, so that a verb behind an {@code and} is not that of those counted. */
    private boolean isObject(Sentence sentence, Count count) {
        for (int i = count.from() - 1; i >= 0; i--) {
            String word = word(sentence.tokens(), i);
            if (grammar.is(word, Grammar.Does.DET)
                    || words.is(word, Kind.BEFORE)
                    || grammar.is(word, Grammar.Does.ADV)) {
                continue;
            }
            return groupAt(sentence, i) != null || grammar.is(word, Grammar.Does.PREP);
        }
        return false;
    }

    /** Whether those before the verb at {@code i} suffer it: {@code were killed}, {@code died}, {@code killed in} and no {@code killed two}. */
    private boolean isSuffered(Sentence sentence, int i, boolean near) {
        List<Token> tokens = sentence.tokens();
        String word = word(tokens, i);
        String before = word(tokens, i - 1);
        if (words.isForm(word, Kind.INTRANSITIVE) || idiom(tokens, i).isPresent()) {
            return true;
        }
        if (word.endsWith("ing")) {
            return before.equals("being");
        }
        boolean passive = isLight(before)
                || before.equals("been")
                || before.equals("being")
                || grammar.is(before, Grammar.Does.ADV);
        if (passive) {
            Group group = groupAt(sentence, i);
            return group == null || group.passive() || isLight(before);
        }
        String next = word(tokens, i + 1);
        boolean closed = next.isEmpty()
                || !tokens.get(i + 1).isWord()
                || grammar.is(next, Grammar.Does.PREP)
                || grammar.is(next, Grammar.Does.CONJ)
                || grammar.is(next, Grammar.Does.SUB)
                || grammar.is(next, Grammar.Does.TIME)
                || grammar.is(next, Grammar.Does.ADV);
        return near && closed;
    }
}
