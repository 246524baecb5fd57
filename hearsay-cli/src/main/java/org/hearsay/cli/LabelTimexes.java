// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexFinder;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label timexes}: the expressions of time in each text, counted from its {@code dct} where it has one. */
@Command(name = "timexes", description = "Finds expressions of time: type, value, mod (TIMEX3).")
final class LabelTimexes implements Callable<Integer> {

    private final Terminal terminal;
    private final CommonOptions common;

    LabelTimexes(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        TimexFinder finder = new TimexFinder();
        return new LabelledLines(terminal, common).label((input, output) -> annotate(finder, input, output));
    }

    private static void annotate(TimexFinder finder, ObjectNode input, ObjectNode output) {
        String text = input.path("text").asString();
        String created = input.path("dct").asString("");
        CodePointPositions positions = new CodePointPositions(text);
        if (!created.isEmpty()) {
            output.put("dct", created);
        }
        ArrayNode timexes = output.putArray("timexes");
        for (Timex timex : finder.timexesIn(text, CreationDay.of(created))) {
            ObjectNode node = timexes.addObject();
            node.put("start", positions.of(timex.span().begin()));
            node.put("end", positions.of(timex.span().end()));
            node.put("type", timex.type().name());
            timex.value().ifPresent(value -> node.put("value", value));
            node.put("text", timex.span().in(text));
            timex.mod().ifPresent(mod -> node.put("mod", mod.name()));
        }
    }
}
