// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hearsay.event.CodedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label events}: who does what to whom in each text, as (source, target, CAMEO code). */
@Command(
        name = "events",
        description = "Codes events as (source, target, CAMEO code), with your actor dictionaries or Hearsay's lists.",
        sortOptions = false)
final class LabelEvents implements Callable<Integer> {

    @Mixin
    private final DictionaryOptions dictionaries = new DictionaryOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    LabelEvents(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        CameoLines lines = new CameoLines(dictionaries, terminal);
        return new LabelledLines(terminal, common).label((input, output) -> annotate(lines, input, output));
    }

    private static void annotate(CameoLines lines, ObjectNode input, ObjectNode output) {
        ArrayNode events = output.putArray("events");
        for (CodedEvent event : lines.eventsIn(input)) {
            events.addObject()
                    .put("source", event.source())
                    .put("target", event.target())
                    .put("code", event.code());
        }
    }
}
