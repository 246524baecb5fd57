// SPDX-License-Identifier: Apache-2.0
package org.hearsay.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.text.Sha256;

/** Runs of words, hashed. */
final class Shingles {

    /** FNV-1a, 64 bits: offset and prime. */
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    /** Odd, from the golden ratio: steps from one of the hashes to the next. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Shingles() {}

    static Signature signature(List<String> words) {
        long[] runs = runs(words);
        int[] minima = new int[Signature.SIZE];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long run : runs) {
            long hash = run;
            for (int i = 0; i < minima.length; i++) {
                hash += STEP;
                int value = (int) (mixed(hash) >>> 33);
                minima[i] = Math.min(minima[i], value);
            }
        }
        List<Integer> list = new ArrayList<>(minima.length);
        for (int value : minima) {
            list.add(value);
        }
        return new Signature(exact(words), runs.length, list);
    }

    /** The hashes of the different runs, in no order. */
    private static long[] runs(List<String> words) {
        if (words.isEmpty()) {
            return new long[0];
        }
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words.get(i));
        }
        int length = Math.min(Signature.RUN, hashes.length);
        long[] runs = new long[hashes.length - length + 1];
        for (int i = 0; i < runs.length; i++) {
            long run = FNV_OFFSET;
            for (int j = i; j < i + length; j++) {
                run = mixed(run ^ hashes[j]);
            }
            runs[i] = run;
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    private static long hash(String word) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Spreads every bit over all others: the finalizer of MurmurHash3, 64 bits (public domain, Austin Appleby). */
    static long mixed(long value) {
        long h = value;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    private static String exact(List<String> words) {
        return Sha256.of(String.join(" ", words));
    }
}
