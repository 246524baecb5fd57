// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.CLAUSE;
import static org.hearsay.attribution.FunctionWords.Does.OPENING;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.RELATIVE;
import static org.hearsay.attribution.FunctionWords.Does.SUBORDINATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.CueLexicon.Shape;
import org.hearsay.attribution.Statement.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns one cue into a statement, by the kind of cue and where its source stands; one method a pattern. */
final class StatementRules {

    private final FunctionWords words;
    private final NounPhrases nouns;
    private final ContentRules contents;

    StatementRules(FunctionWords words, NounPhrases nouns) {
        this.words = words;
        this.nouns = nouns;
        this.contents = new ContentRules(words, nouns);
    }

    /** The statements that {@code cue}, one of {@code cues}, makes: none, one, or two when the wording names a medium as well. */
    List<Statement> read(Passage passage, Cues cues, Cue cue, ReadSoFar before) {
        return switch (cue.kind()) {
            case BEFORE -> accordingTo(passage, cues, cue);
            case CITING -> citing(passage, cue, before);
            case VERB -> withCited(passage, cues, cue, verb(passage, cues, cue, before));
        };
    }

    /** {@code According to the ministry, the talks failed} and {@code The talks failed, according to the ministry}. */
    private List<Statement> accordingTo(Passage passage, Cues cues, Cue cue) {
        TokenRange sentence = passage.sentenceAt(cue.head());
        TokenRange left = contents.left(passage, cue.tokens().from(), true);
        boolean leads = cue.tokens().from() - sentence.from() < LONGEST_LEAD || left == null;
        TokenRange source = leads
                ? nouns.beforeClause(passage, cue.tokens().to(), sentence.to())
                : nouns.after(passage, cue.tokens().to(), sentence.to());
        if (source == null) {
            return List.of();
        }
        Statement statement = new Statement(source, cue.tokens(), Pattern.PHRASE, null);
        int after = afterCiting(passage, cues, source.to(), sentence.to());
        if (leads && passage.isMark(after, ',') && after + 1 < sentence.to()) {
            statement.with(contents.rightRange(passage, cue, after + 1, cues));
            return List.of(interrupts(passage, cue) ? statement.with(beginning(passage, cue)) : statement);
        }
        if (left == null && cue.tokens().from() - sentence.from() >= LONGEST_LEAD) {
            left = new TokenRange(sentence.from(), cue.tokens().from());
        }
        return left == null ? List.of() : List.of(statement.with(left));
    }

    /** {@code The mayor, according to Ada Lorne, sold the boats}: what stands before the cue is no mere {@code And yet} but half of the content. */
    private boolean interrupts(Passage passage, Cue cue) {
        int comma = cue.tokens().from() - 1;
        int from = passage.sentenceAt(cue.head()).from();
        if (comma <= from || !passage.isMark(comma, ',') || words.is(passage.word(from), OPENING)) {
            return false;
        }
        for (int i = from; i < comma; i++) {
            if (passage.token(i).isWord()
                    && !words.isAdverb(passage.word(i))
                    && !words.isAny(passage.word(i), SUBORDINATOR, PREPOSITION)) {
                return !passage.isQuoted(comma - 1);
            }
        }
        return false;
    }

    private static TokenRange beginning(Passage passage, Cue cue) {
        return new TokenRange(
                passage.sentenceAt(cue.head()).from(), cue.tokens().from() - 1);
    }

    /** Words that may lead a sentence before {@code according to}: {@code And yet, according to ...}. */
    private static final int LONGEST_LEAD = 3;

    /** One past {@code , citing NP} when that follows token {@code at}; {@code at} when it does not. */
    private int afterCiting(Passage passage, Cues cues, int at, int end) {
        Cue cue = passage.isMark(at, ',') ? cues.beginningAt(at + 1) : null;
        if (cue == null || cue.kind() != Cue.Kind.CITING) {
            return at;
        }
        TokenRange cited = nouns.beforeClause(passage, cue.tokens().to(), end);
        return cited == null ? at : cited.to();
    }

