// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.TokenStates;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/**
 * What the words of one text mean where they stand, by the lower layers of the network: vectors of length 1, whose product says how like two meanings
 * are. Without the network all are empty.
 */
final class Meanings {

    private static final float[] NONE = {};

    private final Optional<TokenStates> states;
    private final Scale scale;

    /** How telling the word is that begins at a place of the text. */
    private final Map<Integer, Double> telling = new HashMap<>();

    Meanings(Prose text, Optional<Encoder> encoder, Scale scale, ToDoubleFunction<String> weight) {
        this.states = encoder.map(network -> network.states(text.text()));
        this.scale = scale;
        text.words().forEach(word -> telling.put(word.begin(), weight.applyAsDouble(word.stem())));
    }

    /** How large each of the network's numbers is on the average, and how far it spreads, in news. */
    @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
    record Scale(float[] mean, float[] spread) {

        static Scale load() {
            WordList list = WordList.beside(Meanings.class, "state-scale.txt");
            float[] mean = new float[TokenStates.WIDTH];
            float[] spread = new float[TokenStates.WIDTH];
            if (list.entries().size() != TokenStates.WIDTH) {
                throw new IllegalStateException(list.name() + ": " + TokenStates.WIDTH + " lines are wanted");
            }
            int at = 0;
            for (WordList.Entry entry : list.entries()) {
                String[] parts = entry.text().split(" ");
                try {
                    mean[at] = Float.parseFloat(parts[0]);
                    spread[at++] = Float.parseFloat(parts[1]);
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw list.bad(entry, "two numbers are wanted");
                }
            }
            return new Scale(mean, spread);
        }
    }

    /** That of the words of {@code span}. */
    float[] of(Span span) {
        return sum((begin, end) -> begin < span.end() && end > span.begin() ? 1 : 0);
    }

    /** That of the telling words of {@code sentence} without those of {@code span}, the rarer the heavier. */
    float[] around(Span sentence, Span span) {
        return sum((begin, end) ->
                begin < sentence.begin() || end > sentence.end() || begin < span.end() && end > span.begin()
                        ? 0
                        : telling.getOrDefault(begin, 0.0));
    }

    /** How much a token counts. */
    private interface Share {
        double of(int begin, int end);
    }

    private float[] sum(Share share) {
        if (states.isEmpty()) {
            return NONE;
        }
        TokenStates tokens = states.get();
        double[] sum = new double[TokenStates.WIDTH];
        for (int token = 0; token < tokens.size(); token++) {
            double counts = share.of(tokens.begin(token), tokens.end(token));
            if (counts > 0) {
                float[] state = tokens.of(token);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += counts * (state[i] - scale.mean()[i]) / scale.spread()[i];
                }
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        float[] meaning = new float[sum.length];
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int i = 0; i < sum.length; i++) {
            meaning[i] = (float) (sum[i] / length);
        }
        return meaning;
    }

    /** How like two meanings are, from -1 to 1; 0 where one is not known. */
    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
