// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.AUXILIARY;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.STATEMENT;
import static org.hearsay.attribution.FunctionWords.Does.TEMPORAL;

import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** The words behind a noun phrase that say who is meant: {@code an engineer | at the plant}, {@code two people | close to the talks}. */
final class PhraseTails {

    /** No such words are longer, in tokens. */
    private static final int LONGEST = 14;

    /** The digits of a year. */
    private static final int YEAR = 4;

    private static final Set<String> ADJECTIVES = Set.of("close", "familiar", "near", "present", "involved", "briefed");

    private final FunctionWords words;
    private final NounPhrases nouns;

    PhraseTails(FunctionWords words, NounPhrases nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /** {@code phrase} with its tail: phrases that prepositions lead, or one clause with {@code who} up to the next mark; none that names a day. */
    TokenRange with(Passage passage, TokenRange phrase, int limit) {
        if (passage.word(phrase.to()).equals("who")) {
            return new TokenRange(phrase.from(), endOfClause(passage, phrase.to(), limit));
        }
        int to = phrase.to();
        for (int next = afterPhrase(passage, to, limit); next > to; next = afterPhrase(passage, to, limit)) {
            to = next;
        }
        boolean place = to < limit
                && (passage.word(to).equals("there") || passage.word(to).equals("here"));
        return new TokenRange(phrase.from(), place ? to + 1 : to);
    }

    /** What stands between {@code source} and {@code cue} when it says who is meant: {@code a list | that the volunteers keep | says}; else nothing. */
    String upTo(Passage passage, Span source, Optional<Span> cue) {
        if (cue.isEmpty() || cue.get().begin() <= source.end()) {
            return "";
        }
        int from = passage.firstAt(source.end());
        int to = passage.firstAt(cue.get().begin());
        String first = passage.word(from);
        boolean opens = first.equals("who")
                || first.equals("that")
                || first.equals("which")
                || ADJECTIVES.contains(first)
                || words.is(first, PREPOSITION) && !words.is(passage.word(from + 1), TEMPORAL)
                || isParticiple(first)
                        && words.is(passage.word(from + 1), PREPOSITION)
                        && !hangsOnVerb(passage.word(to));
        boolean plain =
                to - from > 1 && to - from <= LONGEST && passage.sentenceNumber(from) == passage.sentenceNumber(to);
        for (int i = from; i < to && opens && plain; i++) {
            // "in 2009", "in a statement": when and how somebody said it, not who.
            boolean saying = words.isAny(passage.word(i), TEMPORAL, STATEMENT) && first.equals("in");
            plain = passage.token(i).isWord() && !passage.isQuoted(i) && !saying && !isYear(passage.word(i));
        }
        // "The poster turned to the army and was ...": what ends with "and" is the first of two verbs.
        boolean joins =
                passage.word(to - 1).equals("and") || passage.word(to - 1).equals("or");
        return opens && plain && !joins
                ? passage.text().substring(source.end(), passage.token(to - 1).end())
                : "";
    }

    private static boolean isYear(String word) {
        return word.length() == YEAR && word.chars().allMatch(Character::isDigit);
    }

    /** Whether a cue needs another verb before it: {@code A jury deliberated for an hour before | convicting}. */
    private static boolean hangsOnVerb(String cue) {
        return cue.equals("to") || cue.endsWith("ing");
    }

    /** {@code published}, {@code seen}: never a verb of its own where a preposition follows. */
    static boolean isParticiple(String word) {
        return word.length() > 4 && word.endsWith("ed") || IRREGULAR.contains(word);
    }

    private static final Set<String> IRREGULAR =
            Set.of("seen", "kept", "written", "sent", "drawn", "made", "shown", "given", "held", "put", "told");

    /**
     * Of a noun phrase with what hangs on it the part that {@code who} means: {@code came under fire from | five villages | who}, {@code lost ground among |
     * voters | who}; the whole where its last noun is no person's, {@code an officer at the base who}, or belongs to it by "of".
     */
    TokenRange last(Passage passage, TokenRange phrase) {
        boolean verb = words.is(passage.word(phrase.from() - 1), AUXILIARY);
        Token head = passage.token(phrase.to() - 1);
        boolean person = head.isCapitalised()
                || nouns.role(head.lower()).isPresent()
                || head.lower().equals("those");
        int from = phrase.from();
        for (int i = from + 1; i + 1 < phrase.to() && (verb || person); i++) {
            from = words.is(passage.word(i), PREPOSITION) && !passage.word(i).equals("of") ? i + 1 : from;
        }
        return new TokenRange(from, phrase.to());
    }

    private int endOfClause(Passage passage, int who, int limit) {
        int end = who + 1;
        while (end < limit && passage.token(end).isWord() && !passage.isQuoted(end)) {
            end++;
        }
        return end - who <= LONGEST && end - who > 2 ? end : who;
    }

    private int afterPhrase(Passage passage, int to, int limit) {
        int at = ADJECTIVES.contains(passage.word(to)) ? to + 1 : to;
        String word = passage.word(at);
        boolean leads = (words.is(word, PREPOSITION) || word.equals("to")) && !word.equals("as");
        if (!leads || words.is(passage.word(at + 1), TEMPORAL) || at + 1 >= limit) {
            return to;
        }
        @Nullable TokenRange inner = nouns.after(passage, at + 1, limit);
        if (inner == null) {
            return to;
        }
        // What is apposed after a comma is no part of the tail.
        int end = inner.from();
        while (end < inner.to() && !passage.isMark(end, ',')) {
            end++;
        }
        return words.is(passage.word(end - 1), TEMPORAL) ? to : end;
    }

    /** {@code phrase} without an adjective at its end that only its tail explains: {@code two people | close to}. */
    static TokenRange withoutAdjective(Passage passage, TokenRange phrase) {
        boolean adjective = phrase.to() - phrase.from() > 1 && ADJECTIVES.contains(passage.word(phrase.to() - 1));
        return adjective ? new TokenRange(phrase.from(), phrase.to() - 1) : phrase;
    }
}
