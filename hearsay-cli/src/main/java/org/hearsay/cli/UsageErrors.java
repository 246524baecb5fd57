// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user is told of a wrong command line: one line with what is wrong, what may have been meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        terminal.warn(problem(error, command) + meant(error) + "; see " + name + " --help");
        if (args.length == 0) {
            command.usage(terminal.err());
        }
        return ExitCode.USAGE;
    }

    private static String problem(ParameterException error, CommandLine command) {
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !command.getSubcommands().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            return "there is no " + kind(command).toLowerCase(Locale.ROOT) + " '" + word + "'" + tasks(command);
        }
        String message = String.valueOf(error.getMessage());
        return message.equals("Missing required subcommand")
                ? "no " + kind(command).toLowerCase(Locale.ROOT) + " given" + tasks(command)
                : message;
    }

    /** What the words after {@code command} are called: COMMAND, or TASK below a group. */
    private static String kind(CommandLine command) {
        return command.getCommandSpec().usageMessage().synopsisSubcommandLabel();
    }

    /** The tasks of a group, few enough to name; nothing for the program itself. */
    private static String tasks(CommandLine command) {
        return command.getParent() == null
                ? ""
                : " (there are " + String.join(", ", command.getSubcommands().keySet()) + ")";
    }

    private static String meant(ParameterException error) {
        List<String> suggestions =
                error instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return suggestions.isEmpty() ? "" : " (did you mean " + String.join(" or ", suggestions) + "?)";
    }
}
