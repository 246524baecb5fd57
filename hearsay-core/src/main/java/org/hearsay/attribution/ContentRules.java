// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.ADDRESSEE;
import static org.hearsay.attribution.FunctionWords.Does.AUXILIARY;
import static org.hearsay.attribution.FunctionWords.Does.CLAUSE;
import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.RELATIVE;
import static org.hearsay.attribution.FunctionWords.Does.SUBORDINATOR;
import static org.hearsay.attribution.FunctionWords.Does.TEMPORAL;

import java.util.Optional;
import org.hearsay.attribution.CueLexicon.Shape;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what a cue lays to its source: to its right, to its left, or on both sides. */
final class ContentRules {

    /** What stands between a cue and its content ("in a statement on Thursday") is not longer, in tokens. */
    private static final int LONGEST_ADJUNCT = 14;

    /** A clause laid to a source by a comma alone ("The talks failed, he said") has at least this many tokens. */
    private static final int SHORTEST_CLAUSE = 4;

    /** Nor does it, before its source, have more than this many: so no text without full stops is read again for each of its cues. */
    private static final int LONGEST_CLAUSE = 100;

    private final FunctionWords words;
    private final NounPhrases nouns;

    ContentRules(FunctionWords words, NounPhrases nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /**
     * Where the content begins to the right of a verb.
     *
     * @param at its first token
     * @param marked whether a mark or word introduces it, so that it can be nothing else
     */
    record Start(int at, boolean marked) {}

    /** Where the content to the right of {@code cue} begins when its first token can be {@code from}; empty when none follows. */
    Optional<Start> right(Passage passage, Cue cue, int from) {
        int end = passage.sentenceAt(cue.head()).to();
        Optional<Start> marked = marked(passage, cue, from, end);
        if (marked.isPresent()) {
            return marked;
        }
        int at = from;
        while (at < end && (nouns.isSkippable(passage.word(at)) || words.is(passage.word(at), TEMPORAL))) {
            at++;
        }
        boolean clause = cue.takes('c')
                || cue.takes('n')
                || cue.takes('i') && passage.word(at).equals("to");
        if (cue.takes('x') && !cue.takes('n')) {
            at = afterAddressee(passage, at, end);
        }
        boolean bare = clause
                && at < end
                && passage.token(at).isWord()
                && !words.is(passage.word(at), SUBORDINATOR)
                && !adjunctOnly(passage, at, end);
        return bare ? Optional.of(new Start(at, false)) : Optional.empty();
    }

    /** A content with a mark or word before it: a quotation, a colon, that, whether, to, as. */
    private Optional<Start> marked(Passage passage, Cue cue, int from, int end) {
        // A bare clause that begins right away keeps what stands in it: he said the plan is this: “...”.
        boolean bareClause = cue.takes('c') && !cue.takes('x') && beginsClause(passage, from);
        for (int i = from; i < Math.min(end, from + LONGEST_ADJUNCT); i++) {
            boolean insideBareClause = bareClause && i - from > 2;
            if (passage.quotationNumber(i) >= 0 && passage.quotationNumber(i) != passage.quotationNumber(cue.head())) {
                boolean touches = i == from || passage.isMark(i - 1, ',') || passage.isMark(i - 1, ':');
                boolean quotes = touches && !insideBareClause && (cue.takes('q') || i == from || cue.is(Shape.ING));
                return quotes ? Optional.of(new Start(i, true)) : Optional.empty();
            }
            if (passage.isMark(i, ':') && !isTime(passage, i)) {
                return insideBareClause ? Optional.empty() : Optional.of(new Start(i + 1, true));
            }
            // ... and: he said the mayor had told him that ... .
            if (bareClause && i - from > 1) {
                return Optional.empty();
            }
            Optional<Start> clause = clauseAt(passage, cue, i, from);
            if (clause.isPresent()) {
                return clause;
            }
            if (passage.isMark(i, ';') || passage.isMark(i, ',') && !quoteFollows(passage, i) && i > from) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The clause that token {@code i} introduces after the words since {@code from}: {@code that ...}, {@code to ...}, {@code as ...}. */
    private Optional<Start> clauseAt(Passage passage, Cue cue, int i, int from) {
        String word = passage.word(i);
        boolean first = i == from;
        boolean takesClause =
                (cue.takes('t') || cue.takes('c')) && !followsComma(passage, i, from) && !isRelative(passage, i, from);
        if (takesClause
                && words.is(word, CLAUSE)
                && (first || word.equals("that") || cue.takes('x') || cue.takes('i'))) {
            return Optional.of(new Start(i, true));
        }
        if (word.equals("to") && cue.takes('i') && (first || !cue.takes('c'))) {
            return Optional.of(new Start(cue.takes('n') ? from : i, true));
        }
        boolean adjunct = first || words.isAny(passage.word(from), PREPOSITION, TEMPORAL);
        return word.equals("as") && cue.takes('n') && adjunct ? Optional.of(new Start(i + 1, true)) : Optional.empty();
    }

    /** {@code at a press conference that was broadcast}: after a noun, that and an auxiliary begin a relative clause. */
    private boolean isRelative(Passage passage, int i, int from) {
        String before = passage.word(i - 1);
        boolean noun = i > from && passage.token(i - 1).isWord() && !words.isAny(before, TEMPORAL, ADDRESSEE);
        return noun && passage.word(i).equals("that") && words.is(passage.word(i + 1), AUXILIARY);
    }

    /** {@code 7:41}. */
    private static boolean isTime(Passage passage, int colon) {
        String before = passage.word(colon - 1);
        String after = passage.word(colon + 1);
        return !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1))
                && !after.isEmpty()
                && Character.isDigit(after.charAt(0));
    }

    /** Whether a clause's subject may stand at token {@code i}, and no adjunct ({@code on Thursday}). */
    private boolean beginsClause(Passage passage, int i) {
        String word = passage.word(i);
        return words.isAny(word, PRONOUN, DETERMINER) || passage.token(i).isCapitalised() && !words.is(word, TEMPORAL);
    }

    private static boolean followsComma(Passage passage, int i, int from) {
        return i > from && passage.isMark(i - 1, ',');
    }

    private static boolean quoteFollows(Passage passage, int comma) {
        return passage.isQuoted(comma + 1);
    }

    /** Whether what is left of the sentence is only "to reporters in Ankara on Thursday". */
    private boolean adjunctOnly(Passage passage, int at, int end) {
        String word = passage.word(at);
        boolean preposition = words.is(word, PREPOSITION) || word.equals("to");
        return preposition
                && !word.equals("of")
                && !word.equals("for")
                && !word.equals("against")
                && end - at < LONGEST_ADJUNCT;
    }

    private int afterAddressee(Passage passage, int at, int end) {
        if (words.is(passage.word(at), ADDRESSEE)) {
            return at + 1;
        }
        TokenRange addressee = nouns.after(passage, at, end);
        return addressee == null ? at : addressee.to();
    }

    /** The content that begins at {@code start}: to the end of its clause, and of any quotation that begins in it. */
    TokenRange rightRange(Passage passage, Cue cue, int start, Cues cues) {
        if (passage.isQuoted(start) && !passage.insideContent()) {
            int end = passage.range(passage.quotations().get(passage.quotationNumber(start)))
                    .to();
            boolean clauseGoesOn = end < passage.size()
                    && passage.sentenceNumber(end - 1) == passage.sentenceNumber(end)
                    && cue.takes('n')
                    && !passage.isMark(end, ',');
            if (!clauseGoesOn) {
                return new TokenRange(start, end);
            }
        }
        int sentenceEnd =
                passage.sentenceAt(Math.min(start, passage.size() - 1)).to();
        int end = start + 1;
        while (end < sentenceEnd && !endsClause(passage, cue, end, cues)) {
            end++;
        }
        return new TokenRange(start, closing(passage, start, end));
    }

    /** {@code , who said she had seen it, left}: what a clause between commas says ends with the clause. */
    TokenRange upToComma(Passage passage, TokenRange range) {
        for (int i = range.from() + 1; i < range.to(); i++) {
            if (passage.isMark(i, ',') && !passage.isQuoted(i)) {
                return new TokenRange(range.from(), i);
            }
        }
        return range;
    }

    /** Ends a range with its quotation, or without the sentence's final mark and trailing commas. */
    private static int closing(Passage passage, int start, int end) {
        int number = passage.quotationNumber(end - 1);
        if (number >= 0 && !passage.insideContent()) {
            return Math.max(end, passage.range(passage.quotations().get(number)).to());
        }
        int to = end;
        while (to > start + 1 && (isLooseEnd(passage, to - 1) || closesOuter(passage, start, to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isLooseEnd(Passage passage, int i) {
        return (!passage.isQuoted(i) || passage.insideContent())
                && ".,;:?!—–".contains(passage.token(i).text());
    }

    /** Whether token {@code i} of a content closes the marks of the quotation that holds the content, and opened before it. */
    private static boolean closesOuter(Passage passage, int start, int i) {
        if (!passage.insideContent()
                || !passage.isQuoted(i)
                || !Marks.isDouble(passage.token(i).text())) {
            return false;
        }
        return passage.range(passage.quotations().get(passage.quotationNumber(i)))
                        .from()
                < start;
    }

    /** Whether the content stops before token {@code i}: another cue of the same source begins, or a bare noun phrase's clause is over. */
    private boolean endsClause(Passage passage, Cue cue, int i, Cues cues) {
        if (passage.isQuoted(i) && !passage.insideContent()) {
            return hasOwnCue(passage, i, cues);
        }
        if (passage.isMark(i, ';') && !cue.takes('c')) {
            return true;
        }
        if (endsInComma(passage, passage.quotationNumber(i - 1)) && startsOwnCue(passage, i, cues, true)) {
            return true;
        }
        boolean comma = passage.isMark(i, ',');
        boolean and = passage.word(i).equals("and") || passage.word(i).equals("but");
        if (!comma && !and) {
            return false;
        }
        if (startsOwnCue(passage, i + 1, cues, comma) || comma && contrasts(passage, i + 1, cues)) {
            return true;
        }
        boolean bareNoun = !cue.takes('c') && !cue.takes('t');
        String next = passage.word(i + 1);
        return comma && bareNoun && (words.is(next, SUBORDINATOR) || words.is(next, CLAUSE) || next.endsWith("ing"));
    }

    private static boolean endsInComma(Passage passage, int quotation) {
        return quotation >= 0
                && passage.text()
                                .charAt(passage.quotations()
                                                .get(quotation)
                                                .inner()
                                                .end()
                                        - 1)
                        == ',';
    }

    /** {@code ..., while villagers said nobody had fired}: another source's account is set against this one. */
    private static boolean contrasts(Passage passage, int i, Cues cues) {
        boolean against = passage.word(i).equals("while") || passage.word(i).equals("whereas");
        return against
                && cues.headedIn(i, i + LONGEST_NAME).stream()
                        .anyMatch(cue -> passage.sentenceNumber(cue.head()) == passage.sentenceNumber(i));
    }

    /** Whether token {@code i} opens a quotation that ends in a comma and has its own cue right after: {@code : “Parallel to ...,” the union wrote}. */
    static boolean hasOwnCue(Passage passage, int i, Cues cues) {
        int number = passage.quotationNumber(i);
        if (number < 0 || number == passage.quotationNumber(i - 1)) {
            return false;
        }
        Quotation quotation = passage.quotations().get(number);
        int end = passage.range(quotation).to();
        boolean comma = ",?!".indexOf(passage.text().charAt(quotation.inner().end() - 1)) >= 0;
        return comma
                && cues.headedIn(end, end + LONGEST_NAME + 1).stream()
                        .anyMatch(cue -> cue.takes('q')
                                && !cue.is(Shape.ING)
                                && passage.sentenceNumber(cue.head()) == passage.sentenceNumber(end));
    }

    /** Between a quotation and its cue stands at most a speaker with title and office, in tokens. */
    private static final int LONGEST_NAME = 12;

    /** Whether, after a comma or {@code and}, a cue follows that has no subject of its own and so goes on with the same source. */
    private boolean startsOwnCue(Passage passage, int from, Cues cues, boolean comma) {
        int first = from;
        while (words.is(passage.word(first), SUBORDINATOR) || words.isAdverb(passage.word(first))) {
            first++;
        }
        Cue cue = cues.beginningAt(from);
        if (cue == null) {
            cue = cues.beginningAt(first);
        }
        if (cue == null) {
            return false;
        }
        if (cue.kind() == Cue.Kind.CITING && goesOnAfterCited(passage, cue, cues)) {
            return false;
        }
        boolean ing = cue.is(Shape.ING) && comma;
        boolean phrase = cue.kind() == Cue.Kind.BEFORE || cue.kind() == Cue.Kind.CITING;
        return ing || phrase || cue.is(Shape.PAST) && !comma || cue.is(Shape.PRESENT) && !comma;
    }

    /** {@code that Ada Lorne, citing an aide, had claimed ...}: what is cited stands between a subject and its verb. */
    private boolean goesOnAfterCited(Passage passage, Cue citing, Cues cues) {
        TokenRange cited = nouns.after(
                passage, citing.tokens().to(), passage.sentenceAt(citing.head()).to());
        return cited != null && passage.isMark(cited.to(), ',') && cues.beginningAt(cited.to() + 1) != null;
    }

    /**
     * The content that ends before token {@code edge}, where a source or an inverted cue begins: a quotation, with its clause when the quotation is
     * only part of one; or a clause before a comma. Null when there is none.
     */
    @Nullable
    TokenRange left(Passage passage, int edge, boolean takesClause) {
        int last = edge - 1;
        int sentenceFrom = passage.sentenceAt(edge).from();
        int quotation = passage.quotationNumber(last);
        if (quotation < 0 && last >= sentenceFrom && passage.isMark(last, ',')) {
            quotation = passage.quotationNumber(last - 1);
        }
        boolean sameParagraph = last >= 0 && passage.paragraphNumber(last) == passage.paragraphNumber(edge);
        boolean reaches = last >= sentenceFrom || quotation >= 0 && asksForCue(passage, quotation);
        if (quotation >= 0 && sameParagraph && reaches && !passage.insideContent()) {
            return withClause(passage, passage.range(passage.quotations().get(quotation)));
        }
        if (!takesClause || last < sentenceFrom || !passage.isMark(last, ',')) {
            return null;
        }
        int from = withoutConjunction(passage, sentenceFrom);
        int length = last - from;
        return length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE ? new TokenRange(from, last) : null;
    }

    /** Whether a quotation's last mark leaves its sentence open, so that the next words may name its speaker: {@code “Who?” she asked}. */
    private static boolean asksForCue(Passage passage, int quotation) {
        Span inner = passage.quotations().get(quotation).inner();
        return ",?!—–…-".indexOf(passage.text().charAt(inner.end() - 1)) >= 0;
    }

    private int withoutConjunction(Passage passage, int sentenceFrom) {
        int from = afterDateline(passage, sentenceFrom);
        String word = passage.word(from);
        return word.equals("but") || word.equals("and") ? from + 1 : from;
    }

    /** One past {@code BELFAST (Agency) - } at the head of a text; {@code from} when there is no dateline. */
    private static int afterDateline(Passage passage, int from) {
        boolean capitals = passage.token(from).text().length() > 1
                && passage.token(from).text().chars().noneMatch(Character::isLowerCase);
        if (from > 0 || !capitals) {
            return from;
        }
        for (int i = from + 1; i < from + LONGEST_DATELINE; i++) {
            if ("-–—".contains(passage.token(i).text())
                    && !passage.token(i).text().isEmpty()) {
                return i + 1;
            }
        }
        return from;
    }

    /** {@code BELFAST, Northern Ireland, April 10 (Agency) —} is about as long as datelines get, in tokens. */
    private static final int LONGEST_DATELINE = 12;

    /** The quotation with the words before it when its sentence began outside of it: {@code The deal was “dead,” he said}. */
    private TokenRange withClause(Passage passage, TokenRange quotation) {
        int sentenceFrom = passage.sentenceAt(quotation.from()).from();
        if (sentenceFrom >= quotation.from()
                || quotation.from() - sentenceFrom > LONGEST_CLAUSE
                || passage.isMark(quotation.from() - 1, ',')
                || passage.isMark(quotation.from() - 1, ':')) {
            return quotation;
        }
        return new TokenRange(withoutConjunction(passage, sentenceFrom), quotation.to());
    }

    /**
     * What follows an inserted source and cue, also after words about the speaking ({@code ..., he said, pointing at the map, “and so ...”}): the next
     * quotation of the sentence when it goes on in lower case, with its {@code but} or {@code and}; empty when the sentence ends or goes its own way.
     */
    Optional<TokenRange> resumed(Passage passage, int after, TokenRange left, Cues cues) {
        int sentenceEnd = passage.sentenceAt(after - 1).to();
        if (passage.insideContent() || !isOpen(passage, left)) {
            return Optional.empty();
        }
        boolean clauseGoesOn = !passage.isQuoted(left.to() - 1)
                && passage.isMark(after, ',')
                && after + 1 < sentenceEnd
                && goesOn(passage, after + 1);
        if (clauseGoesOn) {
            return Optional.of(new TokenRange(after + 1, closing(passage, after + 1, sentenceEnd)));
        }
        for (int i = after; i < sentenceEnd; i++) {
            if (cues.hasHeadAt(i)) {
                return Optional.empty();
            }
            if (passage.isQuoted(i)) {
                return resumedAt(passage, i, after);
            }
        }
        return Optional.empty();
    }

    /** Whether a comma or dash says that the sentence before an inserted cue goes on. */
    private static boolean isOpen(Passage passage, TokenRange left) {
        int number = passage.quotationNumber(left.to() - 1);
        char last = number < 0
                ? passage.token(left.to() - 1).text().charAt(0)
                : passage.text().charAt(passage.quotations().get(number).inner().end() - 1);
        return last == ',' || last == '—' || passage.isMark(left.to(), ',');
    }

    /** Whether a clause goes on at token {@code i}: {@code As far as he knew, he said, it did so at once}. */
    private boolean goesOn(Passage passage, int i) {
        String word = passage.word(i);
        boolean conjunction = word.equals("so") || word.equals("but") || word.equals("and");
        return conjunction
                || words.isAny(word, PRONOUN, DETERMINER) && !words.is(word, RELATIVE)
                || passage.isQuoted(i);
    }

    private Optional<TokenRange> resumedAt(Passage passage, int i, int after) {
        Quotation quotation = passage.quotations().get(passage.quotationNumber(i));
        boolean comma = i == after || passage.isMark(i - 1, ',');
        boolean conjunction = words.is(passage.word(i - 1), SUBORDINATOR);
        boolean capital = Character.isUpperCase(
                passage.text().codePointAt(quotation.inner().begin()));
        if (!comma && (!conjunction || capital)) {
            return Optional.empty();
        }
        return Optional.of(
                new TokenRange(conjunction ? i - 1 : i, passage.range(quotation).to()));
    }

    /** The next paragraph, which a cue that ends its own with a colon introduces: its opening quotation, or all of it when it has none. */
    Optional<TokenRange> nextParagraph(Passage passage, int lastOfParagraph) {
        int next = lastOfParagraph + 1;
        if (next >= passage.size()) {
            return Optional.empty();
        }
        if (passage.isQuoted(next)) {
            return Optional.of(passage.range(passage.quotations().get(passage.quotationNumber(next))));
        }
        TokenRange paragraph = passage.paragraphAt(next);
        return Optional.of(new TokenRange(next, closing(passage, next, paragraph.to())));
    }
}
