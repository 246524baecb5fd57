// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * What the relation network reads of a marked sentence. An opening piece stands before the first token of a participant and a closing one
 * after its last; where both open, the source does first, where both close, the target does. {@code training/plover/examples.py} says the same.
 */
final class MarkedPieces {

    /** The most pieces read: longer sentences lose what is farthest from the marks. */
    private static final int MOST = 160;

    private static final int OPENS_SOURCE = 1;
    private static final int CLOSES_SOURCE = 2;
    private static final int OPENS_TARGET = 3;
    private static final int CLOSES_TARGET = 4;
    private static final int SOURCE = 1;
    private static final int TARGET = 2;

    private final long[] ids;
    private final long[] flags;
    private final long[] rows;

    private MarkedPieces(long[] ids, long[] flags, long[] rows) {
        this.ids = ids;
        this.flags = flags;
        this.rows = rows;
    }

    /** The pieces, with those that begin and end every text. */
    long[] ids() {
        return ids;
    }

    /** Of each piece: 1 for the source and its marks, 2 for the target and its marks, 3 where they overlap, else 0. */
    long[] flags() {
        return flags;
    }

    /** Where the first piece, the source's and the target's opening mark stand; the first piece for a participant without mark. */
    long[] rows() {
        return rows;
    }

    static MarkedPieces of(MarkedPair pair, WordPieces splitter) {
        List<Word> words = Words.of(pair.text());
        int[] source = tokens(words, pair.source());
        int[] target = tokens(words, pair.target());
        Draft draft = new Draft();
        for (int k = 0; k < words.size(); k++) {
            if (k == source[0]) {
                draft.sourceRow = draft.add(OPENS_SOURCE, SOURCE);
            }
            if (k == target[0]) {
                draft.targetRow = draft.add(OPENS_TARGET, TARGET);
            }
            int flag =
                    (k >= source[0] && k <= source[1] ? SOURCE : 0) | (k >= target[0] && k <= target[1] ? TARGET : 0);
            for (int piece : splitter.split(pair.text(), words.get(k))) {
                draft.add(piece, flag);
            }
            if (k == target[1]) {
                draft.add(CLOSES_TARGET, TARGET);
            }
            if (k == source[1]) {
                draft.add(CLOSES_SOURCE, SOURCE);
            }
        }
        return draft.cut();
    }

    /** First and last token that touch the span; beyond all tokens when there is none. */
    private static int[] tokens(List<Word> words, Optional<Span> span) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int k = 0; span.isPresent() && k < words.size(); k++) {
            Word word = words.get(k);
            if (word.end() > span.get().begin() && word.begin() < span.get().end()) {
                first = Math.min(first, k);
                last = k;
            }
        }
        return new int[] {first, last};
    }

    /** The pieces while they are put together. */
    private static final class Draft {
        private final List<int[]> pieces = new ArrayList<>();
        private int sourceRow = -1;
        private int targetRow = -1;

        private int add(int piece, int flag) {
            pieces.add(new int[] {piece, flag});
            return pieces.size() - 1;
        }

        private MarkedPieces cut() {
            int begin = pieces.size() > MOST ? begin() : 0;
            List<int[]> kept = pieces.subList(begin, Math.min(pieces.size(), begin + MOST));
            long[] ids = new long[kept.size() + 2];
            long[] flags = new long[kept.size() + 2];
            ids[0] = WordPieces.CLS;
            ids[ids.length - 1] = WordPieces.SEP;
            for (int i = 0; i < kept.size(); i++) {
                ids[i + 1] = kept.get(i)[0];
                flags[i + 1] = kept.get(i)[1];
            }
            return new MarkedPieces(ids, flags, new long[] {0, row(sourceRow, begin), row(targetRow, begin)});
        }

        /** Where the pieces kept begin, so that about as many stand before the marks as after them. */
        private int begin() {
            int low = Math.min(sourceRow < 0 ? targetRow : sourceRow, targetRow < 0 ? sourceRow : targetRow);
            int high = Math.max(sourceRow, targetRow);
            int room = Math.max(0, MOST - (high - Math.max(0, low)));
            return Math.max(0, Math.min(Math.max(0, low) - room / 2, pieces.size() - MOST));
        }

        private static long row(int row, int begin) {
            return row >= begin && row - begin < MOST ? row - begin + 1L : 0;
        }
    }
}
