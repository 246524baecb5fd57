// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine.Option;

/** The options of every command that prints readings. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text is for people (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(names = "--quiet", description = "Say nothing on standard error but what was skipped.")
    private boolean quiet;

    @Option(names = "--no-color", description = "No colours, also on a terminal (as does the variable NO_COLOR).")
    private boolean noColour;

    boolean quiet() {
        return quiet;
    }

    ReadingWriter writer(Terminal terminal) {
        return switch (format) {
            case text -> new TextWriter(terminal.out(), new Paint(terminal.colours() && !noColour), terminal.width());
            case json -> new JsonWriter(terminal.out(), false);
            case jsonl -> new JsonWriter(terminal.out(), true);
            case csv -> new CsvWriter(terminal.out());
        };
    }
}
