// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.Locale;

/** Standard output takes nothing more: whoever read it has gone, or what it is written to is full. Going on would be work for nobody. */
final class OutputLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputLostException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    /** Says what there is to say and answers the exit code: a reader that has seen enough, as {@code head} does, is no failure. */
    int tell(Terminal terminal) {
        if (readerHasGone()) {
            return ExitCode.DONE;
        }
        terminal.say("standard output cannot be written (" + getMessage()
                + "); the result is not complete: make room, or write it elsewhere, and run again");
        return ExitCode.FAILED;
    }

    /** Java hands on the system's own words for EPIPE: "Broken pipe", on Windows "The pipe is being closed". */
    private boolean readerHasGone() {
        return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
