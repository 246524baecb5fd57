// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        if (passage.insideContent()) {
            return List.of();
        }
        Near near = new Near(passage, paragraph, own, earlier);
        for (int i = paragraph.from(); i < paragraph.to(); i++) {
            int number = passage.quotationNumber(i);
            if (number < 0) {
                continue;
            }
            TokenRange quotation = passage.range(passage.quotations().get(number));
            if (!near.isClaimed(quotation)) {
                place(passage, quotation, near);
            }
            i = quotation.to() - 1;
        }
        takeUpOpen(passage, paragraph, own, earlier);
        return near.made;
    }

    /**
     * {@code “The bridge is gone.¶“The road is gone, too,” Ada Lorne said}: nobody's quotation that was left open at its paragraph's end is that of
     * the speaker named in the next one.
     */
    private static void takeUpOpen(
            Passage passage, TokenRange paragraph, List<Statement> own, List<Statement> earlier) {
        Statement open = earlier.isEmpty() ? null : earlier.getLast();
        if (open == null || open.source() != null || open.cue() != null || !passage.isQuoted(paragraph.from())) {
            return;
        }
        int last = open.end() - 1;
        int number = passage.quotationNumber(last);
        boolean leftOpen = number >= 0 && !passage.quotations().get(number).closed() && last == paragraph.from() - 1;
        for (Statement statement : own) {
            if (leftOpen && statement.outer() == null && statement.contentHolds(paragraph.from())) {
                open.contents().forEach(statement::with);
                earlier.removeLast();
                return;
            }
        }
    }

    /** The statements near the quotations of one paragraph, which come in text order: its own, made for it just now, and of earlier paragraphs. */
    private static final class Near {
        private final Passage passage;
        private final TokenRange paragraph;
        private final List<Statement> earlier;
        private final List<Statement> made = new ArrayList<>();
        private final BitSet claimed = new BitSet();
        private final Set<Integer> sentencesWithCue = new HashSet<>();
        /** Those whose turn has not come, the next one last. */
        private final List<Statement> toCome;

        private @Nullable Statement best;

        Near(Passage passage, TokenRange paragraph, List<Statement> own, List<Statement> earlier) {
            this.passage = passage;
            this.paragraph = paragraph;
            this.earlier = earlier;
            for (Statement statement : own) {
                statement.contents().forEach(this::claim);
                TokenRange cue = statement.cue();
                if (cue != null) {
                    sentencesWithCue.add(passage.sentenceNumber(cue.from()));
                }
            }
            this.toCome =
                    new ArrayList<>(own.stream().filter(s -> !s.sharesContent()).toList());
            toCome.sort(Comparator.comparingInt(Statement::begin));
            Collections.reverse(toCome);
        }

        private void claim(TokenRange content) {
            int from = Math.max(content.from(), paragraph.from());
            int to = Math.min(content.to(), paragraph.to());
            if (to > from) {
                claimed.set(from - paragraph.from(), to - paragraph.from());
            }
        }

        boolean isClaimed(TokenRange quotation) {
            int middle = Math.min(quotation.from() + 1, quotation.to() - 1);
            return claimed.get(middle - paragraph.from())
                    || !earlier.isEmpty() && earlier.getLast().contentHolds(middle);
        }

        /** Of the paragraph's statements before {@code quotation} the last that quotes, else the last; null when there is none. */
        @Nullable
        Statement bestBefore(TokenRange quotation) {
            while (!toCome.isEmpty() && toCome.getLast().begin() < quotation.from()) {
                Statement statement = toCome.removeLast();
                if (best == null || quotes(passage, statement) || !quotes(passage, best)) {
                    best = statement;
                }
            }
            return best;
        }
    }

    private void place(Passage passage, TokenRange quotation, Near near) {
        int words = wordsIn(passage, quotation);
        boolean leads = leadsSentence(passage, quotation);
        Statement speaker =
                leads || quotation.from() == near.paragraph.from() + 1 ? speakerBefore(passage, quotation, near) : null;
        boolean speech = endsLikeSpeech(passage, quotation);
        if (speaker != null && words >= SHORTEST_SENTENCE && (speech || words > SHORTEST_WITHIN_SENTENCE)) {
            speaker.with(quotation);
            return;
        }
        if (words < SHORTEST_WITHIN_SENTENCE) {
            return;
        }
        if (leads) {
            near.made.add(new Statement(null, null, Pattern.NOBODY, null).with(quotation));
            return;
        }
        TokenRange subject = nouns.sentenceSubject(passage, quotation.from());
        if (subject != null && !near.sentencesWithCue.contains(passage.sentenceNumber(quotation.from()))) {
            near.made.add(new Statement(subject, null, Pattern.SUBJECT_ONLY, null).with(quotation));
        }
    }

    /**
     * The statement that a quotation at a sentence's beginning goes on: in its paragraph the last that quotes, else the last; else the last of the
     * paragraph before.
     */
    private static @Nullable Statement speakerBefore(Passage passage, TokenRange quotation, Near near) {
        Statement best = near.bestBefore(quotation);
        if (best != null || quotation.from() > near.paragraph.from() + 1) {
            return best;
        }
        for (int i = near.earlier.size() - 1; i >= 0; i--) {
            Statement statement = near.earlier.get(i);
            if (!statement.sharesContent()) {
                int gap = passage.paragraphNumber(quotation.from()) - passage.paragraphNumber(statement.end() - 1);
                return gap <= 1 && sameMarks(passage, statement, quotation) ? statement : null;
            }
        }
        return null;
    }

    private static boolean quotes(Passage passage, Statement statement) {
        return statement.contents().stream().anyMatch(range -> passage.isQuoted(range.to() - 1));
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
