// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay find QUERY}: what in the ledger meets a query. */
@Command(
        name = "find",
        description = {
            "Finds claims in the ledger, newest first.",
            "",
            "  hearsay find ceasefire -rumour",
            "  hearsay find 'speaker:zakharova \"red line\" from:2020-02'",
            "  hearsay find outlet:courier,herald mobilis* --format csv",
            "",
            "Words are found whole, * stands for any ending; fields: speaker: actor: recipient: type: place: outlet: status: from: to: decision:"
        },
        sortOptions = false)
final class FindCommand implements Callable<Integer> {

    /** Hits fetched at once; memory does not depend on how many there are. */
    private static final int PAGE = 500;

    /** What a person reads at once. */
    private static final int SHOWN = 20;

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Option(names = "--limit", paramLabel = "N", description = "At most N hits (default: 20 as text, else all).")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text is for people (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(names = "--with-rejected", description = "Also what people rejected, see hearsay decide.")
    private boolean withRejected;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    FindCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        Query query = this.query.query(withRejected);
        int most = limit.orElse(format == Format.text ? SHOWN : Integer.MAX_VALUE);
        this.query.check(most);
        try (Ledger ledger = ledgers.existing(terminal);
                HitWriter writer = writer(query)) {
            long written = write(ledger, query, most, writer);
            tell(ledger, query, written, most);
            return ExitCode.DONE;
        }
    }

    private HitWriter writer(Query query) {
        return switch (format) {
            case text ->
                new HitTextWriter(
                        terminal.out(), new Paint(terminal.colours() && !common.noColour()), terminal.width(), query);
            case json -> new HitJsonWriter(terminal.out(), query, false);
            case jsonl -> new HitJsonWriter(terminal.out(), query, true);
            case csv -> new HitCsvWriter(terminal.out());
        };
    }

    /** Hands the hits on, a stretch at a time; answers how many there were. */
    static long write(Ledger ledger, Query query, int most, HitWriter writer) {
        long written = 0;
        Optional<String> after = Optional.empty();
        do {
            Ledger.HitPage page = ledger.find(query, after, (int) Math.min(PAGE, most - written));
            for (Hit hit : page.hits()) {
                writer.write(hit);
                written++;
            }
            after = page.next();
        } while (after.isPresent() && written < most);
        return written;
    }

    private void tell(Ledger ledger, Query query, long written, int most) {
        if (written == 0) {
            terminal.note(common, "nothing in the ledger meets this query");
        } else if (written == most) {
            long all = ledger.count(query);
            if (all > written) {
                terminal.note(common, written + " of " + all + " hits; --limit " + all + " shows all");
            }
        } else if (format == Format.text) {
            terminal.note(common, Plain.count(written, "hit"));
        }
    }
}
