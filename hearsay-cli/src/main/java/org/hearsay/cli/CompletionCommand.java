// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hearsay completion}: a script that teaches bash and zsh the commands and options. */
@Command(
        name = "completion",
        description = {
            "Prints a script that completes commands and options in bash and zsh.",
            "Now: source <(hearsay completion). Always: put that line into ~/.bashrc or ~/.zshrc."
        })
final class CompletionCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final CommandLine all;

    /** Completes the commands of {@code all}. */
    CompletionCommand(Terminal terminal, CommandLine all) {
        this.terminal = terminal;
        this.all = all;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash(all.getCommandName(), all));
        return ExitCode.DONE;
    }
}
