// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay serve}: the ledger as a page and over REST, until stopped. */
@Command(
        name = "serve",
        description =
                "Shows the ledger as a page at http://127.0.0.1:4242 until stopped; only this machine reaches it.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    ServeCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.open(terminal)) {
            return options.serve(ledger, () -> engine.reader(terminal), terminal, common);
        }
    }
}
