// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Fails, and is not skipped, when the network is missing from the resources: without it Hearsay is not whole. */
class EncoderTest {

    @Test
    void everyTokenHasAState() throws EncoderException {
        String text = "The flood came at night and the town slept . ".repeat(60) + "An inundation came .";
        try (Encoder encoder = Encoder.load()) {
            TokenStates states = encoder.states(text);
            assertThat(states.size()).isEqualTo(encoder.encode(text).size());
            assertThat(states.begin(1)).isEqualTo(4);
            assertThat(states.end(1)).isEqualTo(9);
            for (int token = 0; token < states.size(); token++) {
                float square = 0;
                for (float value : states.of(token)) {
                    square += value * value;
                }
                assertThat(square).as("token %d", token).isPositive();
            }
            assertThat(encoder.states("").size()).isZero();
        }
    }

    @Test
    void eightThreadsScoreAsOneDoes() throws EncoderException, InterruptedException, ExecutionException {
        List<String> texts = texts();
        try (Encoder encoder = Encoder.load();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<float[]> alone = new ArrayList<>();
            texts.forEach(text -> alone.add(scores(encoder.encode(text))));
            List<Callable<float[]>> tasks = new ArrayList<>();
            texts.forEach(text -> tasks.add(() -> scores(encoder.encode(text))));
            List<Future<float[]>> together = threads.invokeAll(tasks);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void oddTextsAreEncoded() throws EncoderException {
        List<String> odd = List.of(
                "",
                " \n ",
                "\u0000",
                "a\u0000b",
                "\uD800",
                "x\uDC00y",
                "\uFEFF“",
                "\"",
                "''",
                "👋🏽",
                "é".repeat(100_000));
        try (Encoder encoder = Encoder.load()) {
            for (String text : odd) {
                EncodedText encoded = encoder.encode(text);
                for (int k = 0; k < encoded.size(); k++) {
                    assertThat(encoded.emission(k, 0)).isFinite();
                    assertThat(encoded.end(k)).isLessThanOrEqualTo(text.length());
                }
            }
            assertThat(encoder.encode("").size()).isZero();
        }
    }

    @Test
    void aDamagedNetworkIsOneSentence() throws IOException {
        byte[] vocabulary = resource("vocab.txt");
        Encoder.Parts whole =
                new Encoder.Parts(resource("lower.onnx"), resource("upper.onnx"), resource("inside.onnx"));
        byte[] cutOff = Arrays.copyOf(whole.lower(), whole.lower().length / 2);
        byte[] noise = new byte[100_000];
        new Random(3).nextBytes(noise);
        for (byte[] damaged : List.of(cutOff, noise, new byte[0])) {
            assertDamaged("lower.onnx", new Encoder.Parts(damaged, whole.upper(), whole.inside()), vocabulary);
            assertDamaged("upper.onnx", new Encoder.Parts(whole.lower(), damaged, whole.inside()), vocabulary);
            assertDamaged("inside.onnx", new Encoder.Parts(whole.lower(), whole.upper(), damaged), vocabulary);
        }
        assertThatThrownBy(() -> Encoder.of(whole, new byte[] {'a', '\n'}).close())
                .isInstanceOf(EncoderException.class)
                .hasMessage("The encoder's file vocab.txt is damaged.");
        Encoder.Parts exchanged = new Encoder.Parts(whole.lower(), whole.inside(), whole.upper());
        assertThatThrownBy(() -> Encoder.of(exchanged, vocabulary).close())
                .isInstanceOf(EncoderException.class)
                .hasMessage("The encoder's file upper.onnx holds another network than this program's.");
    }

    private static void assertDamaged(String file, Encoder.Parts parts, byte[] vocabulary) {
        assertThatThrownBy(() -> Encoder.of(parts, vocabulary).close())
                .isInstanceOf(EncoderException.class)
                .hasMessage("The encoder's file " + file + " is damaged.");
    }

    private static List<String> texts() {
        Random random = new Random(7);
        String[] words = {
            "the", "minister", "said", "“We", "stay,”", "that", "Ankara", "denied", "talks", ".\n", "he", "told"
        };
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(400); k >= 0; k--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static float[] scores(EncodedText text) {
        int columns = EncodedText.EMISSIONS + text.labelColumns();
        float[] scores = new float[text.size() * columns];
        for (int i = 0; i < scores.length; i++) {
            int column = i % columns;
            scores[i] = column < EncodedText.EMISSIONS
                    ? text.emission(i / columns, column)
                    : text.label(i / columns, column - EncodedText.EMISSIONS);
        }
        return scores;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Encoder.class.getResourceAsStream(name), name + " is missing")) {
            return in.readAllBytes();
        }
    }
}
