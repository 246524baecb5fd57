// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hearsay measure TASK}: measures the program, against a gold corpus or by the clock; each task is a command of its own. */
@Command(
        name = "measure",
        description = "Measures the program, against a gold corpus or by the clock.",
        synopsisSubcommandLabel = "TASK")
final class MeasureCommand {

    private MeasureCommand() {}

    /** The command with all its tasks. */
    static CommandLine line(Terminal terminal, CommonOptions common) {
        CommandLine line = new CommandLine(new MeasureCommand());
        line.addSubcommand(new MeasureAttribution(terminal));
        line.addSubcommand(new MeasureEvents(terminal));
        line.addSubcommand(new MeasureMentions(terminal));
        line.addSubcommand(new MeasureActors(terminal));
        line.addSubcommand(new MeasureSpeed(terminal, common));
        line.addSubcommand(new MeasureTimes(terminal));
        line.addSubcommand(new MeasureIncidents(terminal));
        line.addSubcommand(new MeasurePlaces(terminal));
        line.addSubcommand(new MeasureOrigins(terminal));
        line.addSubcommand(new MeasureLedger(terminal));
        line.addSubcommand(new MeasurePages(terminal, common));
        return line;
    }
}
