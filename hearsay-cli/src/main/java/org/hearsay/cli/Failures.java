// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hearsay.ledger.decision.DecisionException;
import org.hearsay.ledger.store.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What the user is told when something fails that no command foresaw: one sentence, and with {@code --debug} the stack trace. */
final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;
    private final CommonOptions options;

    Failures(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        // Output that was lost once stays lost: it is told when all is flushed at the end.
        if (!(failure instanceof OutputLostException)) {
            tell("", failure);
        }
        return ExitCode.FAILED;
    }

    /** Tells of {@code failure}; {@code where} names the input in hand, or is empty. */
    void tell(String where, Throwable failure) {
        String hint = options.debug()
                ? "; please report it with what follows"
                : "; run again with --debug to see where, and please report it";
        String sentence = switch (failure) {
            case LedgerException e -> String.valueOf(e.getMessage());
            case DecisionException e -> String.valueOf(e.getMessage());
            case IOException e -> "reading or writing failed (" + e.getMessage() + "); check the disk and run again";
            case UncheckedIOException e ->
                "reading or writing failed (" + e.getMessage() + "); check the disk and run again";
            case OutOfMemoryError e ->
                "there is not enough memory; give more, e.g. HEARSAY_JAVA_OPTS=-Xmx2g, and run again";
            default -> "an error inside hearsay (" + named(failure) + ")" + hint;
        };
        terminal.warn(where.isEmpty() ? sentence : where + ": " + sentence);
        if (options.debug()) {
            failure.printStackTrace(terminal.err());
        }
    }

    private static String named(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }
}
