// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.hearsay.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay verify}: checks the ledger against itself. */
@Command(
        name = "verify",
        description =
                "Checks every page against its hash and every entry against the stored text. Exit code 4 when something differs.",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    VerifyCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.existing(terminal)) {
            AtomicLong wrong = new AtomicLong();
            long checked = ledger.verify(difference -> {
                wrong.incrementAndGet();
                terminal.out().println(Plain.line(difference.toString()));
            });
            String all =
                    checked + " things checked in " + Plain.count(ledger.size().articles(), "article");
            if (wrong.get() == 0) {
                terminal.note(common, all + ": all as they were stored");
                return ExitCode.DONE;
            }
            terminal.warn(all + ": " + Plain.count(wrong.get(), "difference")
                    + "; restore the ledger from a copy, or add the articles again into a new one");
            return ExitCode.DIFFERENT;
        }
    }
}
