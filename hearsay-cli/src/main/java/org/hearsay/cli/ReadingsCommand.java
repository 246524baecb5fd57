// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Mixin;

/** What the commands that print readings share: their options and where they write. */
abstract sealed class ReadingsCommand implements Callable<Integer> permits ReadCommand, WatchCommand, DemoCommand {

    final Terminal terminal;
    final CommonOptions common;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    ReadingsCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    Reader reader() {
        return engine.reader(terminal);
    }

    ReadingWriter writer() {
        return output.writer(terminal, common);
    }
}