    /** {@code A reports, citing B, that ...}: A's content is B's content, too, on A's word. */
    private List<Statement> citing(Passage passage, Cue cue, ReadSoFar before) {
        Statement outer = before.lastOwn();
        int sentence = passage.sentenceNumber(cue.head());
        if (outer == null
                || outer.cue() == null
                || passage.sentenceNumber(outer.cue().from()) != sentence) {
            return List.of();
        }
        TokenRange source = nouns.after(
                passage, cue.tokens().to(), passage.sentenceAt(cue.head()).to());
        if (source == null || outer.outer() != null) {
            return List.of();
        }
        return List.of(outer.citing(source, cue.tokens(), Pattern.PHRASE));
    }

    /** {@code The Daily Reed, citing an aide, said ...}: what is cited before the verb is the inner link of what the verb reports. */
    private List<Statement> withCited(Passage passage, Cues cues, Cue verb, List<Statement> made) {
        TokenRange subject = made.size() == 1 ? made.getFirst().source() : null;
        if (subject == null || subject.to() >= verb.tokens().from()) {
            return made;
        }
        Cue citing = passage.isMark(subject.to(), ',') ? cues.beginningAt(subject.to() + 1) : null;
        if (citing == null || citing.kind() != Cue.Kind.CITING) {
            return made;
        }
        TokenRange cited =
                nouns.after(passage, citing.tokens().to(), verb.tokens().from());
        if (cited == null) {
            return made;
        }
        Statement outer = made.getFirst();
        return List.of(outer, outer.citing(cited, citing.tokens(), Pattern.PHRASE));
    }

    private List<Statement> verb(Passage passage, Cues cues, Cue cue, ReadSoFar before) {
        if (isAsSaying(passage, cue) || isOpeningParticiple(passage, cue)) {
            return List.of();
        }
        String lemma = cue.form().map(CueLexicon.Form::lemma).orElse("");
        int as = lemma.equals("quote") || lemma.equals("cite") ? asSaying(passage, cue) : -1;
        if (as >= 0) {
            return quotedAsSaying(passage, cues, cue, as);
        }
        if (lemma.equals("quote")) {
            return List.of();
        }
        if (cue.passive()) {
            return passive(passage, cues, cue);
        }
        // After a comma a participle has no subject of its own: "..., adding".
        boolean participle = cue.is(Shape.ING) && passage.isMark(cue.tokens().from() - 1, ',');
        TokenRange subject =
                participle ? null : nouns.before(passage, cue.tokens().from(), subjectFloor(passage, cue, before));
        if (subject == null && takesSourceAfter(passage, cue)) {
            TokenRange source = nouns.after(
                    passage, cue.tokens().to(), passage.sentenceAt(cue.head()).to());
            if (source != null) {
                return inverted(passage, cues, cue, source);
            }
        }
        if (subject == null) {
            return sharedSubject(passage, cues, cue, before);
        }
        return withSubject(passage, cues, cue, subject);
    }

    /** A subject does not reach back over the cue before it in the same sentence, unless that stands in a clause between commas. */
    private int subjectFloor(Passage passage, Cue cue, ReadSoFar before) {
        int sentence = passage.sentenceAt(cue.tokens().from()).from();
        Statement last = before.lastOwn();
        TokenRange source = last == null ? null : last.source();
        boolean inserted = source != null
                && source.from() > sentence
                && words.is(passage.word(source.from()), RELATIVE)
                && passage.isMark(source.from() - 1, ',')
                && passage.isMark(cue.tokens().from() - 1, ',');
        if (inserted) {
            return sentence;
        }
        return Math.max(sentence, before.lastCueEnd(cue.tokens().from()));
    }

