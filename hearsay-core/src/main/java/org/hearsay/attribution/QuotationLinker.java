// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Statement.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays the quotations that no cue has claimed to somebody: to the speaker before them when they go on after a sentence or paragraph break, to
 * the sentence's subject when they stand inside a sentence, else to nobody.
 */
final class QuotationLinker {

    /** A quotation inside a sentence with fewer words is a name, a title or a phrase held with tongs, and nobody's statement. */
    private static final int SHORTEST_WITHIN_SENTENCE = 5;

    /** A quotation that begins a sentence is speech from this many words on. */
    private static final int SHORTEST_SENTENCE = 2;

    private final NounPhrases nouns;

    QuotationLinker(NounPhrases nouns) {
        this.nouns = nouns;
    }

    /** Adds to {@code own} what goes on there; answers the statements that had to be made for the rest. */
    List<Statement> link(Passage passage, TokenRange paragraph, List<Statement> own, List<Statement> earlier) {
        List<Statement> made = new ArrayList<>();
        if (passage.insideContent()) {
            return made;
        }
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            int number = passage.quotationNumber(i);
            if (number < 0) {
                continue;
            }
            TokenRange quotation = passage.range(passage.quotations().get(number));
            if (!isClaimed(quotation, own, earlier) && !isClaimed(quotation, made, List.of())) {
                place(passage, paragraph, quotation, new Near(own, made, earlier));
            }
            i = quotation.to() - 1;
        }
        return made;
    }

    /** The statements near a quotation: of its paragraph, made for it just now, and of earlier paragraphs. */
    private record Near(List<Statement> own, List<Statement> made, List<Statement> earlier) {}

    private static boolean isClaimed(TokenRange quotation, List<Statement> own, List<Statement> earlier) {
        int middle = Math.min(quotation.from() + 1, quotation.to() - 1);
        boolean here = own.stream().anyMatch(s -> s.contentHolds(middle));
        int last = earlier.size() - 1;
        return here || last >= 0 && earlier.get(last).contentHolds(middle);
    }

    private void place(Passage passage, TokenRange paragraph, TokenRange quotation, Near near) {
        int words = wordsIn(passage, quotation);
        boolean leads = leadsSentence(passage, quotation);
        Statement speaker = leads || quotation.from() == paragraph.from() + 1
                ? speakerBefore(passage, paragraph, quotation, near)
                : null;
        boolean speech = endsLikeSpeech(passage, quotation);
        if (speaker != null && words >= SHORTEST_SENTENCE && (speech || words > SHORTEST_WITHIN_SENTENCE)) {
            speaker.with(quotation);
            return;
        }
        if (words < SHORTEST_WITHIN_SENTENCE) {
            return;
        }
        if (leads) {
            near.made().add(new Statement(null, null, Pattern.NOBODY, null).with(quotation));
            return;
        }
        TokenRange subject = nouns.sentenceSubject(passage, quotation.from());
        if (subject != null && near.own().stream().noneMatch(s -> sharesSentence(passage, s, quotation))) {
            near.made().add(new Statement(subject, null, Pattern.SUBJECT_ONLY, null).with(quotation));
        }
    }

    private static boolean sharesSentence(Passage passage, Statement statement, TokenRange quotation) {
        TokenRange cue = statement.cue();
        return cue != null && passage.sentenceNumber(cue.from()) == passage.sentenceNumber(quotation.from());
    }

    /**
     * The statement that a quotation at a sentence's beginning goes on: in its paragraph the last that quotes, else the last; else the last of the
     * paragraph before.
     */
    private static @Nullable Statement speakerBefore(
            Passage passage, TokenRange paragraph, TokenRange quotation, Near near) {
        Statement best = null;
        for (Statement statement : near.own()) {
            boolean before = statement.begin() < quotation.from();
            if (before
                    && statement.outer() == null
                    && (best == null || rank(passage, statement) >= rank(passage, best))) {
                best = statement;
            }
        }
        if (best != null || quotation.from() > paragraph.from() + 1) {
            return best;
        }
        for (int i = near.earlier().size() - 1; i >= 0; i--) {
            Statement statement = near.earlier().get(i);
            if (!statement.sharesContent()) {
                int gap = passage.paragraphNumber(quotation.from()) - passage.paragraphNumber(statement.end() - 1);
                return gap <= 1 && sameMarks(passage, statement, quotation) ? statement : null;
            }
        }
        return null;
    }

    private static int rank(Passage passage, Statement statement) {
        return statement.contents().stream().anyMatch(range -> passage.isQuoted(range.to() - 1)) ? 1 : 0;
    }

    /** A heading in single marks does not go on a quotation in double ones. */
    private static boolean sameMarks(Passage passage, Statement statement, TokenRange quotation) {
        int last = passage.quotationNumber(statement.contents().getLast().to() - 1);
        boolean single = passage.quotations()
                .get(passage.quotationNumber(quotation.from()))
                .single();
        return last < 0 ? !single : passage.quotations().get(last).single() == single;
    }

    /** Whether the quotation ends like a sentence, and so is no title that a sentence goes on with: {@code “American Skin” was written by}. */
    private static boolean endsLikeSpeech(Passage passage, TokenRange quotation) {
        Quotation marks = passage.quotations().get(passage.quotationNumber(quotation.from()));
        char last = passage.text().charAt(marks.inner().end() - 1);
        return ".,?!…—–-:;)".indexOf(last) >= 0
                || "'’\"”".indexOf(last) >= 0
                || passage.isMark(quotation.to(), '.')
                || !marks.closed();
    }

    private static boolean leadsSentence(Passage passage, TokenRange quotation) {
        return passage.sentenceAt(quotation.from()).from() == quotation.from();
    }

    private static int wordsIn(Passage passage, TokenRange range) {
        int words = 0;
        for (int i = range.from(); i < range.to(); i++) {
            words += passage.token(i).isWord() ? 1 : 0;
        }
        return words;
    }
}
