// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of tokens that the network reads at once. Neighbouring windows overlap; the core is the part for which a window's scores count,
 * and the cores tile the text.
 *
 * @param begin first token read
 * @param end one past the last token read
 * @param core first token of the core
 * @param cut one past the core's last token
 */
record Window(int begin, int end, int core, int cut) {

    /** The most pieces in a window, without the marks at its ends. */
    static final int PIECES = 254;

    /** A core ends at most about this many pieces before its window does, if it does not end with it. */
    private static final int CUT_MOST = 40;

    private static final int CUT_LEAST = 6;

    /** The most pieces that a window reads before its core. */
    private static final int LEFT = 16;

    /** The windows of a text whose token {@code k} has {@code counts[k]} pieces; none for an empty text. */
    static List<Window> over(String text, List<Word> words, int[] counts) {
        List<Window> windows = new ArrayList<>();
        int core = 0;
        int begin = 0;
        while (core < counts.length) {
            int end = begin;
            int size = 0;
            while (end < counts.length && size + counts[end] <= PIECES) {
                size += counts[end++];
            }
            int cut = end < counts.length ? cut(text, words, counts, new int[] {core, end}) : end;
            windows.add(new Window(begin, end, core, cut));
            core = cut;
            begin = cut;
            int back = 0;
            while (begin > 0 && back + counts[begin - 1] <= LEFT) {
                back += counts[--begin];
            }
        }
        return windows;
    }

    /** Where between core and end (in this order in {@code limits}) the core ends best: before a paragraph, a sentence, any token. */
    private static int cut(String text, List<Word> words, int[] counts, int[] limits) {
        int cut = limits[1];
        int best = 0;
        int back = 0;
        for (int k = limits[1] - 1; k > limits[0] && back < CUT_MOST; k--) {
            back += counts[k];
            if (back >= CUT_LEAST) {
                int rank = words.get(k).first() ? 3 : beginsSentence(text, words, k) ? 2 : 1;
                if (rank > best) {
                    best = rank;
                    cut = k;
                }
            }
        }
        return cut;
    }

    private static boolean beginsSentence(String text, List<Word> words, int k) {
        int last = k - 1;
        if (last > 0 && words.get(last).doubleMark()) {
            last--;
        }
        Word word = words.get(last);
        return word.end() - word.begin() == 1 && ".!?".indexOf(text.charAt(word.begin())) >= 0;
    }
}
