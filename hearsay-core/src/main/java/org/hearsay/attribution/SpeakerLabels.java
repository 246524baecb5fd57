// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Statement.Pattern;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Speech whose speaker stands as a label: {@code MINISTER: We shall stay.} at the head of a transcript's paragraph, {@code Akar: “We stay.”}, and
 * {@code “We stay.” — Hulusi Akar} after a quotation.
 */
final class SpeakerLabels {

    /** A label has at most this many tokens: {@code PRIME MINISTER J. SMITH}. */
    private static final int LONGEST_LABEL = 6;

    private final NounPhrases nouns;
    private final FunctionWords words;
    private final SourceReader reader;

    SpeakerLabels(NounPhrases nouns, FunctionWords words, SourceReader reader) {
        this.nouns = nouns;
        this.words = words;
        this.reader = reader;
    }

    /** The labelled speech of one paragraph. */
    List<Statement> read(Passage passage, TokenRange paragraph) {
        List<Statement> statements = new ArrayList<>();
        if (passage.insideContent()) {
            return statements;
        }
        @Nullable Statement headed = headed(passage, paragraph);
        if (headed != null) {
            statements.add(headed);
            return statements;
        }
        int i = paragraph.from();
        while (i < paragraph.to()) {
            int number = passage.quotationNumber(i);
            if (number < 0) {
                i++;
                continue;
            }
            TokenRange quotation = passage.range(passage.quotations().get(number));
            @Nullable Statement signed = signed(passage, quotation, paragraph);
            if (signed != null) {
                statements.add(signed);
            }
            i = quotation.to();
        }
        return statements;
    }

    /** {@code MINISTER: ...} and {@code “...” — Name}: a mark says who speaks, and leaves nothing to read. */
    static boolean isLabelled(Passage passage, Triple triple) {
        return triple.cue()
                .filter(cue -> cue.in(passage.text()).codePoints().noneMatch(Character::isLetter))
                .isPresent();
    }

    private @Nullable Statement headed(Passage passage, TokenRange paragraph) {
        int from = paragraph.from();
        if (!passage.token(from).isWord() && passage.isQuoted(from)) {
            from++;
        }
        int colon = colon(passage, from, paragraph.to());
        boolean quotes = colon > 0 && passage.isQuoted(colon + 1) && !passage.isQuoted(colon);
        if (colon < 0 || !quotes && !isCapitals(passage, from, colon) || isNobody(passage, from, colon)) {
            return null;
        }
        TokenRange content = quotes
                ? passage.range(passage.quotations().get(passage.quotationNumber(colon + 1)))
                : new TokenRange(colon + 1, endOfTurn(passage, paragraph));
        return new Statement(
                        new TokenRange(from, colon),
                        new TokenRange(colon, colon + 1),
                        Pattern.QUOTATION_BESIDE_CUE,
                        null)
                .with(content);
    }

    /** Where the colon stands that ends a label from {@code from} on; -1 when no label begins there. */
    private static int colon(Passage passage, int from, int end) {
        int colon = from;
        while (colon < end
                && colon - from <= LONGEST_LABEL
                && (passage.token(colon).isCapitalised() || passage.isMark(colon, '.'))) {
            colon++;
        }
        boolean label = colon > from && colon - from <= LONGEST_LABEL && passage.isMark(colon, ':') && colon + 1 < end;
        return label ? colon : -1;
    }

    /** {@code NEW DELHI: ...}, {@code UPDATED: ...}: the line's place, or what a page says of itself. */
    private boolean isNobody(Passage passage, int from, int to) {
        StringBuilder name = new StringBuilder();
        boolean caption = true;
        for (int i = from; i < to; i++) {
            String word = passage.word(i);
            caption &= words.is(word, FunctionWords.Does.CAPTION);
            name.append(i > from ? " " : "")
                    .append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(word.substring(1));
        }
        return caption || isCapitals(passage, from, to) && reader.isListedBody(name.toString());
    }

    private static boolean isCapitals(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isCapitals(passage.token(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where a transcript's turn ends: the paragraphs up to the next label belong to it. After the last label the
     * article may speak itself again, so that turn is one paragraph.
     */
    private static int endOfTurn(Passage passage, TokenRange paragraph) {
        int end = paragraph.to();
        int next = end;
        while (next < passage.size()) {
            TokenRange following = passage.paragraphAt(next);
            int colon = colon(passage, following.from(), following.to());
            if (colon > 0 && isCapitals(passage, following.from(), colon)) {
                end = following.from();
                break;
            }
            next = following.to();
        }
        return end;
    }

    private static boolean isCapitals(Token token) {
        return token.is('.') || token.text().codePoints().noneMatch(Character::isLowerCase);
    }

    private @Nullable Statement signed(Passage passage, TokenRange quotation, TokenRange paragraph) {
        int dash = quotation.to();
        int after = dash;
        while (after < paragraph.to() && "―—–-".contains(passage.token(after).text())) {
            after++;
        }
        if (after == dash || !passage.token(after).isCapitalised()) {
            return null;
        }
        TokenRange name = nouns.after(passage, after, paragraph.to());
        boolean ends = name != null
                && (name.to() >= paragraph.to() || passage.isMark(name.to(), '.') || passage.isMark(name.to(), ','));
        return ends
                ? new Statement(name, new TokenRange(dash, after), Pattern.QUOTATION_BESIDE_CUE, null).with(quotation)
                : null;
    }
}
