// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.List;

/**
 * What the lower layers of the network make of each token of a text: {@value #WIDTH} numbers that say what the token means where it stands. Tokens of
 * like meaning have like numbers once each is taken in units of its spread. Immutable as long as nobody writes into what {@link #of} gives.
 */
public final class TokenStates {

    /** How many numbers a token has. */
    public static final int WIDTH = 384;

    private final List<Word> words;
    private final float[][] states;

    private TokenStates(List<Word> words, float[][] states) {
        this.words = words;
        this.states = states;
    }

    /** Of each token the mean over its pieces, in the window whose core holds it. */
    static TokenStates of(Features features, List<float[]> windows) {
        float[][] states = new float[features.words().size()][WIDTH];
        for (int w = 0; w < windows.size(); w++) {
            Window window = features.windows().get(w);
            int row = 1;
            for (int token = window.begin(); token < window.cut(); token++) {
                int pieces = features.pieces().get(token).length;
                if (token >= window.core()) {
                    mean(windows.get(w), row, pieces, states[token]);
                }
                row += pieces;
            }
        }
        return new TokenStates(features.words(), states);
    }

    private static void mean(float[] rows, int first, int count, float[] into) {
        for (int row = first; row < first + count; row++) {
            for (int i = 0; i < WIDTH; i++) {
                into[i] += rows[row * WIDTH + i] / count;
            }
        }
    }

    /** Number of tokens. */
    public int size() {
        return words.size();
    }

    /** First UTF-16 unit of {@code token}. */
    public int begin(int token) {
        return words.get(token).begin();
    }

    /** One past the last UTF-16 unit of {@code token}. */
    public int end(int token) {
        return words.get(token).end();
    }

    /** The numbers of {@code token}; not to be written into. */
    public float[] of(int token) {
        return states[token];
    }
}