    /** {@code “We stay,” said the minister}: a quotation or comma stands right before the verb. */
    private boolean takesSourceAfter(Passage passage, Cue cue) {
        int last = cue.tokens().from() - 1;
        boolean afterQuotation = passage.isQuoted(last) && !passage.insideContent();
        boolean afterContent = afterQuotation || passage.isMark(last, ',') && !cue.is(Shape.ING);
        return afterContent
                && cue.takes('q')
                && !words.is(passage.word(cue.tokens().to()), CLAUSE);
    }

    private List<Statement> inverted(Passage passage, Cues cues, Cue cue, TokenRange source) {
        TokenRange left = contents.left(passage, cue.tokens().from(), true);
        if (left == null) {
            return List.of();
        }
        Statement statement = new Statement(source, cue.tokens(), Pattern.QUOTATION_BESIDE_CUE, null).with(left);
        contents.resumed(passage, source.to(), left, cues).ifPresent(statement::with);
        return List.of(statement);
    }

    /** A cue without a subject of its own takes that of the statement before it in the sentence, else the sentence's. */
    private List<Statement> sharedSubject(Passage passage, Cues cues, Cue cue, ReadSoFar before) {
        Statement last = before.last();
        boolean ing = cue.is(Shape.ING);
        if (last != null
                && last.cue() != null
                && passage.sentenceNumber(last.cue().from()) == passage.sentenceNumber(cue.head())) {
            return onLastWord(passage, cues, cue, last);
        }
        if (!ing && !followsAnd(passage, cue)) {
            return withSubject(passage, cues, cue, null);
        }
        if (last != null && hasQuotationBefore(passage, cue)) {
            return withSubject(passage, cues, cue, last.source());
        }
        TokenRange subject = nouns.sentenceSubject(passage, cue.tokens().from());
        return withSubject(passage, cues, cue, subject == null && last != null && ing ? last.source() : subject);
    }

    /** {@code A, citing B, says ..., adding:} is added by B on A's word; {@code According to A, B said ..., adding:} as well. */
    private List<Statement> onLastWord(Passage passage, Cues cues, Cue cue, Statement last) {
        Statement outer = last.outer();
        if (last.sharesContent() && outer != null) {
            List<Statement> added = withSubject(passage, cues, cue, outer.source());
            return added.isEmpty()
                    ? added
                    : List.of(added.getFirst(), added.getFirst().citing(last.source(), last.cue(), Pattern.PHRASE));
        }
        TokenRange reported = last.contents().getFirst();
        for (Cue inside : cues.headedIn(reported.from(), reported.to())) {
            boolean verb = inside.kind() == Cue.Kind.VERB && last.contentHolds(inside.head()) && !inside.passive();
            TokenRange subject = verb ? nouns.before(passage, inside.tokens().from(), reported.from()) : null;
            if (subject != null && last.cue() != null && isPhrase(passage, last.cue())) {
                return withSubject(passage, cues, cue, subject).stream()
                        .map(statement -> statement.within(last))
                        .toList();
            }
        }
        return withSubject(passage, cues, cue, last.source());
    }

    private static boolean isPhrase(Passage passage, TokenRange cue) {
        return passage.word(cue.from()).equals("according");
    }

    private static boolean followsAnd(Passage passage, Cue cue) {
        String before = passage.word(cue.tokens().from() - 1);
        return before.equals("and") || before.equals("but");
    }

    private static boolean hasQuotationBefore(Passage passage, Cue cue) {
        return passage.holdsQuoted(passage.sentenceAt(cue.head()).from(), cue.head());
    }

