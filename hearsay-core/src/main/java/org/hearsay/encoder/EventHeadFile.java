// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The constants of {@code events.txt}, which belong to the weights; its own first lines say what they are.
 *
 * @param width how long the vectors of a role are
 * @param far the distances in tokens at which another bias begins, on either side
 * @param biases for each role one at the trigger, then for each distance one to the right and one to the left
 */
record EventHeadFile(
        List<String> types,
        List<String> statuses,
        List<String> modes,
        List<String> roles,
        int width,
        List<Integer> far,
        List<double[]> biases) {

    static final String FILE = "events.txt";

    EventHeadFile {
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
        modes = List.copyOf(modes);
        roles = List.copyOf(roles);
        far = List.copyOf(far);
        biases = List.copyOf(biases);
        int distances = 2 * far.size() + 1;
        if (biases.size() != roles.size() || biases.stream().anyMatch(b -> b.length != distances) || width <= 0) {
            throw new IllegalArgumentException("not as many numbers as its roles want");
        }
    }

    /** What is added to the score of a token that stands {@code distance} tokens behind the trigger, or before it where negative. */
    double bias(int role, int distance) {
        int apart = Math.abs(distance);
        int step = 0;
        while (step < far.size() && apart >= far.get(step)) {
            step++;
        }
        return biases.get(role)[distance > 0 ? 2 * step - 1 : 2 * step];
    }

    static EventHeadFile load() throws EncoderException {
        try (InputStream in = EventHeadFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new EncoderException("The encoder's file " + FILE + " is missing from the program.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EncoderException("The encoder's file " + FILE + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static EventHeadFile read(String file) throws EncoderException {
        Map<String, List<String>> lines = new TreeMap<>();
        file.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" +")))
                .forEach(words -> lines.put(words.getFirst(), words.subList(1, words.size())));
        try {
            List<String> roles = words(lines, "roles");
            return new EventHeadFile(
                    words(lines, "types"),
                    words(lines, "statuses"),
                    words(lines, "modes"),
                    roles,
                    Integer.parseInt(words(lines, "width").getFirst()),
                    words(lines, "far").stream().map(Integer::valueOf).toList(),
                    roles.stream()
                            .map(role -> words(lines, role).stream()
                                    .mapToDouble(Double::parseDouble)
                                    .toArray())
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new EncoderException("The encoder's file " + FILE + " is damaged: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> words(Map<String, List<String>> lines, String key) {
        List<String> words = lines.get(key);
        if (words == null || words.isEmpty()) {
            throw new IllegalArgumentException("no line \"" + key + "\"");
        }
        return words;
    }
}
