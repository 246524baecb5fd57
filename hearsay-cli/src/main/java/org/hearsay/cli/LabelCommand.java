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
    private final JsonMapper json = new JsonMapper();

    LabelCommand(Terminal terminal) {
        this.terminal = terminal;
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
        int skipped = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<ObjectNode> input = parse(line, number);
            if (input.isEmpty()) {
                skipped++;
                continue;
            }
            out.println(json.writeValueAsString(labelled(finder, input.get())));
        }
        out.flush();
        return skipped == 0 ? ExitCode.DONE : ExitCode.SKIPPED;
    }

    private Optional<ObjectNode> parse(String line, int number) {
        String problem;
        try {
            JsonNode node = json.readTree(line);
            if (node instanceof ObjectNode object
                    && object.path("id").isString()
                    && object.path("text").isString()) {
                return Optional.of(object);
            }
            problem = "needs an object with the strings \"id\" and \"text\"";
        } catch (JacksonException e) {
            problem = "is not JSON (" + e.getOriginalMessage() + ")";
        }
        terminal.warn("standard input line " + number + ": " + problem + "; the line is skipped");
        return Optional.empty();
    }

    private ObjectNode labelled(AttributionFinder finder, ObjectNode input) {
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
