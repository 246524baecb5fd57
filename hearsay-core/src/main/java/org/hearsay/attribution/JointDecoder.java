// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.DecodeConstants.BEGIN;
import static org.hearsay.attribution.DecodeConstants.CONTENT;
import static org.hearsay.attribution.DecodeConstants.CUE;
import static org.hearsay.attribution.DecodeConstants.INSIDE;
import static org.hearsay.attribution.DecodeConstants.LABELS;
import static org.hearsay.attribution.DecodeConstants.OUTSIDE;
import static org.hearsay.attribution.DecodeConstants.ROLES;
import static org.hearsay.attribution.DecodeConstants.SOURCE;

/**
 * Finds the labels of all tokens in all three roles together: the best path over 15 states, content label times source and cue label. Source
 * and cue exclude each other and do not cross a content's border, so that what comes out is consistent by construction. Immutable; time and
 * memory are linear in the number of tokens.
 */
final class JointDecoder {

    /** The labels of source and cue that may go together. */
    private static final int[][] PAIRS = {
        {OUTSIDE, OUTSIDE}, {BEGIN, OUTSIDE}, {INSIDE, OUTSIDE}, {OUTSIDE, BEGIN}, {OUTSIDE, INSIDE}
    };

    static final int STATES = LABELS * PAIRS.length;

    private static final double IMPOSSIBLE = -1e9;

    private final double[] starts = new double[STATES];

    /** What is taken off each of the network's columns. */
    private final double[] penalties = new double[ROLES * LABELS];

    /** The network's columns that each state adds up. */
    private final int[][] columns = new int[STATES][ROLES];

    /** For each state, the states it may follow, in ascending order, and the score of doing so. */
    private final int[][] befores = new int[STATES][];

    private final double[][] steps = new double[STATES][];

    JointDecoder(DecodeConstants constants) {
        for (int state = 0; state < STATES; state++) {
            starts[state] = start(constants, state);
            for (int role = 0; role < ROLES; role++) {
                columns[state][role] = role * LABELS + label(state, role);
                penalties[columns[state][role]] = constants.penalty(role, label(state, role));
            }
            int[] before = new int[STATES];
            double[] step = new double[STATES];
            int count = 0;
            for (int other = 0; other < STATES; other++) {
                if (mayFollow(state, other)) {
                    before[count] = other;
                    step[count++] = step(constants, other, state);
                }
            }
            befores[state] = java.util.Arrays.copyOf(before, count);
            steps[state] = java.util.Arrays.copyOf(step, count);
        }
    }

    /** The label of {@code role} that a state stands for. */
    static int label(int state, int role) {
        return role == CONTENT ? state / PAIRS.length : PAIRS[state % PAIRS.length][role];
    }

    /** The best path's states for {@code emissions}: for each token {@link DecodeConstants#LABELS} scores for each role. */
    byte[] decode(float[] emissions) {
        int size = emissions.length / (ROLES * LABELS);
        byte[] path = new byte[size];
        if (size == 0) {
            return path;
        }
        byte[] back = new byte[size * STATES];
        double[] scores = new double[STATES];
        double[] next = new double[STATES];
        double[] emitted = new double[STATES];
        emit(emissions, 0, emitted);
        for (int state = 0; state < STATES; state++) {
            scores[state] = starts[state] + emitted[state];
        }
        for (int token = 1; token < size; token++) {
            emit(emissions, token, emitted);
            for (int state = 0; state < STATES; state++) {
                next[state] = emitted[state] + extend(scores, state, back, token * STATES + state);
            }
            double[] swap = scores;
            scores = next;
            next = swap;
        }
        path[size - 1] = (byte) best(scores);
        for (int token = size - 1; token > 0; token--) {
            path[token - 1] = back[token * STATES + path[token]];
        }
        return path;
    }

    /** The best score with which a path reaches {@code state}; notes in {@code back} from where. */
    private double extend(double[] scores, int state, byte[] back, int slot) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < befores[state].length; k++) {
            double score = scores[befores[state][k]] + steps[state][k];
            if (score > most) {
                most = score;
                back[slot] = (byte) befores[state][k];
            }
        }
        return most;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int state = 1; state < STATES; state++) {
            best = scores[state] > scores[best] ? state : best;
        }
        return best;
    }

    /** What each state scores at {@code token} by itself. */
    private void emit(float[] emissions, int token, double[] emitted) {
        int row = token * ROLES * LABELS;
        for (int state = 0; state < STATES; state++) {
            double sum = 0;
            for (int column : columns[state]) {
                sum += emissions[row + column] - penalties[column];
            }
            emitted[state] = sum;
        }
    }

    private static double start(DecodeConstants constants, int state) {
        double sum = 0;
        for (int role = 0; role < ROLES; role++) {
            if (label(state, role) == INSIDE) {
                return IMPOSSIBLE;
            }
            sum += constants.start(role, label(state, role));
        }
        return sum;
    }

    private static double step(DecodeConstants constants, int state, int next) {
        double sum = 0;
        for (int role = 0; role < ROLES; role++) {
            sum += constants.transition(role, label(state, role), label(next, role));
        }
        return sum;
    }

    private static boolean mayFollow(int next, int state) {
        for (int role = 0; role < ROLES; role++) {
            if (label(next, role) == INSIDE && label(state, role) == OUTSIDE) {
                return false;
            }
        }
        boolean goesOn = label(next, SOURCE) == INSIDE || label(next, CUE) == INSIDE;
        int content = label(next, CONTENT);
        boolean crosses = content == BEGIN || (content == OUTSIDE) != (label(state, CONTENT) == OUTSIDE);
        return !(goesOn && crosses);
    }
}
