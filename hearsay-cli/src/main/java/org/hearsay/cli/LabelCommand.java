// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hearsay label TASK < IN.jsonl > OUT.jsonl}: annotates plain texts in the shape of the gold corpora; each task is a command of its own. */
@Command(
        name = "label",
        description =
                "Annotates plain texts, one JSON object a line on standard input, in the shape of the gold corpora.",
        synopsisSubcommandLabel = "TASK")
final class LabelCommand {

    private LabelCommand() {}

    /** The command with all its tasks. */
    static CommandLine line(Terminal terminal, CommonOptions common) {
        CommandLine line = new CommandLine(new LabelCommand());
        line.addSubcommand(new LabelAttributions(terminal, common));
        line.addSubcommand(new LabelPlover(terminal, common));
        line.addSubcommand(new LabelEvents(terminal, common));
        line.addSubcommand(new LabelEntities(terminal, common));
        line.addSubcommand(new LabelTimexes(terminal, common));
        line.addSubcommand(new LabelIncidents(terminal, common));
        line.addSubcommand(new LabelToponyms(terminal, common));
        line.addSubcommand(new LabelPages(terminal, common));
        return line;
    }
}
