// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay read SOURCE...}: reads articles and prints who said what in them; stores nothing. */
@Command(
        name = "read",
        description = "Reads articles and prints who said what in them. Stores nothing.",
        sortOptions = false)
final class ReadCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A file (HTML, Markdown, text, JSON Lines with a text key; gz of these), a folder, or - for standard input.")
    private List<String> sources = List.of();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    ReadCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        Batch batch = new Batch(terminal, common, InstantSource.system(), engine.reader(terminal)::read);
        try (ReadingWriter writer = output.writer(terminal, common);
                Pages pages = new PageFinder(terminal.stdin()).find(sources)) {
            return batch.read(pages, writer);
        }
    }
}
