// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label attributions < IN.jsonl > OUT.jsonl}: annotates plain texts in the shape of the gold corpora. */
@Command(
        name = "label",
        description =
                "Annotates plain texts, one JSON object a line on standard input, in the shape of the gold corpora.")
final class LabelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TASK", description = "What to annotate: ${COMPLETION-CANDIDATES}.")
    private Task task = Task.attributions;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;
    private final Failures failures;
    private final JsonMapper json = new JsonMapper();

    LabelCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.failures = new Failures(terminal, common);
    }

    /** The tasks, named as the command line names them. */
    enum Task {
        attributions
    }

    @Override
    public Integer call() throws IOException {
        return switch (task) {
            case attributions -> labelAttributions();
        };
    }

    private int labelAttributions() throws IOException {
        AttributionFinder finder = engine.finder(terminal);
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
            Optional<String> output = parse(line, number).flatMap(input -> labelled(finder, input));
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

    /** The output line; empty, and told, when the program fails on this text, which must not cost the others. */
    private Optional<String> labelled(AttributionFinder finder, ObjectNode input) {
        try {
            return Optional.of(json.writeValueAsString(annotated(finder, input)));
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

    private ObjectNode annotated(AttributionFinder finder, ObjectNode input) {
        String id = input.path("id").asString();
        String text = input.path("text").asString();
        CodePointPositions positions = new CodePointPositions(text);
        ObjectNode output = json.createObjectNode();
        output.put("id", id);
        output.put("text", text);
        ArrayNode attributions = output.putArray("attributions");
        for (Attribution attribution : finder.attributionsIn(id, text)) {
            ObjectNode node = attributions.addObject();
            node.put("id", attribution.id());
            put(node.putArray("source"), attribution.source(), positions);
            put(node.putArray("cue"), attribution.cue().map(List::of).orElse(List.of()), positions);
            put(node.putArray("content"), attribution.content(), positions);
            attribution.nestedIn().ifPresent(outer -> node.put("nested_in", outer));
            attribution.speaker().name().ifPresent(name -> node.put("speaker", name));
            node.put("speaker_kind", Names.of(attribution.speaker().kind()));
        }
        return output;
    }

    private static void put(ArrayNode array, List<Span> spans, CodePointPositions positions) {
        for (Span span : spans) {
            array.addArray().add(positions.of(span.begin())).add(positions.of(span.end()));
        }
    }
}
