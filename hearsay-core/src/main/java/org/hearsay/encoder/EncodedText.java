// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.List;
import org.hearsay.text.Span;

/**
 * A text with the network's scores for each of its tokens. Tokens are the network's own, smaller than those of
 * {@link org.hearsay.text.Tokenizer}, and counted from 0.
 *
 * <pre>{@code
 * EncodedText text = encoder.encode("“We will stay,” the minister said.");
 * float isNoCue = text.emission(7, 3);
 * float link = text.link(Link.CUE_TO_SOURCE, 7, 5);
 * }</pre>
 */
public final class EncodedText {

    /** Emissions of source, cue and content, each for outside, begin and inside. */
    public static final int EMISSIONS = 9;

    private final String text;
    private final List<Word> words;
    private final List<QuotationState> states;
    private final List<Window> windows;
    private final int[] home;
    private final float[][] scores;
    private final Rows labels;
    private final Rows events;

    /** The scores hold a row of {@link Scores#COLUMNS} for each token of each window. */
    EncodedText(String text, Features features, float[][] scores, Rows labels, Rows events) {
        this.text = text;
        this.words = features.words();
        this.states = features.states();
        this.windows = features.windows();
        this.scores = scores;
        this.labels = labels;
        this.events = events;
        this.home = new int[words.size()];
        for (int w = 0; w < windows.size(); w++) {
            java.util.Arrays.fill(home, windows.get(w).core(), windows.get(w).cut(), w);
        }
    }

    /** The text that was read. */
    public String text() {
        return text;
    }

    /** Number of tokens. */
    public int size() {
        return words.size();
    }

    /** Where tokens {@code [from, to)} stand in the text. */
    public Span span(int from, int to) {
        return new Span(words.get(from).begin(), words.get(to - 1).end());
    }

    /** First UTF-16 unit of {@code token}. */
    public int begin(int token) {
        return words.get(token).begin();
    }

    /** One past the last UTF-16 unit of {@code token}. */
    public int end(int token) {
        return words.get(token).end();
    }

    /** Whether {@code token} begins a paragraph. */
    public boolean beginsParagraph(int token) {
        return words.get(token).first();
    }

    /** Whether {@code token} is a mark that opens a paragraph while the quotation of the paragraph before was left open. */
    public boolean reopensQuotation(int token) {
        return states.get(token) == QuotationState.REOPENING;
    }

    /** The score in column {@code column}, below {@link #EMISSIONS}, of {@code token}. */
    public float emission(int token, int column) {
        return scores[home[token]][row(token, token) + column];
    }

    /** How many columns {@link #label} has. */
    public int labelColumns() {
        return labels.columns();
    }

    /** The score in column {@code column} of {@code token} in the output of the labelling heads; {@link SpanHead} says what it means. */
    public float label(int token, int column) {
        return labels.windows().get(home[token])[at(token, token, labels) + column];
    }

    /** How many columns {@link #event} has. */
    int eventColumns() {
        return events.columns();
    }

    /** The score in column {@code column} of {@code token} in the output that tells of events; {@link EventHead} says what it means. */
    float event(int token, int column) {
        return events.windows().get(home[token])[at(token, token, events) + column];
    }

    /** The product of {@code width} columns of {@code token}, from {@code query} on, with those of {@code other}, which it must see, from {@code key} on. */
    double eventProduct(int token, int query, int other, int key, int width) {
        float[] window = events.windows().get(home[token]);
        int mine = at(token, token, events) + query;
        int its = at(token, other, events) + key;
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += window[mine + i] * window[its + i];
        }
        return sum;
    }

    /** Where the row of {@code other} begins in the window whose core holds {@code token}. */
    private int at(int token, int other, Rows rows) {
        return (other - windows.get(home[token]).begin()) * rows.columns();
    }

    /** Whether {@code other} was read together with {@code token}, so that {@link #link} can be asked. */
    public boolean sees(int token, int other) {
        Window window = windows.get(home[token]);
        return window.begin() <= other && other < window.end();
    }

    /** Score of a link from the span that begins at {@code token} to the one that begins at {@code other}, which it must see. */
    public float link(Link link, int token, int other) {
        float[] window = scores[home[token]];
        int query = row(token, token) + link.query;
        int key = row(token, other) + link.key;
        double sum = 0;
        for (int i = 0; i < Scores.LINK; i++) {
            sum += window[query + i] * window[key + i];
        }
        return (float) sum;
    }

    /** Score of there being no such link from the span that begins at {@code token}. */
    public float noLink(Link link, int token) {
        return scores[home[token]][row(token, token) + link.none];
    }

    /** Where the row of {@code other} begins in the window whose core holds {@code token}. */
    private int row(int token, int other) {
        return (other - windows.get(home[token]).begin()) * Scores.COLUMNS;
    }

    /**
     * An output of the network.
     *
     * @param windows for each window the rows of its tokens, one behind the other
     * @param columns how wide a row is
     */
    record Rows(List<float[]> windows, int columns) {

        Rows {
            windows = List.copyOf(windows);
        }
    }

    /** The two kinds of links between spans. */
    public enum Link {
        /** From a cue to its source. */
        CUE_TO_SOURCE(EMISSIONS, EMISSIONS + Scores.LINK, Scores.COLUMNS - 2),
        /** From a content to its cue. */
        CONTENT_TO_CUE(EMISSIONS + 2 * Scores.LINK, EMISSIONS + 3 * Scores.LINK, Scores.COLUMNS - 1);

        private final int query;
        private final int key;
        private final int none;

        Link(int query, int key, int none) {
            this.query = query;
            this.key = key;
            this.none = none;
        }
    }

    /** How wide the network's output is. */
    static final class Scores {
        static final int LINK = 64;
        static final int COLUMNS = EMISSIONS + 4 * LINK + 2;

        private Scores() {}
    }
}
