// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

/**
 * Draws of Python's {@code random.Random(seed).choice}, so that an interval of 1,000 draws is the same interval as score.py's: the
 * Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), seeded from an array of one number, its topmost bits taken until they are
 * below the bound. Not for several threads.
 */
final class PythonDraws {

    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    /** As {@code random.Random(seed)} for a seed of 0 or more. */
    PythonDraws(int seed) {
        state[0] = 19650218;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * mixed(i - 1) + i;
        }
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ (mixed(i - 1) * 1664525)) + seed;
            i = following(i);
        }
        for (int k = 0; k < SIZE - 1; k++) {
            state[i] = (state[i] ^ (mixed(i - 1) * 1566083941)) - i;
            i = following(i);
        }
        state[0] = 0x80000000;
    }

    private int mixed(int i) {
        return state[i] ^ (state[i] >>> 30);
    }

    private int following(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** A whole number from 0 to {@code bound - 1}, each as likely. */
    int below(int bound) {
        int spare = Integer.numberOfLeadingZeros(bound);
        int drawn = bits() >>> spare;
        while (drawn >= bound) {
            drawn = bits() >>> spare;
        }
        return drawn;
    }

    private int bits() {
        if (next == SIZE) {
            turn();
        }
        int y = state[next];
        next++;
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void turn() {
        for (int i = 0; i < SIZE; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
            state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }
}
