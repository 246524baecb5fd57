// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.exchange.DecisionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay decisions}: what people decided. */
@Command(
        name = "decisions",
        description =
                "Lists what people decided, the last first: what, who, when, why, and where it stands in the ledger now.",
        sortOptions = false)
final class DecisionsCommand implements Callable<Integer> {

    private static final int STRETCH = 500;
    private static final int SHOWN = 20;

    @Option(names = "--limit", paramLabel = "N", description = "At most N (default: 20 as text, else all).")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text is for people (default: ${DEFAULT-VALUE}).")
    private ListFormat format = ListFormat.text;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;
    private final Paragraphs out;

    DecisionsCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
        this.out = new Paragraphs(terminal, common);
    }

    /** How a list is written; the names are those of {@code --format}. */
    enum ListFormat {
        /** For people. */
        text,
        /** One object a line. */
        jsonl
    }

    @Override
    public Integer call() {
        int most = limit.orElse(format == ListFormat.text ? SHOWN : Integer.MAX_VALUE);
        try (Ledger ledger = ledgers.existing(terminal)) {
            int shown = 0;
            OptionalLong before = OptionalLong.empty();
            List<Decision> stretch = ledger.decisions(before, Math.min(STRETCH, most));
            while (!stretch.isEmpty()) {
                stretch.forEach(decision -> show(ledger, decision));
                shown += stretch.size();
                before = OptionalLong.of(stretch.getLast().number());
                stretch = shown < most ? ledger.decisions(before, Math.min(STRETCH, most - shown)) : List.of();
            }
            if (shown == 0) {
                terminal.note(common, "nobody has decided anything yet; hearsay decide --help shows how");
            }
            return ExitCode.DONE;
        }
    }

    private void show(Ledger ledger, Decision decision) {
        List<String> standsOn = ledger.standsOn(decision);
        if (format == ListFormat.jsonl) {
            terminal.out().print(DecisionJson.of(decision, standsOn) + "\n");
            return;
        }
        out.strong(0, DecisionLines.what(decision));
        out.plain(1, DecisionLines.by(decision));
        if (!standsOn.isEmpty() && !standsOn.equals(decision.subjects())) {
            out.quiet(1, "stands on " + String.join(" ", standsOn));
        }
        out.quiet(1, decision.id());
    }
}
