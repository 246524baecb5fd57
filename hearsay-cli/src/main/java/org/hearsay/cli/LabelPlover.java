// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.MarkedPair;
import org.hearsay.event.RelationClassifier;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label plover}: the PLOVER root of each sentence's marked source and target. */
@Command(
        name = "plover",
        description = "Says by PLOVER's roots what the marked source of a sentence does to the marked target.")
final class LabelPlover implements Callable<Integer> {

    private final Terminal terminal;
    private final CommonOptions common;

    LabelPlover(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        try (RelationClassifier classifier = RelationClassifier.load()) {
            return new LabelledLines(terminal, common)
                    .label((input, output) ->
                            output.put("plover", classifier.rootOf(pair(input)).name()));
        } catch (EncoderException e) {
            terminal.warn(e.getMessage() + " There is no other way to label relations.");
            return ExitCode.FAILED;
        }
    }

    /** The sentence with its marks, which count code points. A mark outside the text counts as none. */
    static MarkedPair pair(ObjectNode line) {
        String text = line.path("text").asString();
        return new MarkedPair(text, span(line.path("source"), text), span(line.path("target"), text));
    }

    private static Optional<Span> span(JsonNode mark, String text) {
        int points = text.codePointCount(0, text.length());
        int begin = mark.path("start").asInt(-1);
        int end = Math.min(points, mark.path("end").asInt(-1));
        return begin < 0 || end <= begin
                ? Optional.empty()
                : Optional.of(new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)));
    }
}
