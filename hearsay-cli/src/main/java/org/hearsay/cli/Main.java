// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** {@code hearsay}: finds the command and runs it. */
@Command(
        name = "hearsay",
        description = "Reads news about conflicts and politics and keeps a ledger of who said what, on whose word.",
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    static int run(Terminal terminal, String... args) {
        Main main = new Main();
        try {
            // Kept until the end, since the command line library answers a failing stream with a stack trace.
            StringWriter help = new StringWriter();
            int code = commands(terminal, main).setOut(new PrintWriter(help)).execute(args);
            terminal.out().print(help);
            terminal.out().flush();
            return code;
        } catch (OutputLostException e) {
            return e.tell(terminal);
        } catch (OutOfMemoryError | StackOverflowError e) {
            new Failures(terminal, main.common).tell("", e);
            return ExitCode.FAILED;
        }
    }

    private static CommandLine commands(Terminal terminal, Main main) {
        CommonOptions common = main.common;
        CommandLine line = new CommandLine(main);
        line.addSubcommand(new ReadCommand(terminal, common));
        line.addSubcommand(new WatchCommand(terminal, common));
        line.addSubcommand(new AddCommand(terminal, common));
        // What begins with a minus is a word that must not be there.
        line.addSubcommand(
                new CommandLine(new FindCommand(terminal, common)).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand(
                new CommandLine(new IncidentsCommand(terminal, common)).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand(new IncidentCommand(terminal, common));
        line.addSubcommand(new ActorCommand(terminal, common));
        line.addSubcommand(new WhyCommand(terminal, common));
        line.addSubcommand(
                new CommandLine(new RelationsCommand(terminal, common)).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand(new DecideCommand(terminal, common));
        line.addSubcommand(new DecisionsCommand(terminal, common));
        line.addSubcommand(
                new CommandLine(new ExportCommand(terminal, common)).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand(new ServeCommand(terminal, common));
        line.addSubcommand(new VerifyCommand(terminal, common));
        line.addSubcommand(new DemoCommand(terminal, common));
        line.addSubcommand(LabelCommand.line(terminal, common));
        line.addSubcommand(MeasureCommand.line(terminal, common));
        line.addSubcommand(GazetteerCommand.line(terminal));
        line.addSubcommand(new DoctorCommand(terminal));
        line.addSubcommand(new CompletionCommand(terminal, line));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionExceptionHandler(new Failures(terminal, common));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        return line;
    }
}
