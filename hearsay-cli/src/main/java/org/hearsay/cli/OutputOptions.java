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

    ReadingWriter writer(Terminal terminal, CommonOptions common) {
        return switch (format) {
            case text ->
                new TextWriter(terminal.out(), new Paint(terminal.colours() && !common.noColour()), terminal.width());
            case json -> new ReadingJsonWriter(terminal.out(), false);
            case jsonl -> new ReadingJsonWriter(terminal.out(), true);
            case csv -> new CsvWriter(terminal.out());
        };
    }
}
