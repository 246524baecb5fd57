// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.ADVERB;
import static org.hearsay.attribution.FunctionWords.Does.AUXILIARY;
import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.MODAL;
import static org.hearsay.attribution.FunctionWords.Does.OPENING;
import static org.hearsay.attribution.FunctionWords.Does.PAST;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.RELATIVE;
import static org.hearsay.attribution.FunctionWords.Does.SUBORDINATOR;
import static org.hearsay.attribution.FunctionWords.Does.TEMPORAL;

import java.util.Optional;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the extent of a source's noun phrase by position and form, without a parser: back from a verb to its subject, and forward from a
 * cue to the noun phrase it introduces. Modifiers that identify the source belong to it ("James Lewis, an expert at the centre"), incidental
 * relative clauses do not (PolNeAR's guidelines).
 */
final class NounPhrases {

    /** No source is longer, in tokens; 99 % of those in PolNeAR's train part are shorter than 25. */
    private static final int LONGEST = 25;

    /** The longest clause between commas that is taken as standing between a subject and its verb. */
    private static final int LONGEST_INSERTION = 30;

    /** A clause without commas that says who somebody is is not longer, in tokens. */
    private static final int LONGEST_WHO_CLAUSE = 12;

    private final CueLexicon lexicon;
    private final FunctionWords words;
    private final Roles roles;

    NounPhrases(CueLexicon lexicon, FunctionWords words, Roles roles) {
        this.lexicon = lexicon;
        this.words = words;
        this.roles = roles;
    }

    /** The subject that ends right before token {@code end} and begins at or after {@code floor}; null when there is none. */
    @Nullable
    TokenRange before(Passage passage, int end, int floor) {
        int last = end - 1;
        while (passage.insideContent()
                && last >= floor
                && Marks.isDouble(passage.token(last).text())) {
            last--;
        }
        if (last < floor) {
            return null;
        }
        if (passage.isMark(last, ',') || isDash(passage, last)) {
            return acrossInsertion(passage, last, floor);
        }
        // Ankara “asked the US ...”: the quotation begins between subject and verb.
        boolean opensQuotation = passage.isQuoted(last)
                && !passage.isQuoted(last - 1)
                && !passage.token(last).isWord()
                && passage.isQuoted(end);
        if (opensQuotation) {
            return before(passage, last, floor);
        }
        if (words.is(passage.word(last), RELATIVE) || isPronoun(passage, last)) {
            return new TokenRange(last, last + 1);
        }
        int begin = last + 1;
        while (begin > floor && end - begin < LONGEST && joinsBackward(passage, begin - 1, begin, last + 1)) {
            begin = passage.isMark(begin - 1, ')') ? openingBracket(passage, begin - 1, floor) : begin - 1;
        }
        @Nullable TokenRange described = describedByWho(passage, last, floor);
        return described == null ? trimmed(passage, begin, last + 1) : described;
    }

    /** {@code A person who was in the room described}: the phrase with the clause that says who speaks; null when there is none. */
    private @Nullable TokenRange describedByWho(Passage passage, int last, int floor) {
        for (int i = last - 1; i > floor && last - i < LONGEST_WHO_CLAUSE; i--) {
            if (!passage.token(i).isWord() || passage.sentenceNumber(i) != passage.sentenceNumber(last)) {
                return null;
            }
            if (passage.word(i).equals("who") && passage.token(i - 1).isWord()) {
                TokenRange head = before(passage, i, floor);
                return head == null ? null : new TokenRange(head.from(), last + 1);
            }
        }
        return null;
    }

    /** {@code Hugh Hill, a doctor, said}: the phrase before the insertion, with the insertion when it says who somebody is. */
    private @Nullable TokenRange acrossInsertion(Passage passage, int comma, int floor) {
        int first = comma - 1;
        while (first >= floor && comma - first <= LONGEST_INSERTION && !isBreak(passage, first)) {
            first--;
        }
        if (first <= floor || first == comma - 1 || !(passage.isMark(first, ',') || isDash(passage, first))) {
            return null;
        }
        boolean secondInsertion = passage.isMark(first - 1, ',') || isDash(passage, first - 1);
        TokenRange head = secondInsertion ? null : before(passage, first, floor);
        if (head == null) {
            return null;
        }
        return isApposition(passage, first + 1) ? new TokenRange(head.from(), comma) : head;
    }

    private static boolean isBreak(Passage passage, int i) {
        return passage.isMark(i, '.') && passage.sentenceAt(i).to() == i + 1
                || passage.isMark(i, ',')
                || passage.isMark(i, ';')
                || isDash(passage, i)
                || passage.isQuoted(i);
    }

    /** Whether what begins at {@code i} says who somebody is ({@code a doctor}, {@code 35}) and not what he does ({@code who was there}). */
    boolean isApposition(Passage passage, int i) {
        Token token = passage.token(i);
        String word = token.lower();
        if (words.isAny(word, RELATIVE, SUBORDINATOR)
                || words.isAdverb(word)
                || words.is(word, OPENING)
                || words.is(word, PRONOUN)) {
            return false;
        }
        boolean role = roles.kind(word).isPresent();
        boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
        return role
                || number
                || words.isAny(word, DETERMINER, POSSESSIVE)
                || word.startsWith("ex-")
                || word.equals("former")
                || token.isCapitalised() && !words.is(word, TEMPORAL);
    }

    private boolean joinsBackward(Passage passage, int i, int next, int end) {
        Token token = passage.token(i);
        String word = token.lower();
        if (passage.isQuoted(i) && !passage.insideContent()
                || passage.sentenceNumber(i) != passage.sentenceNumber(end - 1)) {
            return false;
        }
        if (passage.isMark(i, ')')) {
            return true;
        }
        if (!token.isWord()) {
            return isPossessiveMark(word)
                    || token.is('.') && isAbbreviated(passage, i)
                    || token.is('&')
                    || token.is('/');
        }
        if (word.equals("and") || word.equals("or")) {
            return passage.token(i - 1).isCapitalised() && passage.token(next).isCapitalised();
        }
        if (word.equals("to") || words.is(word, SUBORDINATOR) || isPronoun(passage, i) && !words.is(word, DETERMINER)) {
            return false;
        }
        return token.isCapitalised() || !isFiniteVerb(passage, i);
    }

    private static boolean isAbbreviated(Passage passage, int point) {
        String before = passage.token(point - 1).text();
        return !before.isEmpty() && before.length() <= 4 && Character.isUpperCase(before.charAt(0));
    }

    private static int openingBracket(Passage passage, int close, int floor) {
        for (int i = close - 1; i >= floor && close - i < 12; i--) {
            if (passage.isMark(i, '(')) {
                return i;
            }
        }
        return close;
    }

    /** The range without the adverbs, openings and dates that lead a sentence and belong to no name; null when nothing is left. */
    private @Nullable TokenRange trimmed(Passage passage, int begin, int end) {
        int from = begin;
        while (from < end) {
            String word = passage.word(from);
            boolean dropped = words.isAdverb(word) && !words.is(word, DETERMINER)
                    || words.is(word, SUBORDINATOR)
                    || words.is(word, TEMPORAL) && !passage.token(from + 1).isCapitalised()
                    || isPossessiveMark(word)
                    || !passage.token(from).isWord();
            if (words.is(word, PREPOSITION) && from + 1 < end) {
                from = afterLeadingPhrase(passage, from, end);
            } else if (dropped) {
                from++;
            } else {
                break;
            }
        }
        return from >= end ? null : new TokenRange(withoutReducedRelative(passage, from, end), end);
    }

    /** {@code an incident Putin denounced}: the name after a noun that is no role is the subject of a clause without "which". */
    private int withoutReducedRelative(Passage passage, int from, int end) {
        int name = end;
        while (name > from && passage.token(name - 1).isCapitalised()) {
            name--;
        }
        if (name == end || name <= from + 1 || !words.is(passage.word(from), DETERMINER)) {
            return from;
        }
        Token noun = passage.token(name - 1);
        boolean plain = noun.isWord()
                && !words.is(noun.lower(), PREPOSITION)
                && !words.is(noun.lower(), DETERMINER)
                && !noun.lower().contains("-");
        return plain && roles.kind(noun.lower()).isEmpty() && !isPossessiveMark(noun.lower()) ? name : from;
    }

    /** After {@code On Thursday}, {@code In a speech on Friday}: one past the phrase that a preposition at {@code from} leads. */
    private int afterLeadingPhrase(Passage passage, int from, int end) {
        int i = from + 1;
        while (i < end && words.isAny(passage.word(i), DETERMINER, POSSESSIVE)) {
            i++;
        }
        while (i < end && (words.is(passage.word(i), TEMPORAL) || isNumber(passage, i))) {
            i++;
        }
        return i == from + 1 || i < end && !passage.token(i).isCapitalised() && i > from + 2
                ? i + (i < end - 1 ? 1 : 0)
                : i;
    }

    private static boolean isNumber(Passage passage, int i) {
        String text = passage.token(i).text();
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** The noun phrase that begins at {@code from} and ends before {@code limit}; null when none begins there. */
    @Nullable
    TokenRange after(Passage passage, int from, int limit) {
        if (from >= limit || passage.isQuoted(from) && !passage.insideContent()) {
            return null;
        }
        if (isPronoun(passage, from) && !words.is(passage.word(from), DETERMINER)
                || words.is(passage.word(from), PRONOUN) && isVerbOrMark(passage, from + 1)) {
            return new TokenRange(from, from + 1);
        }
        int to = from;
        while (to < limit && to - from < LONGEST && joinsForward(passage, to, from)) {
            to++;
        }
        to = withoutLooseEnd(passage, from, to);
        if (to == from) {
            return null;
        }
        return new TokenRange(from, withApposition(passage, to, limit));
    }

    /**
     * The noun phrase that begins at {@code from} and has a clause behind it: {@code According to [Bo Tarn], the talks failed}. Only what is no
     * clause itself and stands between two commas belongs to it as its apposition.
     */
    @Nullable
    TokenRange beforeClause(Passage passage, int from, int limit) {
        TokenRange phrase = after(passage, from, limit);
        if (phrase == null) {
            return null;
        }
        int comma = phrase.from();
        while (comma < phrase.to() && !passage.isMark(comma, ',')) {
            comma++;
        }
        boolean apposed = phrase.to() + 1 < limit && passage.isMark(phrase.to(), ',');
        for (int i = comma + 1; i < phrase.to() && apposed; i++) {
            apposed = !isFiniteVerb(passage, i) || words.is(passage.word(i + 1), PREPOSITION);
        }
        return apposed || comma == phrase.from() ? phrase : new TokenRange(phrase.from(), comma);
    }

    private boolean isVerbOrMark(Passage passage, int i) {
        return !passage.token(i).isWord() || isFiniteVerb(passage, i);
    }

    private int withoutLooseEnd(Passage passage, int from, int to) {
        int end = to;
        while (end > from
                && (words.is(passage.word(end - 1), PREPOSITION)
                        || words.is(passage.word(end - 1), DETERMINER)
                        || passage.word(end - 1).equals("and"))) {
            end--;
        }
        return end;
    }

    private int withApposition(Passage passage, int to, int limit) {
        boolean named = passage.token(to + 1).isCapitalised();
        boolean who = isApposition(passage, to + 1)
                && (!named
                        || roles.kind(passage.word(to - 1)).isPresent()
                                && passage.token(to + 2).isCapitalised());
        if (to + 1 >= limit || !passage.isMark(to, ',') || !who) {
            return to;
        }
        int end = to + 1;
        while (end < limit
                && end - to <= LONGEST_INSERTION
                && !isBreak(passage, end)
                && !words.is(passage.word(end), RELATIVE)) {
            end++;
        }
        boolean closed = end >= limit
                || isBreak(passage, end) && !passage.isQuoted(end)
                || words.is(passage.word(end), RELATIVE);
        return closed ? end : to;
    }

    private boolean joinsForward(Passage passage, int i, int from) {
        Token token = passage.token(i);
        String word = token.lower();
        if (passage.isQuoted(i) && !passage.insideContent()
                || passage.sentenceNumber(i) != passage.sentenceNumber(from)) {
            return false;
        }
        if (!token.isWord()) {
            boolean point = token.is('.')
                    && isAbbreviated(passage, i)
                    && passage.token(i + 1).isCapitalised();
            boolean bracket =
                    token.is('(') && passage.isMark(i + 2, ')') || token.is(')') && passage.isMark(i - 2, '(');
            return isPossessiveMark(word) || point || bracket || token.is('&');
        }
        if (word.equals("and")) {
            return passage.token(i - 1).isCapitalised() && passage.token(i + 1).isCapitalised();
        }
        if (words.is(word, PREPOSITION)) {
            return i > from && prepositionJoins(passage, i, from);
        }
        if (word.equals("to")
                || words.is(word, SUBORDINATOR)
                || words.isAdverb(word) && i > from
                || words.is(word, TEMPORAL) && !token.isCapitalised()) {
            return false;
        }
        boolean weekday = words.is(word, TEMPORAL) && i > from && !word.equals("may");
        return !weekday && (token.isCapitalised() || !isFiniteVerb(passage, i));
    }

    /** {@code of} and {@code for} always go on, {@code by} after something written; {@code at}, {@code in}, {@code from}, {@code with} only to a name, and not after one. */
    private boolean prepositionJoins(Passage passage, int i, int from) {
        String word = passage.word(i);
        String next = passage.word(i + 1);
        boolean written = word.equals("by")
                && roles.kind(passage.word(i - 1))
                        .filter(k -> k == Roles.Kind.DOCUMENT)
                        .isPresent();
        if (word.equals("of") || word.equals("for") || written) {
            return true;
        }
        boolean place = word.equals("at") || word.equals("in") || word.equals("from") || word.equals("with");
        boolean named = false;
        for (int k = from; k < i; k++) {
            named |= passage.token(k).isCapitalised()
                    && roles.kind(passage.word(k)).isEmpty();
        }
        boolean toName = passage.token(i + 1).isCapitalised()
                || next.equals("the") && passage.token(i + 2).isCapitalised();
        return place && toName && !named && !words.is(next, TEMPORAL);
    }

    /** The subject of the sentence that holds token {@code at}: the first noun phrase that does not belong to an opening phrase. */
    @Nullable
    TokenRange sentenceSubject(Passage passage, int at) {
        int begin = passage.sentenceAt(at).from();
        int from = begin;
        while (from < at
                && from - begin < LONGEST_INSERTION
                && (words.isAdverb(passage.word(from))
                        || words.is(passage.word(from), SUBORDINATOR)
                        || passage.isMark(from, ','))) {
            from++;
        }
        if (words.is(passage.word(from), OPENING)
                || words.is(passage.word(from), TEMPORAL)
                || passage.word(from + 1).equals("earlier")) {
            for (int i = from; i < at && i - from < LONGEST_INSERTION; i++) {
                if (passage.isMark(i, ',')) {
                    return after(passage, i + 1, at);
                }
            }
        }
        return passage.isQuoted(from) && !passage.insideContent() ? null : after(passage, from, at);
    }

    /** Whether the token is, as far as its form tells, a finite verb in lower case. */
    boolean isFiniteVerb(Passage passage, int i) {
        Token token = passage.token(i);
        String word = token.lower();
        if (words.isAny(word, AUXILIARY, MODAL) && !isPossessiveMark(word)) {
            return true;
        }
        if (token.isCapitalised()) {
            return false;
        }
        if (words.is(word, PAST) && !words.isAny(passage.word(i - 1), DETERMINER, POSSESSIVE)) {
            return true;
        }
        boolean cue = lexicon.forms(word).stream()
                .anyMatch(f -> f.shape() == CueLexicon.Shape.PAST || f.shape() == CueLexicon.Shape.ING);
        boolean past = word.length() > 4
                && word.endsWith("ed")
                && !passage.token(i + 1).isCapitalised()
                && !isAdjective(passage, i);
        return cue && !isAdjective(passage, i)
                || past
                || roles.kind(word).isEmpty() && isPresentCue(passage, i)
                || isPresentVerb(passage, i);
    }

    /** {@code The text affirms that}: an ending in -s before what begins a complement. */
    private boolean isPresentVerb(Passage passage, int i) {
        String word = passage.word(i);
        String next = passage.word(i + 1);
        boolean bent = word.length() > 4
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && roles.kind(word).isEmpty();
        boolean complement = next.equals("that")
                || next.equals("the")
                || next.equals("a")
                || next.equals("an")
                || words.is(next, POSSESSIVE);
        String before = passage.word(i - 1);
        boolean noun = passage.token(i - 1).isWord()
                && !words.isAny(before, DETERMINER, POSSESSIVE)
                && !words.is(before, PREPOSITION);
        return bent && complement && noun && !passage.token(i).isCapitalised();
    }

    private boolean isPresentCue(Passage passage, int i) {
        boolean named = passage.token(i - 1).isCapitalised();
        return named && lexicon.forms(passage.word(i)).stream().anyMatch(f -> f.shape() == CueLexicon.Shape.PRESENT);
    }

    /** A participle between a determiner and a noun: {@code an unnamed official}, {@code the armed forces}. */
    private boolean isAdjective(Passage passage, int i) {
        String before = passage.word(i - 1);
        return words.isAny(before, DETERMINER, POSSESSIVE)
                || isPossessiveMark(before)
                || words.is(before, PREPOSITION)
                || roles.kind(passage.word(i + 1)).isPresent();
    }

    private boolean isPronoun(Passage passage, int i) {
        return words.is(passage.word(i), PRONOUN) && passage.token(i).isWord();
    }

    private static boolean isDash(Passage passage, int i) {
        return passage.isMark(i, '—') || passage.isMark(i, '–');
    }

    static boolean isPossessiveMark(String word) {
        return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
    }

    /** Adverbs and days, which may stand between a verb and its content. */
    boolean isSkippable(String lowerWord) {
        return words.is(lowerWord, ADVERB) || words.is(lowerWord, TEMPORAL);
    }

    /** A small word that has a capital only because it begins a sentence. */
    boolean leadsSentence(String lowerWord) {
        return words.isAdverb(lowerWord)
                || words.isAny(lowerWord, SUBORDINATOR, PREPOSITION)
                || words.isAny(lowerWord, DETERMINER, POSSESSIVE)
                || words.is(lowerWord, TEMPORAL);
    }

    /** The role that {@code lowerWord} names, in the singular, when it names one. */
    Optional<String> role(String lowerWord) {
        return roles.kind(lowerWord).map(kind -> Roles.singular(lowerWord));
    }

    /** The role that a title before a name gives: {@code doctor} of {@code dr}. */
    Optional<String> titleRole(String lowerWord) {
        return roles.ofTitle(lowerWord);
    }

    /** The run of capitalised words that ends with token {@code last}: {@code Interior Ministry}. */
    String capitalisedUpTo(Passage passage, int last) {
        int from = last;
        while (from > 0
                && last - from < LONGEST
                && passage.token(from - 1).isCapitalised()
                && passage.sentenceNumber(from - 1) == passage.sentenceNumber(last)
                && !leadsSentence(passage.word(from - 1))) {
            from--;
        }
        return passage.span(new TokenRange(from, last + 1)).in(passage.text());
    }
}
