// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the program: its exit code and all it wrote. */
record Run(int code, String out, String err) {

    private static final Set<String> READING = Set.of("read", "add", "demo", "attributions", "attribution");

    private static final JsonMapper JSON = new JsonMapper();

    /** Runs in a pipe, with nothing on standard input. */
    static Run of(String... args) {
        return on("", false, Map.of(), args);
    }

    static Run withInput(String stdin, String... args) {
        return on(stdin, false, Map.of(), args);
    }

    static Run on(String stdin, boolean interactive, Map<String, String> environment, String... args) {
        return withEngine("rules", stdin, interactive, environment, args);
    }

    /** With the engine called {@code engine}; all other runs are with rules, which start at once, since they look at what is around the engine. */
    static Run withEngine(
            String engine, String stdin, boolean interactive, Map<String, String> environment, String... given) {
        List<String> words = new ArrayList<>(List.of(given));
        // The command that reads is the first word or, behind an option or a group's name, the second.
        IntStream.range(0, Math.min(2, words.size()))
                .filter(i -> READING.contains(words.get(i)))
                .findFirst()
                .ifPresent(command -> words.addAll(command + 1, List.of("--engine", engine)));
        String[] args = words.toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new Terminal(
                        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                        CheckedOutput.printing(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        interactive,
                        environment),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Standard output as one JSON value a line. */
    List<JsonNode> json() {
        return out.lines().map(JSON::readTree).toList();
    }

    JsonNode wholeJson() {
        return JSON.readTree(out);
    }
}
