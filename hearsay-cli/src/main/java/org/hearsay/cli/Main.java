// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hearsay}: finds the command and runs it. */
@Command(
        name = "hearsay",
        description = "Reads news about conflicts and politics and keeps a ledger of who said what, on whose word.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new ReadCommand(terminal));
        line.addSubcommand(new DemoCommand(terminal));
        line.addSubcommand(new LabelCommand(terminal));
        line.addSubcommand(new MeasureCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        int code = line.execute(args);
        terminal.out().flush();
        return code;
    }
}
