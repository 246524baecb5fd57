// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

/** What the program's exit status says; part of the contract with scripts. */
final class ExitCode {

    /** All was done. */
    static final int DONE = 0;

    /** Nothing could be done. */
    static final int FAILED = 1;

    /** The command line was wrong. */
    static final int USAGE = 2;

    /** Done, but some inputs were skipped; each is named on standard error. */
    static final int SKIPPED = 3;

    /** Ended by Ctrl-C, behind the article in hand; 128 and the number of the signal, as shells have it. */
    static final int INTERRUPTED = 130;

    /** A check found differences. */
    static final int DIFFERENT = 4;

    private ExitCode() {}
}
