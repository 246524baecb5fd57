// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How far a batch has come, on standard error: one line that is written over on a terminal, else a line every ten seconds, nothing with
 * {@code --quiet}. Where the readings themselves run over the terminal, they are the progress.
 */
final class Progress {

    /** A batch that takes less than this needs no progress; what stands for a shorter time cannot be read. */
    private static final Duration ON_TERMINAL = Duration.ofMillis(500);

    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean silent;
    private final boolean overwrites;
    private final InstantSource clock;
    private Instant next;
    private boolean shown;

    Progress(Terminal terminal, CommonOptions options, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.overwrites = terminal.errorsOnTerminal();
        this.silent = options.quiet() || overwrites && terminal.interactive();
        this.next = clock.instant().plus(step());
    }

    /** One more input is done with; {@code state} says how far the batch is. */
    void at(String state) {
        if (silent || clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(step());
        if (overwrites) {
            String line = Plain.line(state);
            int room = terminal.width() - 1;
            terminal.err().print(CLEAR_LINE + (line.length() > room ? line.substring(0, room) : line));
            terminal.err().flush();
            shown = true;
        } else {
            terminal.warn(state);
        }
    }

    /** Takes the line away, so that something else can be said. */
    void clear() {
        if (shown) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
            shown = false;
        }
    }

    private Duration step() {
        return overwrites ? ON_TERMINAL : ELSEWHERE;
    }
}
