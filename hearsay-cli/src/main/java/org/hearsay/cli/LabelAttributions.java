// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label attributions}: who said what in each text. */
@Command(name = "attributions", description = "Finds who said what: source, cue, content, speaker, chain.")
final class LabelAttributions implements Callable<Integer> {

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    LabelAttributions(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        AttributionFinder finder = engine.finder(terminal);
        return new LabelledLines(terminal, common).label((input, output) -> annotate(finder, input, output));
    }

    private static void annotate(AttributionFinder finder, ObjectNode input, ObjectNode output) {
        String text = input.path("text").asString();
        CodePointPositions positions = new CodePointPositions(text);
        ArrayNode attributions = output.putArray("attributions");
        for (Attribution attribution : finder.attributionsIn(input.path("id").asString(), text)) {
            ObjectNode node = attributions.addObject();
            node.put("id", attribution.id());
            put(node.putArray("source"), attribution.source(), positions);
            put(node.putArray("cue"), attribution.cue().map(List::of).orElse(List.of()), positions);
            put(node.putArray("content"), attribution.content(), positions);
            attribution.nestedIn().ifPresent(outer -> node.put("nested_in", outer));
            attribution.speaker().name().ifPresent(name -> node.put("speaker", name));
            node.put("speaker_kind", Names.of(attribution.speaker().kind()));
        }
    }

    private static void put(ArrayNode array, List<Span> spans, CodePointPositions positions) {
        for (Span span : spans) {
            array.addArray().add(positions.of(span.begin())).add(positions.of(span.end()));
        }
    }
}
