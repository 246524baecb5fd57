// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.cli.Paint.Style;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.exchange.CsvLine;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.IncidentLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay incidents [QUERY]}: what several articles tell. */
@Command(
        name = "incidents",
        description = "Lists what several articles tell: accounts, independent origins, echoes, disputes.",
        sortOptions = false)
final class IncidentsCommand implements Callable<Integer> {

    private static final int PAGE = 500;
    private static final int SHOWN = 20;
    private static final int WIDEST = 110;

    /** Of a claim's words a list shows so many characters. */
    private static final int TOLD = 160;

    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "when",
            "place",
            "actors",
            "told",
            "accounts",
            "independentOrigins",
            "partyOrigins",
            "echoes",
            "disputes");

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Option(names = "--limit", paramLabel = "N", description = "At most N incidents (default: 20 as text, else all).")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text is for people (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    IncidentsCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        Query asked = query.query();
        int most = limit.orElse(format == Format.text ? SHOWN : Integer.MAX_VALUE);
        query.check(most);
        try (Ledger ledger = ledgers.existing(terminal)) {
            if (format == Format.csv) {
                terminal.out().print(CsvLine.of(COLUMNS));
            }
            long written = write(ledger, asked, most);
            if (format == Format.json) {
                terminal.out().print(written == 0 ? "[]\n" : "\n]\n");
            }
            terminal.out().flush();
            if (written == 0) {
                terminal.note(common, "no incident meets this query; an incident is what more than one article tells");
            } else if (written == most) {
                terminal.note(common, Plain.count(written, "incident") + " shown; --limit shows more");
            }
            return ExitCode.DONE;
        }
    }

    private long write(Ledger ledger, Query asked, int most) {
        long written = 0;
        Optional<String> after = Optional.empty();
        do {
            Ledger.IncidentPage page = ledger.incidents(asked, after, (int) Math.min(PAGE, most - written));
            for (IncidentLine incident : page.incidents()) {
                write(incident, written == 0);
                written++;
            }
            after = page.next();
        } while (after.isPresent() && written < most);
        return written;
    }

    private void write(IncidentLine incident, boolean first) {
        switch (format) {
            case text -> text(incident);
            case jsonl -> terminal.out().print(incident.json() + "\n");
            case json -> terminal.out().print((first ? "[\n" : ",\n") + incident.json());
            case csv -> terminal.out().print(CsvLine.of(row(incident)));
        }
    }

    private static List<String> row(IncidentLine incident) {
        return List.of(
                incident.id(),
                incident.type(),
                incident.when().orElse(""),
                incident.place().orElse(""),
                String.join("; ", incident.actors()),
                incident.told(),
                Long.toString(incident.articles()),
                Integer.toString(incident.independentOrigins()),
                Integer.toString(incident.partyOrigins()),
                Integer.toString(incident.echoes()),
                String.join("; ", incident.disputes()));
    }

    private void text(IncidentLine incident) {
        Paint paint = new Paint(terminal.colours() && !common.noColour());
        List<String> head = new ArrayList<>();
        head.add(incident.when().orElse("no date"));
        head.add(incident.type());
        incident.place().ifPresent(head::add);
        head.add(incident.actors().isEmpty() ? "unknown" : String.join(", ", incident.actors()));
        lines(paint, paint.as(Style.STRONG, Plain.line(String.join(" · ", head))), "");
        String told = incident.told().length() > TOLD ? incident.told().substring(0, TOLD) + " …" : incident.told();
        lines(paint, Plain.line(told), "  ");
        lines(paint, counts(incident) + paint.as(Style.QUIET, " · " + incident.id()), "  ");
    }

    /** Three numbers, never one. */
    static String counts(IncidentLine incident) {
        return Plain.count(incident.articles(), "account") + " · "
                + Plain.count(incident.independentOrigins(), "independent origin")
                + (incident.partyOrigins() > 0 ? " · " + Plain.count(incident.partyOrigins(), "party") : "") + " · "
                + incident.echoes() + (incident.echoes() == 1 ? " echo" : " echoes")
                + (incident.disputes().isEmpty() ? "" : " · disputed: " + String.join(", ", incident.disputes()));
    }

    private void lines(Paint paint, String text, String indent) {
        int width = Math.min(terminal.width(), WIDEST) - indent.length();
        for (String line : paint.closedAtLineEnds(Wrap.lines(text, width))) {
            terminal.out().println(indent + line);
        }
    }
}
