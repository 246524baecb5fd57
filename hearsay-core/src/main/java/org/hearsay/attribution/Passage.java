// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.encoder.EncodedText;
import org.hearsay.text.Ordered;
import org.hearsay.text.Paragraphs;
import org.hearsay.text.SentenceSplitter;
import org.hearsay.text.Span;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into tokens, sentences, paragraphs and quotations, with the questions that rules ask of it. Token numbers outside the passage are
 * allowed where a rule looks at a neighbour: there stands the empty word.
 */
final class Passage {

    /**
     * A sentence is cut after this many tokens, so that the rules, which look through sentences, take linear time even in a text without a full
     * stop. No sentence of PolNeAR's dev part has half as many.
     */
    private static final int LONGEST_SENTENCE = 500;

    private static final Token NOTHING = new Token(new Span(0, 1), "", "");

    private final String text;
    private final boolean insideContent;
    /** What the network made of the text, where somebody has asked it already. */
    private final @Nullable EncodedText encoded;

    private final List<Token> tokens;
    private final List<TokenRange> sentences = new ArrayList<>();
    private final List<TokenRange> paragraphs = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final int[] sentenceOf;
    private final int[] paragraphOf;
    private final int[] quotationOf;
    /** For each token, and the end, how many tokens before it are quoted. */
    private final int[] quotedBefore;

    private Passage(String text, SentenceSplitter splitter, boolean insideContent, @Nullable EncodedText encoded) {
        this.text = text;
        this.insideContent = insideContent;
        this.encoded = encoded;
        this.tokens = Tokenizer.tokens(text);
        List<Span> paragraphSpans = Paragraphs.of(text);
        this.paragraphOf = number(paragraphSpans, paragraphs, Integer.MAX_VALUE);
        this.sentenceOf = number(splitter.sentences(text), sentences, LONGEST_SENTENCE);
        for (Span paragraph : paragraphSpans) {
            quotations.addAll(QuotationScanner.scan(text, paragraph));
        }
        this.quotationOf =
                number(quotations.stream().map(Quotation::span).toList(), new ArrayList<>(), Integer.MAX_VALUE);
        this.quotedBefore = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            quotedBefore[i + 1] = quotedBefore[i] + (quotationOf[i] >= 0 ? 1 : 0);
        }
    }

    /** A whole text. */
    static Passage of(String text, SentenceSplitter splitter) {
        return new Passage(text, splitter, false, null);
    }

    /** A whole text that the network has read. */
    static Passage of(EncodedText encoded, SentenceSplitter splitter) {
        return new Passage(encoded.text(), splitter, false, encoded);
    }

    /** The content of an attribution, read again for the attributions inside it: here cues count in quotation marks, too. */
    static Passage ofContent(String text, SentenceSplitter splitter) {
        return new Passage(text, splitter, true, null);
    }

    /**
     * Writes into {@code ranges} which tokens each span holds, in pieces of at most {@code longest}; answers for each token the number of its
     * range, -1 for none.
     */
    private int[] number(List<Span> spans, List<TokenRange> ranges, int longest) {
        int[] spanOf = new int[tokens.size()];
        int token = 0;
        for (int s = 0; s < spans.size(); s++) {
            Span span = spans.get(s);
            while (token < tokens.size() && tokens.get(token).begin() < span.begin()) {
                spanOf[token++] = -1;
            }
            int from = token;
            while (token < tokens.size() && tokens.get(token).begin() < span.end()) {
                if (token - from == longest) {
                    ranges.add(new TokenRange(from, token));
                    from = token;
                }
                spanOf[token++] = ranges.size();
            }
            if (token > from) {
                ranges.add(new TokenRange(from, token));
            }
        }
        while (token < tokens.size()) {
            spanOf[token++] = -1;
        }
        return spanOf;
    }

    String text() {
        return text;
    }

    @Nullable
    EncodedText encoded() {
        return encoded;
    }

    boolean insideContent() {
        return insideContent;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i);
    }

    /** The token in lower case, with straight apostrophes; empty outside the passage. */
    String word(int i) {
        return token(i).lower();
    }

    /** Whether the words of {@code phrase}, in lower case, stand at {@code i}. */
    boolean holdsAt(int i, List<String> phrase) {
        for (int k = 0; k < phrase.size(); k++) {
            if (!word(i + k).equals(phrase.get(k))) {
                return false;
            }
        }
        return true;
    }

    boolean isMark(int i, char mark) {
        return token(i).is(mark);
    }

    List<TokenRange> paragraphs() {
        return paragraphs;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    TokenRange sentenceAt(int token) {
        return sentences.get(sentenceOf[token]);
    }

    int sentenceNumber(int token) {
        return sentenceOf[token];
    }

    int paragraphNumber(int token) {
        return paragraphOf[token];
    }

    TokenRange paragraphAt(int token) {
        return paragraphs.get(paragraphOf[token]);
    }

    /** Number of the quotation the token stands in, its marks included; -1 for none. */
    int quotationNumber(int token) {
        return token < 0 || token >= tokens.size() ? -1 : quotationOf[token];
    }

    /** Whether a token of {@code [from, to)} is quoted. */
    boolean holdsQuoted(int from, int to) {
        return quotedBefore[to] > quotedBefore[from];
    }

    boolean isQuoted(int token) {
        return quotationNumber(token) >= 0;
    }

    /** The tokens of a quotation, its marks included. */
    TokenRange range(Quotation quotation) {
        return range(quotation.span());
    }

    /** The tokens that begin in {@code span}, which must hold one. */
    TokenRange range(Span span) {
        int from = firstAt(span.begin());
        return new TokenRange(from, Math.max(from + 1, firstAt(span.end())));
    }

    /** The characters from the first to the last token of {@code range}. */
    Span span(TokenRange range) {
        return new Span(token(range.from()).begin(), token(range.to() - 1).end());
    }

    /** Number of the first token that begins at or after {@code position}; {@link #size()} when there is none. */
    int firstAt(int position) {
        return Ordered.firstAt(tokens, Token::begin, position);
    }
}
