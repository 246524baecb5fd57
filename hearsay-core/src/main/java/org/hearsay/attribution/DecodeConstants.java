// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;

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

    private static final String ARTICLE_FILE = "decode.json";
    private static final String CONTENT_FILE = "decode-inside.json";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    private final double[][][] transitions = new double[ROLES][LABELS][LABELS];
    private final double[][] starts = new double[ROLES][LABELS];
    private final double[][] penalties = new double[ROLES][LABELS];
    private final double sourceThreshold;
    private final double contentThreshold;

    private DecodeConstants(String json) {
        double[] transition = numbers(json, "transitions", ROLES * LABELS * LABELS);
        double[] start = numbers(json, "start", ROLES * LABELS);
        double[] begin = numbers(json, "begin_penalty", ROLES);
        double[] span = numbers(json, "span_penalty", ROLES);
        for (int role = 0; role < ROLES; role++) {
            for (int label = 0; label < LABELS; label++) {
                int row = role * LABELS + label;
                starts[role][label] = start[row];
                System.arraycopy(transition, row * LABELS, transitions[role][label], 0, LABELS);
            }
            penalties[role][BEGIN] = span[role] + begin[role];
            penalties[role][INSIDE] = span[role];
        }
        this.sourceThreshold = numbers(json, "source_threshold", 1)[0];
        this.contentThreshold = numbers(json, "content_threshold", 1)[0];
    }

    /** Those for reading an article, which come with the network. */
    static DecodeConstants forArticles() throws EncoderException {
        return load(ARTICLE_FILE);
    }

    /** Those for reading a content by itself, which come with the network's branch for that. */
    static DecodeConstants forContents() throws EncoderException {
        return load(CONTENT_FILE);
    }

    private static DecodeConstants load(String file) throws EncoderException {
        try (InputStream in = Encoder.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new EncoderException("The encoder's file " + file + " is missing from the program.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new EncoderException("The encoder's file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static DecodeConstants read(String json, String file) throws EncoderException {
        try {
            return new DecodeConstants(json);
        } catch (IllegalArgumentException e) {
            throw new EncoderException("The encoder's file " + file + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    /** The numbers under {@code name}, however they are bracketed: all that this file ever holds. */
    private static double[] numbers(String json, String name, int count) {
        int key = json.indexOf('"' + name + '"');
        Matcher matcher = NUMBER.matcher(json);
        double[] numbers = new double[count];
        int from = key + name.length() + 2;
        for (int i = 0; i < count; i++) {
            if (key < 0
                    || !matcher.find(from)
                    || json.substring(from, matcher.start()).indexOf('"') >= 0) {
                throw new IllegalArgumentException("\"" + name + "\" has not " + count + " numbers");
            }
            numbers[i] = Double.parseDouble(matcher.group());
            from = matcher.end();
        }
        return numbers;
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
