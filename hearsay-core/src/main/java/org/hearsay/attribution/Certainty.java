// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.DecodeConstants.BEGIN;
import static org.hearsay.attribution.DecodeConstants.CONTENT;
import static org.hearsay.attribution.DecodeConstants.CUE;
import static org.hearsay.attribution.DecodeConstants.INSIDE;
import static org.hearsay.attribution.DecodeConstants.LABELS;

import java.util.List;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.EncodedText.Link;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * How sure the network is of an attribution: how likely it finds each of the choices that made it, weighed by a logistic curve so that of the
 * attributions with a certainty of .8 about eight in ten are right. The weights stand in {@code certainty.txt}. Immutable.
 */
final class Certainty {

    /** The choices: the content's cue, the cue's source, the cue's beginning, the content's beginning, the content's end. */
    static final int CHOICES = 5;

    /** Nothing is impossible, nor beyond doubt. */
    private static final double LEAST = 0.01;

    /** What is less likely than this, as a logarithm, counts as this likely. */
    private static final double FLOOR = -7;

    private final double[] weights = new double[CHOICES + 1];

    /** Reads the weights. */
    Certainty() {
        WordList list = WordList.beside(Certainty.class, "certainty.txt");
        if (list.entries().size() != weights.length) {
            throw new IllegalStateException(list.name() + " needs " + weights.length + " weights");
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.parseDouble(list.entries().get(i).text().split("\\s+")[1]);
        }
    }

    /** A number from 0.01 to 0.99, higher for likelier choices. */
    double of(LabelledText labelled, LinkDecoder.Linked linked) {
        double[] choices = choices(labelled, linked);
        double sum = weights[0];
        for (int i = 0; i < CHOICES; i++) {
            sum += weights[i + 1] * Math.max(FLOOR, choices[i]);
        }
        return Math.clamp(1 / (1 + Math.exp(-sum)), LEAST, 1 - LEAST);
    }

    /** The logarithms of how likely the network finds each choice. */
    static double[] choices(LabelledText labelled, LinkDecoder.Linked linked) {
        EncodedText text = labelled.text();
        TokenRange cue = linked.cue();
        TokenRange content = linked.contents().getFirst();
        return new double[] {
            link(text, Link.CONTENT_TO_CUE, new TokenRange[] {content, cue}, labelled.cues()),
            link(text, Link.CUE_TO_SOURCE, new TokenRange[] {cue, linked.source()}, labelled.sources()),
            label(text, cue.from(), CUE, true),
            label(text, content.from(), CONTENT, true),
            content.to() < text.size() ? label(text, content.to(), CONTENT, false) : 0
        };
    }

    /** How likely the link from the first to the second span is, among those to {@code others} and none; the second may be null for none. */
    private static double link(EncodedText text, Link link, @Nullable TokenRange[] ends, List<TokenRange> others) {
        @Nullable TokenRange from = ends[0];
        if (from == null) {
            return 0;
        }
        double none = text.noLink(link, from.from());
        double chosen = none;
        double most = none;
        for (TokenRange other : others) {
            if (text.sees(from.from(), other.from())) {
                double score = text.link(link, from.from(), other.from());
                most = Math.max(most, score);
                chosen = other.equals(ends[1]) ? score : chosen;
            }
        }
        double sum = Math.exp(none - most);
        for (TokenRange other : others) {
            if (text.sees(from.from(), other.from())) {
                sum += Math.exp(text.link(link, from.from(), other.from()) - most);
            }
        }
        return chosen - most - Math.log(sum);
    }

    /** How likely a span of {@code role} begins at {@code token}, or, when {@code begins} is false, does not go on there. */
    private static double label(EncodedText text, int token, int role, boolean begins) {
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS; label++) {
            most = Math.max(most, text.emission(token, role * LABELS + label));
        }
        double sum = 0;
        double wanted = 0;
        for (int label = 0; label < LABELS; label++) {
            double part = Math.exp(text.emission(token, role * LABELS + label) - most);
            sum += part;
            wanted += (begins ? label == BEGIN : label != INSIDE) ? part : 0;
        }
        return Math.log(Math.max(wanted / sum, 1e-9));
    }
}
