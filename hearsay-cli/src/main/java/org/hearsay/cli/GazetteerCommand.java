// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hearsay gazetteer}: which places the program knows. */
@Command(
        name = "gazetteer",
        description = "Gives the program more places to know, from a dump of GeoNames.",
        synopsisSubcommandLabel = "TASK")
final class GazetteerCommand {

    private GazetteerCommand() {}

    /** The command with all its tasks. */
    static CommandLine line(Terminal terminal) {
        CommandLine line = new CommandLine(new GazetteerCommand());
        line.addSubcommand(new GazetteerInstall(terminal));
        line.addSubcommand(new GazetteerPack(terminal));
        return line;
    }
}
