// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionKind;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label entities}: the mentions of each text, with the types of re3d. */
@Command(
        name = "entities",
        description = "Finds mentions of persons, organizations, groups, places, agreements, equipment.")
final class LabelEntities implements Callable<Integer> {

    private final Terminal terminal;
    private final CommonOptions common;

    LabelEntities(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        Optional<MentionReader> reader = MentionReader.load(terminal);
        return reader.isEmpty()
                ? ExitCode.FAILED
                : new LabelledLines(terminal, common).label((input, output) -> annotate(reader.get(), input, output));
    }

    private static void annotate(MentionReader reader, ObjectNode input, ObjectNode output) {
        String text = input.path("text").asString();
        CodePointPositions positions = new CodePointPositions(text);
        ArrayNode entities = output.putArray("entities");
        for (Mention mention : reader.mentionsIn(text)) {
            ObjectNode entity = entities.addObject();
            entity.put("type", type(mention.kind()));
            entity.put("start", positions.of(mention.span().begin()));
            entity.put("end", positions.of(mention.span().end()));
            entity.put("text", mention.span().in(text));
            entity.put("confidence", MentionReader.confidence(mention));
        }
    }

    /** The type of re3d that means this kind; of the three for equipment the one it has most of. */
    private static String type(MentionKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organisation";
            case GROUP -> "Nationality";
            case PLACE -> "Location";
            case AGREEMENT -> "DocumentReference";
            case EQUIPMENT -> "Weapon";
            case OTHER -> "Other";
        };
    }
}
