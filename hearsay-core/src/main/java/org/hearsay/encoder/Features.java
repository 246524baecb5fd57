// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What the network reads of a text.
 *
 * @param words the tokens
 * @param states how each token stands to quotation marks
 * @param shapes how each token is capitalised: 0 not, 1 its first letter alone, 2 wholly, 3 otherwise
 * @param pieces the word pieces of each token
 * @param windows what is read at once
 */
record Features(
        List<Word> words, List<QuotationState> states, List<Integer> shapes, List<int[]> pieces, List<Window> windows) {

    static Features of(String text, WordPieces splitter) {
        List<Word> words = Words.of(text);
        List<Integer> shapes = new ArrayList<>(words.size());
        int[] counts = new int[words.size()];
        List<int[]> pieces = new ArrayList<>(words.size());
        for (int k = 0; k < words.size(); k++) {
            int[] split = splitter.split(text, words.get(k));
            pieces.add(split);
            counts[k] = split.length;
            shapes.add(shape(text, words.get(k)));
        }
        return new Features(words, QuotationState.of(text, words), shapes, pieces, Window.over(text, words, counts));
    }

    /** Quotation state, paragraph beginning and shape of a token in one number. */
    int flag(int word) {
        return states.get(word).number() + 5 * (words.get(word).first() ? 1 : 0) + 10 * shapes.get(word);
    }

    private static int shape(String text, Word word) {
        int letters = 0;
        int capitals = 0;
        boolean firstIsCapital = false;
        for (int i = word.begin(); i < word.end(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetter(point)) {
                int type = Character.getType(point);
                boolean capital = type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER;
                firstIsCapital |= capital && letters == 0;
                letters++;
                capitals += capital ? 1 : 0;
            }
        }
        if (capitals == 0) {
            return 0;
        }
        if (firstIsCapital && capitals == 1) {
            return 1;
        }
        return capitals == letters ? 2 : 3;
    }
}