    private List<Statement> withSubject(Passage passage, Cues cues, Cue cue, @Nullable TokenRange subject) {
        int edge = subject != null && subject.from() < cue.tokens().from()
                ? subject.from()
                : cue.tokens().from();
        boolean ownSubject = subject != null && cue.tokens().from() - subject.to() <= 1
                || subject != null && sameSentence(passage, subject, cue);
        int after = afterCited(passage, cues, cue);
        Optional<ContentRules.Start> right = contents.right(passage, cue, after);
        boolean verbOfSpeech = cue.takes('q') || cue.takes('c');
        // What stands before "who" is whom it means, and never what "who" says.
        boolean relative = subject != null && words.is(passage.word(subject.from()), RELATIVE);
        boolean takesLeft = verbOfSpeech && ownSubject && !relative && !cue.is(Shape.ING);
        TokenRange left = takesLeft ? contents.left(passage, edge, true) : null;
        boolean leftQuotes = left != null && !passage.insideContent() && passage.isQuoted(left.to() - 1);
        boolean clauseLeads = right.isEmpty()
                || !right.get().marked()
                        && (endsSoon(passage, after)
                                || words.is(passage.word(right.get().at()), PREPOSITION))
                        && left != null
                        && !words.is(passage.word(left.from()), OPENING);
        if (left != null && (leftQuotes || clauseLeads)) {
            Statement statement = new Statement(
                            subject,
                            cue.tokens(),
                            leftQuotes ? Pattern.QUOTATION_BESIDE_CUE : Pattern.BARE_CLAUSE,
                            null)
                    .with(left);
            contents.resumed(passage, after, left, cues).ifPresent(statement::with);
            return List.of(statement);
        }
        // Without a source, only what a mark or that introduces is somebody's word.
        if (right.isEmpty() || subject == null && !right.get().marked()) {
            return List.of();
        }
        return rightward(passage, cues, cue, subject, right.get());
    }

    /** {@code The Daily Reed reported, citing an aide, that ...}: one past the inserted phrase, where the content begins. */
    private int afterCited(Passage passage, Cues cues, Cue cue) {
        int after = cue.tokens().to();
        int comma =
                afterCiting(passage, cues, after, passage.sentenceAt(cue.head()).to());
        return comma > after && passage.isMark(comma, ',') ? comma + 1 : after;
    }

    private List<Statement> rightward(
            Passage passage, Cues cues, Cue cue, @Nullable TokenRange subject, ContentRules.Start start) {
        TokenRange sentence = passage.sentenceAt(cue.head());
        boolean relative = subject != null && words.is(passage.word(subject.from()), RELATIVE);
        if (relative && isAnonymity(passage, start.at())) {
            return List.of();
        }
        boolean quotes = passage.isQuoted(start.at());
        Pattern pattern =
                quotes ? Pattern.QUOTATION_BESIDE_CUE : start.marked() ? Pattern.MARKED_CLAUSE : Pattern.BARE_CLAUSE;
        Statement statement = new Statement(subject, cue.tokens(), pattern, null);
        if (start.at() < sentence.to()) {
            TokenRange range = contents.rightRange(passage, cue, start.at(), cues);
            boolean inserted = relative && subject != null && passage.isMark(subject.from() - 1, ',');
            return List.of(statement.with(inserted ? contents.upToComma(passage, range) : range));
        }
        boolean endsParagraph = passage.paragraphAt(cue.head()).to() == sentence.to();
        Optional<TokenRange> next = endsParagraph
                ? contents.nextParagraph(passage, sentence.to() - 1)
                : Optional.of(contents.rightRange(passage, cue, sentence.to(), cues));
        return next.map(range -> List.of(statement.with(range))).orElse(List.of());
    }

