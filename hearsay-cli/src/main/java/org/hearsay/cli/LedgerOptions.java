// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.LedgerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger; the option of every command that keeps or looks up. */
final class LedgerOptions {

    private static final String VARIABLE = "HEARSAY_LEDGER";

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "The ledger: a file, or a PostgreSQL database as jdbc:postgresql://HOST/NAME?user=... (default: HEARSAY_LEDGER, else"
                            + " hearsay.db in your data folder).")
    @Nullable
    private String location;

    /** The ledger asked for; made when it is not there. */
    Ledger open(Terminal terminal) {
        return Ledger.open(location(terminal), InstantSource.system());
    }

    /** The ledger asked for, which must be there. */
    Ledger existing(Terminal terminal) {
        String at = location(terminal);
        if (!Ledger.exists(at)) {
            throw new LedgerException(
                    at, "there is no ledger yet; hearsay add makes one, or name another with --ledger");
        }
        return Ledger.open(at, InstantSource.system());
    }

    /** The name of the ledger asked for. */
    String location(Terminal terminal) {
        if (location != null) {
            return location;
        }
        String told = terminal.environment().getOrDefault(VARIABLE, "");
        if (!told.isBlank()) {
            return told;
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        return DataFolder.of(terminal.environment(), System.getProperty("os.name", ""), home)
                .resolve("hearsay.db")
                .toString();
    }
}
