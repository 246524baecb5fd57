// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.text.Normalizer;

/** Splits tokens into word pieces: the longest piece from the left, again and again. Immutable. */
final class WordPieces {

    static final int CLS = 101;
    static final int SEP = 102;
    static final int DOUBLE_MARK = 1000;

    private static final int UNKNOWN = 100;

    /** Pieces kept of one token. */
    private static final int MOST = 8;

    /** Longer tokens, in code points, are unknown. */
    private static final int LONGEST_TOKEN = 100;

    private final Vocabulary vocabulary;

    WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The pieces of one token of {@code text}: at least one. */
    int[] split(String text, Word word) {
        if (word.doubleMark()) {
            return new int[] {DOUBLE_MARK};
        }
        if (text.codePointCount(word.begin(), word.end()) > LONGEST_TOKEN) {
            return new int[] {UNKNOWN};
        }
        String folded = fold(text, word.begin(), word.end());
        int[] pieces = new int[MOST];
        int count = 0;
        int at = 0;
        while (at < folded.length()) {
            int next = longestAt(folded, at);
            if (next < 0) {
                return new int[] {UNKNOWN};
            }
            int piece = next >>> Byte.SIZE;
            if (count < MOST) {
                pieces[count++] = piece;
            }
            at += next & 0xFF;
        }
        return count == 0 ? new int[] {UNKNOWN} : java.util.Arrays.copyOf(pieces, count);
    }

    /** The longest piece at {@code begin}: its number, and in the low byte its length; -1 when there is none. */
    private int longestAt(String word, int begin) {
        int limit = Math.min(word.length(), begin + Math.min(0xFF, vocabulary.longest()));
        int hash = 0;
        int best = -1;
        for (int end = begin + 1; end <= limit; end++) {
            hash = Vocabulary.hash(hash, word.charAt(end - 1));
            int piece = vocabulary.find(word, begin, end, hash);
            if (piece >= 0) {
                best = piece << Byte.SIZE | (end - begin);
            }
        }
        return best;
    }

    /** Without accents and in lower case, code point by code point. */
    static String fold(String text, int begin, int end) {
        boolean ascii = true;
        for (int i = begin; i < end && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        String plain = text.substring(begin, end);
        String decomposed = ascii ? plain : Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); ) {
            int point = decomposed.codePointAt(i);
            i += Character.charCount(point);
            if (ascii || Character.getType(point) != Character.NON_SPACING_MARK) {
                folded.appendCodePoint(Character.toLowerCase(point));
            }
        }
        return folded.toString();
    }
}
