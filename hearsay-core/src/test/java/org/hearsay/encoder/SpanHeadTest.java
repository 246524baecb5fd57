// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The decoder against a count of all label sequences, on short texts with random scores. */
class SpanHeadTest {

    private static final List<String> TYPES = List.of("ship", "port");
    private static final int LABELS = 5;
    private static final String TEXT = "one two three four five";

    private static Encoder encoder;

    @BeforeAll
    static void load() throws EncoderException {
        encoder = Encoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void theBestOfAllSequencesIsFoundAndItsProbabilityIsTheirShare() throws EncoderException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            HeadFile.Entry entry = HeadFile.read(file(random, 0), "boat");
            EncodedText text = text(random);
            List<int[]> sequences = new ArrayList<>();
            collect(new int[text.size()], 0, sequences);
            ToDoubleFunction<int[]> score = labels -> score(entry, text, labels);
            int[] best = sequences.stream()
                    .max(java.util.Comparator.comparingDouble(score))
                    .orElseThrow();
            double all = sequences.stream()
                    .mapToDouble(labels -> Math.exp(score.applyAsDouble(labels)))
                    .sum();
            List<LabelledSpan> found = new SpanHead(entry).spansIn(text);
            assertThat(found.stream().map(SpanHeadTest::place).toList())
                    .as("seed %d", seed)
                    .isEqualTo(spans(best));
            for (LabelledSpan span : found) {
                double share = sequences.stream()
                                .filter(labels -> spans(labels).contains(place(span)))
                                .mapToDouble(labels -> Math.exp(score.applyAsDouble(labels)))
                                .sum()
                        / all;
                assertThat(span.probability()).as("seed %d", seed).isCloseTo(share, within(1e-9));
                assertThat(span.anyType()).isBetween(span.probability(), 1.0);
            }
        }
    }

    @Test
    void whatIsTakenFromOutsideMakesMoreSpans() throws EncoderException {
        int before = 0;
        int after = 0;
        for (int seed = 0; seed < 30; seed++) {
            EncodedText text = text(new Random(seed));
            before += new SpanHead(HeadFile.read(file(new Random(seed), 0), "boat"))
                    .spansIn(text)
                    .size();
            after += new SpanHead(HeadFile.read(file(new Random(seed), 3), "boat"))
                    .spansIn(text)
                    .size();
        }
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void aDamagedFileIsOneSentenceWithItsPlace() {
        String good = file(new Random(1), 0);
        assertThatThrownBy(() -> HeadFile.read(good, "raft"))
                .isInstanceOf(EncoderException.class)
                .hasMessage("The encoder's file heads.txt has no head raft.");
        assertThatThrownBy(() -> HeadFile.read(good.replace("column 0", "column x"), "boat"))
                .isInstanceOf(EncoderException.class)
                .hasMessageStartingWith("The encoder's file heads.txt:4 is damaged: ");
        assertThatThrownBy(() -> HeadFile.read(good.replace("step 3", "step 4"), "boat"))
                .hasMessage("The encoder's file heads.txt:10 is damaged: \"step 4\" is out of order.");
        assertThatThrownBy(() -> HeadFile.read(good.replace("types ship port", "types ship"), "boat"))
                .hasMessage(
                        "The encoder's file heads.txt is damaged: the head boat has not as many numbers as its labels want.");
    }

    private static String file(Random random, double outside) {
        StringBuilder file = new StringBuilder("# a test\nhead boat\ntypes ship port\ncolumn 0\noutside " + outside);
        file.append("\nstart").append(row(random));
        for (int label = 0; label < LABELS; label++) {
            file.append("\nstep ").append(label).append(row(random));
        }
        return file + "\n\nhead other\ntypes x\n";
    }

    private static String row(Random random) {
        StringBuilder row = new StringBuilder();
        for (int label = 0; label < LABELS; label++) {
            row.append(' ').append(random.nextInt(-200, 200) / 100.0);
        }
        return row.toString();
    }

    private static EncodedText text(Random random) {
        Features features = encoder.features(TEXT);
        float[] labels = new float[features.words().size() * LABELS];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) random.nextGaussian() * 2;
        }
        return new EncodedText(
                TEXT,
                features,
                new float[1][0],
                new EncodedText.Rows(List.of(labels), LABELS),
                new EncodedText.Rows(List.of(new float[0]), 0));
    }

    private static void collect(int[] labels, int at, List<int[]> sequences) {
        if (at == labels.length) {
            sequences.add(labels.clone());
            return;
        }
        for (int label = 0; label < LABELS; label++) {
            boolean inside = label == 2 || label == 4;
            if (!inside || at > 0 && (labels[at - 1] == label || labels[at - 1] == label - 1)) {
                labels[at] = label;
                collect(labels, at + 1, sequences);
            }
        }
    }

    private static double score(HeadFile.Entry entry, EncodedText text, int[] labels) {
        double score = entry.start(labels[0]) + text.label(0, labels[0]);
        for (int i = 1; i < labels.length; i++) {
            score += entry.step(labels[i - 1], labels[i]) + text.label(i, labels[i]);
        }
        return score;
    }

    /** Begin, end and type of each span. */
    private static List<List<Integer>> spans(int[] labels) {
        List<List<Integer>> spans = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 1 || labels[i] == 3) {
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                spans.add(List.of(i, end, (labels[i] - 1) / TYPES.size()));
            }
        }
        return spans;
    }

    private static List<Integer> place(LabelledSpan span) {
        return List.of(span.from(), span.to(), span.type());
    }
}
