// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code heads.txt}, the constants of the heads that label tokens; its own first lines say what they are. */
final class HeadFile {

    static final String FILE = "heads.txt";

    private HeadFile() {}

    /**
     * The constants of one head.
     *
     * @param types its types in the order of their labels
     * @param column its first column in the network's output
     * @param outside what is taken from the score of label 0 when the best spans are looked for
     * @param starts the score of each label at the first token
     * @param steps the scores of each label after each label
     */
    record Entry(
            String name, List<String> types, int column, double outside, List<double[]> starts, List<double[]> steps) {

        Entry {
            types = List.copyOf(types);
            starts = List.copyOf(starts);
            steps = List.copyOf(steps);
        }

        double start(int label) {
            return starts.getFirst()[label];
        }

        double step(int from, int to) {
            return steps.get(from)[to];
        }

        /** Whether every label has its scores. */
        boolean isWhole() {
            int labels = 1 + 2 * types.size();
            return !types.isEmpty()
                    && starts.size() == 1
                    && steps.size() == labels
                    && starts.getFirst().length == labels
                    && steps.stream().allMatch(row -> row.length == labels);
        }
    }

    /** The head {@code name} of those that come with the network. */
    static Entry load(String name) throws EncoderException {
        try (InputStream in = HeadFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new EncoderException("The encoder's file " + FILE + " is missing from the program.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new EncoderException("The encoder's file " + FILE + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static Entry read(String file, String name) throws EncoderException {
        List<String> lines = file.lines().toList();
        Optional<Builder> head = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("head ") && head.isPresent()) {
                break;
            }
            if (line.equals("head " + name)) {
                head = Optional.of(new Builder(name));
            } else if (head.isPresent() && !line.isEmpty() && !line.startsWith("#")) {
                try {
                    head.get().add(line);
                } catch (IllegalArgumentException e) {
                    throw new EncoderException(
                            "The encoder's file " + FILE + ":" + (i + 1) + " is damaged: " + e.getMessage() + ".", e);
                }
            }
        }
        Entry entry = head.map(Builder::entry)
                .orElseThrow(() -> new EncoderException("The encoder's file " + FILE + " has no head " + name + "."));
        if (!entry.isWhole()) {
            throw new EncoderException("The encoder's file " + FILE + " is damaged: the head " + name
                    + " has not as many numbers as its labels want.");
        }
        return entry;
    }

    /** An entry that is being read. */
    private static final class Builder {

        private final String name;
        private final List<String> types = new ArrayList<>();
        private final List<double[]> starts = new ArrayList<>();
        private final List<double[]> steps = new ArrayList<>();
        private int column;
        private double outside;

        Builder(String name) {
            this.name = name;
        }

        void add(String line) {
            String[] words = line.split(" +");
            switch (words[0]) {
                case "types" -> types.addAll(List.of(words).subList(1, words.length));
                case "column" -> column = Integer.parseInt(words[1]);
                case "outside" -> outside = Double.parseDouble(words[1]);
                case "start" -> starts.add(numbers(words, 1));
                case "step" -> {
                    if (Integer.parseInt(words[1]) != steps.size()) {
                        throw new IllegalArgumentException("\"step " + words[1] + "\" is out of order");
                    }
                    steps.add(numbers(words, 2));
                }
                default -> throw new IllegalArgumentException("\"" + words[0] + "\" is no key");
            }
        }

        private static double[] numbers(String[] words, int from) {
            double[] numbers = new double[words.length - from];
            for (int i = from; i < words.length; i++) {
                numbers[i - from] = Double.parseDouble(words[i]);
            }
            return numbers;
        }

        Entry entry() {
            return new Entry(name, types, column, outside, starts, steps);
        }
    }
}
