// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incident;
import org.hearsay.ledger.incident.WordDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay incident ID}: one incident with its accounts, origins, echoes and disputes. */
@Command(
        name = "incident",
        description =
                "Shows one incident: its origins, who echoes whom and how late, what is disputed, how quotations differ.",
        sortOptions = false)
final class IncidentCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "As hearsay incidents shows it; a claim's id will do.")
    private String id = "";

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final Paragraphs out;

    IncidentCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.out = new Paragraphs(terminal, common);
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.existing(terminal)) {
            Optional<Incident> incident =
                    ledger.incident(id).or(() -> ledger.incidentOf(id).flatMap(ledger::incident));
            if (incident.isEmpty()) {
                terminal.warn(id + ": there is no such incident in the ledger; hearsay incidents lists them");
                return ExitCode.FAILED;
            }
            show(incident.get());
            return ExitCode.DONE;
        }
    }

    private void show(Incident incident) {
        out.strong(
                0,
                incident.when().orElse("no date") + " · " + incident.type() + " · "
                        + (incident.actors().isEmpty() ? "unknown" : String.join(", ", incident.actors())));
        out.plain(
                0,
                Plain.count(incident.articles().size(), "account") + " · "
                        + Plain.count(incident.independentOrigins(), "independent origin") + " · "
                        + Plain.count(incident.partyOrigins(), "party origin") + " · "
                        + incident.echoes().size() + " echoes");
        for (Incident.Origin origin : incident.origins()) {
            out.blank();
            origin(incident, origin);
        }
        for (Incident.Dispute dispute : incident.disputes()) {
            out.blank();
            out.strong(0, "Disputed: " + dispute.about());
            for (Incident.Side side : dispute.sides()) {
                out.plain(1, side.value() + ": " + String.join(", ", side.origins()));
                out.quiet(2, String.join(" ", side.articles()));
            }
        }
    }

    private void origin(Incident incident, Incident.Origin origin) {
        out.strong(
                0,
                origin.name() + " · " + Names.of(origin.kind()).replace('-', ' ')
                        + (origin.party() ? " · party to it" : ""));
        if (!origin.because().isEmpty()) {
            out.quiet(1, "one origin, because: " + String.join("; ", origin.because()));
        }
        if (!origin.possibly().isEmpty()) {
            out.quiet(1, "possibly the same as: " + String.join(", ", origin.possibly()));
        }
        List<Account> accounts = incident.accounts().stream()
                .filter(account -> origin.accounts().contains(account.id()))
                .toList();
        Account first = accounts.getFirst();
        for (Account account : accounts) {
            String echo = incident.echoes().contains(account.carrier().uri()) ? " · echo" + delay(first, account) : "";
            out.plain(
                    1,
                    account.carrier().published().orElse("no date") + " · "
                            + account.carrier()
                                    .outlet()
                                    .orElse(account.carrier().uri()) + echo
                            + status(account));
            out.plain(
                    2,
                    account.equals(first)
                            ? account.what().text()
                            : WordDiff.of(first.what().text(), account.what().text()));
            out.quiet(2, account.carrier().uri() + " · " + account.id());
        }
    }

    private static String status(Account account) {
        return switch (account.what().status()) {
            case HAPPENED, OPEN -> "";
            case DENIED -> " · denied";
            case SILENT -> " · declined to say";
        };
    }

    private static String delay(Account first, Account echo) {
        try {
            if (first.carrier().published().isPresent()
                    && echo.carrier().published().isPresent()) {
                long days = ChronoUnit.DAYS.between(
                        LocalDate.parse(first.carrier().published().get()),
                        LocalDate.parse(echo.carrier().published().get()));
                return days == 0 ? ", the same day" : ", " + Plain.count(days, "day") + " later";
            }
            return "";
        } catch (DateTimeParseException e) {
            // A vague date has no delay.
            return "";
        }
    }
}
