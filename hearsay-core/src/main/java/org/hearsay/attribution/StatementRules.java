// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.CLAUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * What has been read before a cue.
     *
     * @param paragraphs statements of earlier paragraphs, in order
     * @param paragraph statements of the cue's own paragraph, in order
     */
    record Before(List<Statement> paragraphs, List<Statement> paragraph) {
        @Nullable
        Statement last() {
            if (!paragraph.isEmpty()) {
                return paragraph.getLast();
            }
            return paragraphs.isEmpty() ? null : paragraphs.getLast();
        }
    }

    /** The statements that {@code cues.get(number)} makes: none, one, or two when the wording names a medium as well. */
    List<Statement> read(Passage passage, List<Cue> cues, int number, Before before) {
        Cue cue = cues.get(number);
        return switch (cue.kind()) {
            case BEFORE -> accordingTo(passage, cues, cue);
            case CITING -> citing(passage, cue, before);
            case VERB -> verb(passage, cues, cue, before);
        };
    }

    /** {@code According to the ministry, the talks failed} and {@code The talks failed, according to the ministry}. */
    private List<Statement> accordingTo(Passage passage, List<Cue> cues, Cue cue) {
        TokenRange sentence = passage.sentenceAt(cue.head());
        TokenRange source = nouns.after(passage, cue.tokens().to(), sentence.to());
        if (source == null) {
            return List.of();
        }
        Statement statement = new Statement(source, cue.tokens(), Pattern.PHRASE, null);
        int after = afterCiting(passage, cues, source.to(), sentence.to());
        TokenRange left = contents.left(passage, cue.tokens().from(), true);
        boolean leads = cue.tokens().from() - sentence.from() < LONGEST_LEAD || left == null;
        if (leads && passage.isMark(after, ',') && after + 1 < sentence.to()) {
            return List.of(statement.with(contents.rightRange(passage, cue, after + 1, cues)));
        }
        if (left == null && cue.tokens().from() - sentence.from() >= LONGEST_LEAD) {
            left = new TokenRange(sentence.from(), cue.tokens().from());
        }
        return left == null ? List.of() : List.of(statement.with(left));
    }

    /** Words that may lead a sentence before {@code according to}: {@code And yet, according to ...}. */
    private static final int LONGEST_LEAD = 3;

    /** One past {@code , citing NP} when that follows token {@code at}; {@code at} when it does not. */
    private int afterCiting(Passage passage, List<Cue> cues, int at, int end) {
        for (Cue cue : cues) {
            if (cue.kind() == Cue.Kind.CITING && cue.tokens().from() == at + 1 && passage.isMark(at, ',')) {
                TokenRange cited = nouns.after(passage, cue.tokens().to(), end);
                return cited == null ? at : cited.to();
            }
        }
        return at;
    }

    /** {@code A reports, citing B, that ...}: A's content is B's content, too, on A's word. */
    private List<Statement> citing(Passage passage, Cue cue, Before before) {
        Statement outer =
                before.paragraph().isEmpty() ? null : before.paragraph().getLast();
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

    private List<Statement> verb(Passage passage, List<Cue> cues, Cue cue, Before before) {
        if (isAsSaying(passage, cue) || isOpeningParticiple(passage, cue)) {
            return List.of();
        }
        if (cue.form().isPresent() && cue.form().get().lemma().equals("quote")) {
            return quotedAsSaying(passage, cues, cue);
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

    /** A subject does not reach back over the cue before it in the same sentence. */
    private static int subjectFloor(Passage passage, Cue cue, Before before) {
        int floor = passage.sentenceAt(cue.tokens().from()).from();
        for (Statement statement : before.paragraph()) {
            TokenRange other = statement.cue();
            if (other != null && other.to() <= cue.tokens().from()) {
                floor = Math.max(floor, other.to());
            }
        }
        return floor;
    }

    /** {@code “We stay,” said the minister}: a quotation or comma stands right before the verb. */
    private boolean takesSourceAfter(Passage passage, Cue cue) {
        int last = cue.tokens().from() - 1;
        boolean afterContent = passage.isQuoted(last) || passage.isMark(last, ',') && !cue.is(Shape.ING);
        return afterContent
                && cue.takes('q')
                && !words.is(passage.word(cue.tokens().to()), CLAUSE);
    }

    private List<Statement> inverted(Passage passage, List<Cue> cues, Cue cue, TokenRange source) {
        TokenRange left = contents.left(passage, cue.tokens().from(), true);
        if (left == null) {
            return List.of();
        }
        Statement statement = new Statement(source, cue.tokens(), Pattern.QUOTATION_BESIDE_CUE, null).with(left);
        contents.resumed(passage, source.to(), left, cues).ifPresent(statement::with);
        return List.of(statement);
    }

    /** A cue without a subject of its own takes that of the statement before it in the sentence, else the sentence's. */
    private List<Statement> sharedSubject(Passage passage, List<Cue> cues, Cue cue, Before before) {
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
    private List<Statement> onLastWord(Passage passage, List<Cue> cues, Cue cue, Statement last) {
        Statement outer = last.outer();
        if (last.sharesContent() && outer != null) {
            List<Statement> added = withSubject(passage, cues, cue, outer.source());
            return added.isEmpty()
                    ? added
                    : List.of(added.getFirst(), added.getFirst().citing(last.source(), last.cue(), Pattern.PHRASE));
        }
        for (Cue inside : cues) {
            boolean verb = inside.kind() == Cue.Kind.VERB && last.contentHolds(inside.head()) && !inside.passive();
            TokenRange subject = verb
                    ? nouns.before(
                            passage,
                            inside.tokens().from(),
                            last.contents().getFirst().from())
                    : null;
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
        TokenRange sentence = passage.sentenceAt(cue.head());
        for (int i = sentence.from(); i < cue.head(); i++) {
            if (passage.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    private List<Statement> withSubject(Passage passage, List<Cue> cues, Cue cue, @Nullable TokenRange subject) {
        int edge = subject != null && subject.from() < cue.tokens().from()
                ? subject.from()
                : cue.tokens().from();
        boolean ownSubject = subject != null && cue.tokens().from() - subject.to() <= 1
                || subject != null && sameSentence(passage, subject, cue);
        int after = cue.tokens().to();
        Optional<ContentRules.Start> right = contents.right(passage, cue, after);
        boolean verbOfSpeech = cue.takes('q') || cue.takes('c');
        TokenRange left = verbOfSpeech && ownSubject && !cue.is(Shape.ING) ? contents.left(passage, edge, true) : null;
        boolean leftQuotes = left != null && !passage.insideContent() && passage.isQuoted(left.to() - 1);
        if (left != null && (leftQuotes || right.isEmpty() || !right.get().marked() && endsSoon(passage, after))) {
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

    private List<Statement> rightward(
            Passage passage, List<Cue> cues, Cue cue, @Nullable TokenRange subject, ContentRules.Start start) {
        TokenRange sentence = passage.sentenceAt(cue.head());
        boolean quotes = passage.isQuoted(start.at());
        Pattern pattern =
                quotes ? Pattern.QUOTATION_BESIDE_CUE : start.marked() ? Pattern.MARKED_CLAUSE : Pattern.BARE_CLAUSE;
        Statement statement = new Statement(subject, cue.tokens(), pattern, null);
        if (start.at() < sentence.to()) {
            return List.of(statement.with(contents.rightRange(passage, cue, start.at(), cues)));
        }
        boolean endsParagraph = passage.paragraphAt(cue.head()).to() == sentence.to();
        Optional<TokenRange> next = endsParagraph
                ? contents.nextParagraph(passage, sentence.to() - 1)
                : Optional.of(contents.rightRange(passage, cue, sentence.to(), cues));
        return next.map(range -> List.of(statement.with(range))).orElse(List.of());
    }

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
    private List<Statement> quotedAsSaying(Passage passage, List<Cue> cues, Cue cue) {
        int end = passage.sentenceAt(cue.head()).to();
        int as = cue.head() + 1;
        while (as < end
                && !(passage.word(as).equals("as") && passage.word(as + 1).endsWith("ing"))) {
            as++;
        }
        if (as + 2 >= end) {
            return List.of();
        }
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

    private static Cue sayingCue(Cue cue, TokenRange saying) {
        return new Cue(Cue.Kind.VERB, saying, saying.from() + 1, cue.form(), false);
    }

    /** {@code It was announced that ...}, {@code is reported to have ...}, {@code was told by ... that}: the source stands after by, or nowhere. */
    private List<Statement> passive(Passage passage, List<Cue> cues, Cue cue) {
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
