// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay export --format F [QUERY]}: streams what a query shows. */
@Command(
        name = "export",
        description = "Writes everything in the ledger that meets a query, in constant memory.",
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExportFormat format = ExportFormat.jsonl;

    @Option(names = "--with-rejected", description = "Also what people rejected, see hearsay decide.")
    private boolean withRejected;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    ExportCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    /** What can be exported; the names are those of {@code --format}. */
    enum ExportFormat {
        /** One object an entry, one a line. */
        jsonl,
        /** One row an entry, RFC 4180, guarded against formulas. */
        csv,
        /** Events alone, as one feature collection of RFC 7946. */
        geojson,
        /** Events alone, as PLOVER's JSON records, one a line. */
        plover,
        /** Events alone, in POLECAT's columns, tab-separated. */
        polecat
    }

    @Override
    public Integer call() {
        Query asked = query.query(withRejected);
        try (Ledger ledger = ledgers.existing(terminal);
                HitWriter writer = writer(asked)) {
            long hits = FindCommand.write(ledger, asked, Integer.MAX_VALUE, writer);
            long written = writer instanceof EventWriter events ? events.written() : hits;
            String without = hits > written
                    ? "; " + Plain.count(hits - written, "claim") + " left out, since this format holds events alone"
                    : "";
            terminal.note(common, Plain.count(written, "row") + " written" + without);
            return ExitCode.DONE;
        }
    }

    private HitWriter writer(Query asked) {
        return switch (format) {
            case jsonl -> new HitJsonWriter(terminal.out(), asked, true);
            case csv -> new HitCsvWriter(terminal.out());
            case geojson -> EventWriter.geojson(terminal.out());
            case plover -> EventWriter.plover(terminal.out());
            case polecat -> EventWriter.polecat(terminal.out());
        };
    }
}
