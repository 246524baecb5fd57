// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.List;
import org.hearsay.text.WordList;

/** How likely two things belong together, by a network with one hidden layer over what they have in common. Immutable. */
final class ScoringNetwork {

    private final double[][] hidden;
    private final double[] hiddenBias;
    private final double[] out;
    private final double outBias;

    private ScoringNetwork(double[][] hidden, double[] hiddenBias, double[] out, double outBias) {
        this.hidden = hidden;
        this.hiddenBias = hiddenBias;
        this.out = out;
        this.outBias = outBias;
    }

    /** The network of the list: a line a hidden unit, its weight, its bias and what it asks of each of {@code count} features; then the last bias. */
    static ScoringNetwork load(String name, int count) {
        WordList list = WordList.beside(ScoringNetwork.class, name);
        List<WordList.Entry> entries = list.entries();
        int units = entries.size() - 1;
        double[][] hidden = new double[units][];
        double[] bias = new double[units];
        double[] out = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double[] numbers = numbers(list, entries.get(unit), count + 2);
            out[unit] = numbers[0];
            bias[unit] = numbers[1];
            hidden[unit] = java.util.Arrays.copyOfRange(numbers, 2, numbers.length);
        }
        return new ScoringNetwork(hidden, bias, out, numbers(list, entries.getLast(), 1)[0]);
    }

    private static double[] numbers(WordList list, WordList.Entry entry, int wanted) {
        String[] parts = entry.text().split(" ");
        if (parts.length != wanted) {
            throw list.bad(entry, wanted + " numbers are wanted");
        }
        double[] numbers = new double[wanted];
        try {
            for (int i = 0; i < wanted; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException e) {
            throw list.bad(entry, "numbers are wanted");
        }
        return numbers;
    }

    /** From 0 to 1. */
    double score(double[] features) {
        double sum = outBias;
        for (int unit = 0; unit < out.length; unit++) {
            double at = hiddenBias[unit];
            for (int i = 0; i < features.length; i++) {
                at += hidden[unit][i] * features[i];
            }
            sum += out[unit] * StrictMath.tanh(at);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
