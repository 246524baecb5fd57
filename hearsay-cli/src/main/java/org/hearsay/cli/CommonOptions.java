// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or behind its name. */
final class CommonOptions {

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "Say nothing on standard error but what was skipped.")
    private boolean quiet;

    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "No colours, also on a terminal (as does the variable NO_COLOR).")
    private boolean noColour;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an unexpected error arose.")
    private boolean debug;

    boolean quiet() {
        return quiet;
    }

    boolean noColour() {
        return noColour;
    }

    boolean debug() {
        return debug;
    }
}
