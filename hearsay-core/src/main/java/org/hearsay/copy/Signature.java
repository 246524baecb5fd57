// SPDX-License-Identifier: Apache-2.0
package org.hearsay.copy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What is kept of a text to tell its copies: a hash of its words, which exact copies share, and the least hashes of its runs of words, of which
 * edited copies share as large a part as of the runs themselves (w-shingling and min-wise hashing: Broder, On the resemblance and containment
 * of documents, 1997). The same on every machine, in every run and version of Java.
 *
 * <p>Case, marks, spacing and the forms of one character (NFKC) make no difference.
 *
 * @param exact SHA-256 of the words, 64 lower-case hexadecimal digits
 * @param runs how many different runs of {@value #RUN} words the text has; 1 for a shorter text, 0 for one without words
 * @param minima the least value of each of {@value #SIZE} hashes over all runs
 */
public record Signature(String exact, int runs, List<Integer> minima) {

    /** How many words make a run: five, so that only copied text shares many (news copy detection mostly takes 4 to 8; tuning in copies.md). */
    static final int RUN = 5;

    /** How many hashes: the estimate's standard error is at most 0.044 (the root of a quarter by 128). */
    static final int SIZE = 128;

    /** Hashes in one band: texts that share half of their runs share one band at least with a chance of 0.88, a fifth of them: 0.05. */
    private static final int ROWS = 4;

    private static final int HEX_DIGITS = 64;

    /** Copies the minima and refuses what is no signature. */
    public Signature {
        minima = List.copyOf(minima);
        if (minima.size() != SIZE || exact.length() != HEX_DIGITS || runs < 0) {
            throw new IllegalArgumentException("a signature has a SHA-256 and " + SIZE + " minima");
        }
    }

    /** The signature of {@code text}. Time linear in its length. */
    public static Signature of(String text) {
        return Shingles.signature(Words.of(text));
    }

    /** Which part of all runs of both texts they share (Jaccard), estimated: 0 for none, 1 for all; 0 when either has no words. */
    public double resemblance(Signature other) {
        if (runs == 0 || other.runs == 0) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += minima.get(i).equals(other.minima.get(i)) ? 1 : 0;
        }
        return (double) same / SIZE;
    }

    /** Which part of the shorter text's runs stand in the longer one, estimated: 1 when it is a piece of it; 0 when either has no words. */
    public double containment(Signature other) {
        double resemblance = resemblance(other);
        int shorter = Math.min(runs, other.runs);
        // |A∩B| = J·|A∪B| = J/(1+J)·(|A|+|B|)
        double shared = resemblance / (1 + resemblance) * ((double) runs + other.runs);
        return shorter == 0 ? 0 : Math.min(1, shared / shorter);
    }

    /**
     * Keys to find candidates by: texts that share many runs share one key at least, so that an index on keys replaces comparing all with all. A
     * key holds for its place in the list only and carries it.
     */
    public List<Long> keys() {
        List<Long> keys = new ArrayList<>();
        for (int from = 0; from < SIZE && runs > 0; from += ROWS) {
            long key = from + 1L;
            for (int i = from; i < from + ROWS; i++) {
                key = Shingles.mixed(key * 31 + minima.get(i));
            }
            keys.add(key);
        }
        return keys;
    }

    /** The signature as one word, to be stored. */
    public String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * SIZE).putInt(runs);
        minima.forEach(bytes::putInt);
        return exact + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The signature that {@link #encoded} gave.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Signature decoded(String encoded) {
        if (encoded.length() <= HEX_DIGITS) {
            throw new IllegalArgumentException("is no signature: " + encoded);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded.substring(HEX_DIGITS)));
        if (bytes.remaining() != 4 + 4 * SIZE) {
            throw new IllegalArgumentException("is no signature: " + encoded);
        }
        int runs = bytes.getInt();
        List<Integer> minima = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
            minima.add(bytes.getInt());
        }
        return new Signature(encoded.substring(0, HEX_DIGITS), runs, minima);
    }
}
