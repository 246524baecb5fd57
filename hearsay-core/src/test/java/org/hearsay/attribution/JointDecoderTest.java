// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.attribution.DecodeConstants.BEGIN;
import static org.hearsay.attribution.DecodeConstants.CONTENT;
import static org.hearsay.attribution.DecodeConstants.CUE;
import static org.hearsay.attribution.DecodeConstants.INSIDE;
import static org.hearsay.attribution.DecodeConstants.LABELS;
import static org.hearsay.attribution.DecodeConstants.OUTSIDE;
import static org.hearsay.attribution.DecodeConstants.ROLES;
import static org.hearsay.attribution.DecodeConstants.SOURCE;

import java.util.Random;
import org.hearsay.encoder.EncoderException;
import org.junit.jupiter.api.Test;

class JointDecoderTest {

    private static final String NEUTRAL = """
            {"begin_penalty": [0, 0, 0], "span_penalty": [0.0, 0.0, 0.0], "source_threshold": 0.0, "content_threshold": -2.0,
             "transitions": [[[0,0,-1e4],[0,0,0],[0,0,0]],[[0,0,-1e4],[0,0,0],[0,0,0]],[[0,0,-1e4],[0,0,0],[0,0,0]]],
             "start": [[0,0,0],[0,0,0],[0,0,0]]}""";

    @Test
    void theLabelsThatScoreMostAreFound() throws EncoderException {
        int[][] wanted = {
            {BEGIN, OUTSIDE, OUTSIDE},
            {INSIDE, OUTSIDE, OUTSIDE},
            {OUTSIDE, BEGIN, OUTSIDE},
            {OUTSIDE, OUTSIDE, BEGIN},
            {BEGIN, OUTSIDE, INSIDE},
            {OUTSIDE, BEGIN, INSIDE},
            {OUTSIDE, OUTSIDE, BEGIN},
            {OUTSIDE, OUTSIDE, OUTSIDE}
        };
        assertThat(labels(decoder().decode(scoring(wanted)))).isDeepEqualTo(wanted);
    }

    @Test
    void whatWouldBeInconsistentIsNotFoundHoweverMuchItScores() throws EncoderException {
        int[][] wanted = {
            {INSIDE, OUTSIDE, INSIDE}, // nothing goes on at the beginning
            {BEGIN, BEGIN, OUTSIDE}, // source and cue at once
            {INSIDE, OUTSIDE, BEGIN}, // a source across a content's beginning
            {INSIDE, OUTSIDE, OUTSIDE} // and across its end
        };
        assertConsistent(labels(decoder().decode(scoring(wanted))));
    }

    @Test
    void anyScoresGiveConsistentLabels() throws EncoderException {
        Random random = new Random(11);
        JointDecoder decoder = decoder();
        for (int run = 0; run < 200; run++) {
            float[] scores = new float[random.nextInt(60) * ROLES * LABELS];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) (random.nextGaussian() * 4);
            }
            assertConsistent(labels(decoder.decode(scores)));
        }
    }

    @Test
    void ofEqualPathsTheOneThatSaysLeastIsTaken() throws EncoderException {
        assertThat(decoder().decode(new float[0])).isEmpty();
        assertThat(decoder().decode(new float[4 * ROLES * LABELS])).containsOnly(0);
    }

    @Test
    void damagedConstantsAreOneSentence() {
        for (String damaged :
                new String[] {"", "{}", NEUTRAL.replace("-2.0", "\"much\""), NEUTRAL.replace("start", "stop")}) {
            assertThatThrownBy(() -> DecodeConstants.read(damaged, "decode.json"))
                    .isInstanceOf(EncoderException.class)
                    .hasMessageStartingWith("The encoder's file decode.json is damaged: ");
        }
    }

    private static JointDecoder decoder() throws EncoderException {
        return new JointDecoder(DecodeConstants.read(NEUTRAL, "decode.json"));
    }

    /** Scores by which the wanted labels, by token and role, beat all others. */
    private static float[] scoring(int[][] wanted) {
        float[] scores = new float[wanted.length * ROLES * LABELS];
        for (int token = 0; token < wanted.length; token++) {
            for (int role = 0; role < ROLES; role++) {
                scores[(token * ROLES + role) * LABELS + wanted[token][role]] = 3;
            }
        }
        return scores;
    }

    private static int[][] labels(byte[] path) {
        int[][] labels = new int[path.length][ROLES];
        for (int token = 0; token < path.length; token++) {
            for (int role = 0; role < ROLES; role++) {
                labels[token][role] = JointDecoder.label(path[token], role);
            }
        }
        return labels;
    }

    private static void assertConsistent(int[][] labels) {
        for (int token = 0; token < labels.length; token++) {
            int[] now = labels[token];
            int[] before = token == 0 ? new int[ROLES] : labels[token - 1];
            assertThat(now[SOURCE] != OUTSIDE && now[CUE] != OUTSIDE)
                    .as("source and cue at once")
                    .isFalse();
            for (int role = 0; role < ROLES; role++) {
                assertThat(now[role] == INSIDE && before[role] == OUTSIDE)
                        .as("goes on from nothing")
                        .isFalse();
            }
            boolean border = now[CONTENT] == BEGIN || (now[CONTENT] == OUTSIDE) != (before[CONTENT] == OUTSIDE);
            assertThat(border && (now[SOURCE] == INSIDE || now[CUE] == INSIDE))
                    .as("crosses a border")
                    .isFalse();
        }
    }
}
