// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The texts to annotate, one JSON object a line on standard input, and what a task adds to each, one line on standard output. */
final class LabelledLines {

    private final Terminal terminal;
    private final Failures failures;
    private final JsonMapper json = new JsonMapper();

    LabelledLines(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.failures = new Failures(terminal, common);
    }

    /** What a task adds to {@code output}, which already holds the id and the text of {@code input}. */
    @FunctionalInterface
    interface Annotation {
        void annotate(ObjectNode input, ObjectNode output);
    }

    /** Annotates every line of standard input; answers the exit code. A line that cannot be read is told and left out. */
    int label(Annotation annotation) throws IOException {
        BufferedReader lines = terminal.in();
        PrintStream out = terminal.out();
        int labelled = 0;
        int skipped = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<String> output = parse(line, number).flatMap(input -> labelled(annotation, input));
            output.ifPresent(annotated -> out.print(annotated + "\n"));
            labelled += output.isPresent() ? 1 : 0;
            skipped += output.isPresent() ? 0 : 1;
        }
        out.flush();
        if (skipped == 0) {
            return ExitCode.DONE;
        }
        return labelled > 0 ? ExitCode.SKIPPED : ExitCode.FAILED;
    }

    /** Hands on every line of standard input that can be read; answers the exit code. One that cannot be read is told and left out. */
    int collect(java.util.function.Consumer<ObjectNode> taker) throws IOException {
        BufferedReader lines = terminal.in();
        int taken = 0;
        int skipped = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                Optional<ObjectNode> input = parse(line, number);
                input.ifPresent(taker);
                taken += input.isPresent() ? 1 : 0;
                skipped += input.isPresent() ? 0 : 1;
            }
        }
        if (skipped == 0) {
            return ExitCode.DONE;
        }
        return taken > 0 ? ExitCode.SKIPPED : ExitCode.FAILED;
    }

    /** The output line; empty, and told, when the program fails on this text, which must not cost the others. */
    private Optional<String> labelled(Annotation annotation, ObjectNode input) {
        try {
            ObjectNode output = json.createObjectNode();
            output.put("id", input.path("id").asString());
            output.put("text", input.path("text").asString());
            annotation.annotate(input, output);
            return Optional.of(json.writeValueAsString(output));
        } catch (RuntimeException | StackOverflowError e) {
            failures.tell("text " + input.path("id").asString(), e);
            return Optional.empty();
        }
    }

    private Optional<ObjectNode> parse(String line, int number) {
        String problem;
        try {
            // Windows puts a byte order mark before the first line.
            JsonNode node = json.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
            if (node instanceof ObjectNode object
                    && object.path("id").isString()
                    && object.path("text").isString()) {
                return Optional.of(object);
            }
            problem = "is no object with the strings \"id\" and \"text\"";
        } catch (JacksonException e) {
            problem = "is not JSON (" + e.getOriginalMessage() + ")";
        }
        terminal.warn(
                "standard input line " + number + ": " + problem + "; the line is skipped: mend it and run again");
        return Optional.empty();
    }
}
