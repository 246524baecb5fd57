// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.io.IOException;
import java.io.InputStream;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What turns the network's scores into spans and links; chosen together with its weights and kept beside them. Immutable. */
final class DecodeConstants {

    /** The roles, in the order of the network's columns; source and cue are the two that exclude each other. */
    static final int SOURCE = 0;

    static final int CUE = 1;
    static final int CONTENT = 2;
    static final int ROLES = 3;

    /** The labels of a token in one role: outside, begin, inside. */
    static final int OUTSIDE = 0;

    static final int BEGIN = 1;
    static final int INSIDE = 2;
    static final int LABELS = 3;

    private static final String FILE = "decode.json";

    private final double[][][] transitions = new double[ROLES][LABELS][LABELS];
    private final double[][] starts = new double[ROLES][LABELS];
    private final double[][] penalties = new double[ROLES][LABELS];
    /** What beginning a span inside a content is worth more than outside, by role; chosen on gold/reports/dev. */
    private static final double[] INSIDE_BONUS = {1, 2, 1};

    /** By how much less a link inside a content has to score; chosen on gold/reports/dev. */
    private static final double INSIDE_LENIENCE = 8;

    private final double sourceThreshold;
    private final double contentThreshold;

    private DecodeConstants(DecodeConstants outside) {
        for (int role = 0; role < ROLES; role++) {
            starts[role] = outside.starts[role].clone();
            penalties[role] = outside.penalties[role].clone();
            penalties[role][BEGIN] -= INSIDE_BONUS[role];
            for (int label = 0; label < LABELS; label++) {
                transitions[role][label] = outside.transitions[role][label].clone();
            }
        }
        this.sourceThreshold = outside.sourceThreshold - INSIDE_LENIENCE;
        this.contentThreshold = outside.contentThreshold - INSIDE_LENIENCE;
    }

    private DecodeConstants(JsonNode json) {
        for (int role = 0; role < ROLES; role++) {
            for (int label = 0; label < LABELS; label++) {
                starts[role][label] = number(json.path("start").path(role).path(label));
                for (int next = 0; next < LABELS; next++) {
                    transitions[role][label][next] = number(
                            json.path("transitions").path(role).path(label).path(next));
                }
            }
            double span = number(json.path("span_penalty").path(role));
            penalties[role][BEGIN] = span + number(json.path("begin_penalty").path(role));
            penalties[role][INSIDE] = span;
        }
        this.sourceThreshold = number(json.path("source_threshold"));
        this.contentThreshold = number(json.path("content_threshold"));
    }

    /** Those that come with the network. */
    static DecodeConstants load() throws EncoderException {
        try (InputStream in = Encoder.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new EncoderException("The encoder's file " + FILE + " is missing from the program.");
            }
            return read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EncoderException("The encoder's file " + FILE + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static DecodeConstants read(String json) throws EncoderException {
        try {
            return new DecodeConstants(new JsonMapper().readTree(json));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new EncoderException("The encoder's file " + FILE + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    /** Those for reading inside a content, where the network was never shown anything and is too shy. */
    DecodeConstants forContents() {
        return new DecodeConstants(this);
    }

    private static double number(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("a number is missing");
        }
        return node.doubleValue();
    }

    double transition(int role, int label, int next) {
        return transitions[role][label][next];
    }

    double start(int role, int label) {
        return starts[role][label];
    }

    /** What is taken off the score of a label. */
    double penalty(int role, int label) {
        return penalties[role][label];
    }

    /** By how much a cue's source has to beat the score of having none. */
    double sourceThreshold() {
        return sourceThreshold;
    }

    /** By how much a content's cue has to beat the score of having none. */
    double contentThreshold() {
        return contentThreshold;
    }
}
