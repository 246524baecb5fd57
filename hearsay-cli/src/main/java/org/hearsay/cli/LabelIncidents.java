// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.ledger.coreference.MarkedText;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label incidents}: which marked events, across all texts of the input, are the same. */
@Command(
        name = "incidents",
        description =
                "Puts a chain on every event mention given, the same on mentions of one event, across all texts of the input.")
final class LabelIncidents implements Callable<Integer> {

    private final Terminal terminal;
    private final CommonOptions common;

    LabelIncidents(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        // All texts have to be known before one can be labelled.
        int code = new LabelledLines(terminal, common).collect(lines::add);
        List<MarkedText> texts = lines.stream().map(MarkedTexts::of).toList();
        Map<String, String> chains = MarkedTexts.chains(texts, terminal);
        JsonMapper json = new JsonMapper();
        for (ObjectNode line : lines) {
            terminal.out().print(json.writeValueAsString(labelled(json, line, chains)) + "\n");
        }
        terminal.out().flush();
        return code;
    }

    private static ObjectNode labelled(JsonMapper json, ObjectNode line, Map<String, String> chains) {
        String id = line.path("id").asString();
        ObjectNode output = json.createObjectNode();
        output.put("id", id);
        output.put("text", line.path("text").asString());
        ArrayNode mentions = output.putArray("mentions");
        line.path("mentions").forEach(mention -> {
            String chain = chains.get(id + "/" + mention.path("m").asString(""));
            if (mention instanceof ObjectNode given) {
                ObjectNode labelled = given.deepCopy();
                labelled.remove(List.of("chain", "label", "cross", "validated"));
                if (chain != null && MarkedTexts.isEvent(given)) {
                    labelled.put("chain", chain);
                }
                mentions.add(labelled);
            }
        });
        return output;
    }
}
