// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the heads that label tokens with typed spans: outside, or begin or inside of a type, under a linear-chain conditional random field
 * (Lafferty et al. 2001). Several heads read the same {@link EncodedText}; spans of one head never overlap, spans of two may.
 *
 * <pre>{@code
 * SpanHead head = SpanHead.load("mention");
 * for (LabelledSpan span : head.spansIn(encoder.encode(text))) {
 *     String kind = head.types().get(span.type());
 * }
 * }</pre>
 *
 * Immutable; may be used by many threads. Time and memory are linear in the text's length.
 */
public final class SpanHead {

    private final HeadFile.Entry entry;
    private final int labels;
    /** For each label, those that may stand before it. */
    private final int[][] before;
    /** The exponentials of the transitions, 0 where a label must not follow. */
    private final double[][] steps;

    SpanHead(HeadFile.Entry entry) {
        this.entry = entry;
        this.labels = 1 + 2 * entry.types().size();
        this.before = new int[labels][];
        this.steps = new double[labels][labels];
        for (int label = 0; label < labels; label++) {
            before[label] = before(label);
            for (int last : before[label]) {
                steps[last][label] = StrictMath.exp(entry.step(last, label));
            }
        }
    }

    /**
     * The head of that name, with the constants that belong to the network.
     *
     * @throws EncoderException when they are missing or damaged, or there is no such head
     */
    public static SpanHead load(String name) throws EncoderException {
        return new SpanHead(HeadFile.load(name));
    }

    /** The types, in the order of their numbers, for example {@code person, organization}. */
    public List<String> types() {
        return entry.types();
    }

    /** The best spans in the text, in text order. */
    public List<LabelledSpan> spansIn(EncodedText text) {
        if (text.size() == 0) {
            return List.of();
        }
        if (entry.column() + labels > text.labelColumns()) {
            throw new IllegalStateException("the head " + entry.name() + " belongs to another network");
        }
        int[] path = bestPath(text);
        Marginals marginals = new Marginals(text);
        List<LabelledSpan> spans = new ArrayList<>();
        int at = 0;
        while (at < path.length) {
            int end = at + 1;
            if (isBegin(path[at])) {
                while (end < path.length && path[end] == path[at] + 1) {
                    end++;
                }
                int type = path[at] / 2;
                spans.add(new LabelledSpan(at, end, type, marginals.of(at, end, type), marginals.ofAnyType(at, end)));
            }
            at = end;
        }
        return spans;
    }

    /** Begin labels are odd, the inside of the same type follows each. */
    private static boolean isBegin(int label) {
        return label % 2 == 1;
    }

    private static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    private int[] before(int label) {
        if (isInside(label)) {
            return new int[] {label - 1, label};
        }
        int[] all = new int[labels];
        java.util.Arrays.setAll(all, i -> i);
        return all;
    }

    private double score(EncodedText text, int token, int label) {
        return text.label(token, entry.column() + label);
    }

    /** Viterbi; of equally good paths the one with the lower labels. */
    private int[] bestPath(EncodedText text) {
        int[][] from = new int[text.size()][labels];
        double[] best = new double[labels];
        for (int label = 0; label < labels; label++) {
            best[label] = isInside(label) ? Double.NEGATIVE_INFINITY : entry.start(label) + biased(text, 0, label);
        }
        for (int token = 1; token < text.size(); token++) {
            double[] next = new double[labels];
            for (int label = 0; label < labels; label++) {
                int last = before[label][0];
                for (int other : before[label]) {
                    if (best[other] + entry.step(other, label) > best[last] + entry.step(last, label)) {
                        last = other;
                    }
                }
                from[token][label] = last;
                next[label] = best[last] + entry.step(last, label) + biased(text, token, label);
            }
            best = next;
        }
        int[] path = new int[text.size()];
        for (int label = 1; label < labels; label++) {
            if (best[label] > best[path[path.length - 1]]) {
                path[path.length - 1] = label;
            }
        }
        for (int token = path.length - 1; token > 0; token--) {
            path[token - 1] = from[token][path[token]];
        }
        return path;
    }

    private double biased(EncodedText text, int token, int label) {
        return score(text, token, label) - (label == 0 ? entry.outside() : 0);
    }

    /** What the field says of single spans: the forward and backward sums, each scaled to a sum of 1 a token. */
    private final class Marginals {

        private final double[][] weights;
        private final double[][] forward;
        private final double[][] backward;
        private final double[] scale;

        Marginals(EncodedText text) {
            int size = text.size();
            weights = new double[size][labels];
            forward = new double[size][labels];
            backward = new double[size][labels];
            scale = new double[size];
            for (int token = 0; token < size; token++) {
                double top = score(text, token, 0);
                for (int label = 1; label < labels; label++) {
                    top = Math.max(top, score(text, token, label));
                }
                for (int label = 0; label < labels; label++) {
                    weights[token][label] = StrictMath.exp(score(text, token, label) - top);
                }
                forward(token);
            }
            backward();
        }

        private void forward(int token) {
            for (int label = 0; label < labels; label++) {
                double sum = 0;
                if (token > 0) {
                    for (int last : before[label]) {
                        sum += forward[token - 1][last] * steps[last][label];
                    }
                } else if (!isInside(label)) {
                    sum = StrictMath.exp(entry.start(label));
                }
                forward[token][label] = sum * weights[token][label];
                scale[token] += forward[token][label];
            }
            for (int label = 0; label < labels; label++) {
                forward[token][label] /= scale[token];
            }
        }

        private void backward() {
            int last = backward.length - 1;
            java.util.Arrays.fill(backward[last], 1);
            for (int token = last; token > 0; token--) {
                for (int label = 0; label < labels; label++) {
                    double ahead = weights[token][label] * backward[token][label] / scale[token];
                    for (int other : before[label]) {
                        backward[token - 1][other] += steps[other][label] * ahead;
                    }
                }
            }
        }

        double ofAnyType(int from, int to) {
            double sum = 0;
            for (int type = 0; type < types().size(); type++) {
                sum += of(from, to, type);
            }
            return Math.min(1, sum);
        }

        /** How likely tokens {@code [from, to)} are exactly one span of {@code type}. */
        double of(int from, int to, int type) {
            int begin = 1 + 2 * type;
            int inside = begin + 1;
            double mass = forward[from][begin];
            int last = begin;
            for (int token = from + 1; token < to; token++) {
                mass *= steps[last][inside] * weights[token][inside] / scale[token];
                last = inside;
            }
            if (to == forward.length) {
                return Math.min(1, mass);
            }
            double rest = 0;
            for (int label = 0; label < labels; label++) {
                if (label != inside) {
                    rest += steps[last][label] * weights[to][label] * backward[to][label] / scale[to];
                }
            }
            return Math.min(1, mass * rest);
        }
    }
}