    /** {@code an official who asked not to be named}: says why a source has no name, and lays nothing to it (the guidelines of our gold). */
    private static boolean isAnonymity(Passage passage, int at) {
        for (int i = at; i < at + 4; i++) {
            if (ANONYMITY.contains(passage.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> ANONYMITY = Set.of("named", "identified", "quoted", "anonymous", "anonymity");

    private static boolean sameSentence(Passage passage, TokenRange subject, Cue cue) {
        return passage.sentenceNumber(subject.from()) == passage.sentenceNumber(cue.head());
    }

    /** Whether only a short adjunct is left of the sentence: {@code , he said on Thursday.} */
    private static boolean endsSoon(Passage passage, int after) {
        int end = passage.sentenceAt(Math.max(0, after - 1)).to();
        return end - after <= 8;
    }

    /** {@code Asked about the plan, he said}: a participle that opens its sentence lays nothing to anybody. */
    private static boolean isOpeningParticiple(Passage passage, Cue cue) {
        return cue.is(Shape.PAST)
                && passage.sentenceAt(cue.head()).from() == cue.tokens().from();
    }

    private static boolean isAsSaying(Passage passage, Cue cue) {
        return passage.word(cue.tokens().from() - 1).equals("as") && cue.is(Shape.ING);
    }

    /** {@code Tass quoted the minister as saying ...} and {@code the minister was quoted (by Tass) as saying ...}: a medium and its speaker. */
    private List<Statement> quotedAsSaying(Passage passage, Cues cues, Cue cue, int as) {
        int end = passage.sentenceAt(cue.head()).to();
        TokenRange subject = nouns.before(
                passage, cue.tokens().from(), passage.sentenceAt(cue.head()).from());
        TokenRange saying = new TokenRange(as, as + 2);
        Optional<ContentRules.Start> start =
                contents.right(passage, cue.passive() ? cue : sayingCue(cue, saying), as + 2);
        int from = start.map(ContentRules.Start::at).orElse(as + 2);
        List<TokenRange> content = List.of(contents.rightRange(passage, cue, Math.min(from, end - 1), cues));
        boolean by = cue.passive() && passage.word(cue.tokens().to()).equals("by");
        TokenRange after = nouns.after(passage, cue.tokens().to() + (by ? 1 : 0), as);
        if (cue.passive() && !by) {
            return List.of(
                    new Statement(subject, new TokenRange(cue.tokens().from(), as + 2), Pattern.MARKED_CLAUSE, null)
                            .withAll(content));
        }
        TokenRange outerCue =
                by ? new TokenRange(cue.tokens().from(), cue.tokens().to() + 1) : cue.tokens();
        Statement outer = new Statement(by ? after : subject, outerCue, Pattern.MARKED_CLAUSE, null).withAll(content);
        Statement inner = outer.citing(by ? subject : after, saying, Pattern.MARKED_CLAUSE);
        return List.of(outer, inner);
    }

    /** Where {@code as saying} stands behind a cue in its sentence; -1 when it does not. */
    private static int asSaying(Passage passage, Cue cue) {
        int end = Math.min(passage.sentenceAt(cue.head()).to(), cue.head() + FARTHEST_SAYING);
        for (int as = cue.head() + 1; as + 2 < end; as++) {
            if (passage.word(as).equals("as") && passage.word(as + 1).endsWith("ing")) {
                return as;
            }
        }
        return -1;
    }

    /** Between {@code quoted} and {@code as saying} stands at most a person with office and apposition, in tokens. */
    private static final int FARTHEST_SAYING = 40;

    private static Cue sayingCue(Cue cue, TokenRange saying) {
        return new Cue(Cue.Kind.VERB, saying, saying.from() + 1, cue.form(), false);
    }

    /** {@code It was announced that ...}, {@code is reported to have ...}, {@code was told by ... that}: the source stands after by, or nowhere. */
    private List<Statement> passive(Passage passage, Cues cues, Cue cue) {
        int end = passage.sentenceAt(cue.head()).to();
        int after = cue.tokens().to();
        TokenRange source = null;
        if (passage.word(after).equals("by")) {
            source = nouns.after(passage, after + 1, end);
            after = source == null ? after : source.to();
        }
        String next = passage.word(after);
        boolean complement = next.equals("that") || next.equals("to") && (cue.takes('c') || cue.takes('t'));
        if (!complement) {
            return List.of();
        }
        Statement statement = new Statement(source, cue.tokens(), Pattern.MARKED_CLAUSE, null);
        List<Statement> statements = new ArrayList<>();
        statements.add(statement.with(contents.rightRange(passage, cue, after, cues)));
        return statements;
    }
}
