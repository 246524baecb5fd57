// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.WordList;

/**
 * The learnt weights: a network of one hidden layer (rectified) that gives each candidate a score from its features; the scores of a name's
 * candidates, and of none of them, become likelihoods by the exponential. {@code ranker.txt} says how it was trained. Immutable.
 */
final class Ranker {

    private static final String RESOURCE = "ranker.txt";

    private final double[][] hidden;
    private final double[] bias;
    private final double[] output;

    private Ranker(List<String> lines) {
        List<String> names = List.of(lines.getFirst().split(" "));
        List<String> known = FeatureReader.FEATURES.stream().map(Feature::name).toList();
        if (!names.equals(known)) {
            throw new IllegalArgumentException("its features are not those of this version");
        }
        bias = numbers(lines.get(1));
        output = numbers(lines.get(2));
        hidden = new double[bias.length][];
        for (int i = 0; i < bias.length; i++) {
            hidden[i] = numbers(lines.get(3 + i));
            if (hidden[i].length != known.size()) {
                throw new IllegalArgumentException("unit " + i + " has " + hidden[i].length + " weights");
            }
        }
    }

    private static double[] numbers(String line) {
        String[] all = line.strip().split("\\s+");
        double[] numbers = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            numbers[i] = Double.parseDouble(all[i]);
        }
        return numbers;
    }

    /** The weights that come with Hearsay. */
    static Ranker bundled() {
        return new Ranker(WordList.beside(Ranker.class, RESOURCE).texts());
    }

    /** Other weights of the same form, for training. */
    static Ranker read(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            return new Ranker(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the weights cannot be read", e);
        }
    }

    /** The likelihoods of the rows; they add up to 1. */
    double[] likely(List<double[]> rows) {
        double[] scores = new double[rows.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(rows.get(i));
            most = Math.max(most, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private double score(double[] features) {
        double score = 0;
        for (int unit = 0; unit < bias.length; unit++) {
            double in = bias[unit];
            double[] weights = hidden[unit];
            for (int i = 0; i < features.length; i++) {
                if (features[i] != 0) {
                    in += weights[i] * features[i];
                }
            }
            if (in > 0) {
                score += in * output[unit];
            }
        }
        return score;
    }
}
