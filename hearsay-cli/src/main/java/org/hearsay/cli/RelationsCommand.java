// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.exchange.RelationsJson;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.relation.Party;
import org.hearsay.ledger.relation.Relations;
import org.hearsay.ledger.relation.Tie;
import org.hearsay.ledger.relation.Told;
import org.hearsay.ledger.relation.Triad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay relations [QUERY]}: who is told to be for and against whom. */
@Command(
        name = "relations",
        description = {
            "Shows the ties between actors, signed and dated, with the events they rest on; then the triads that do not hold together.",
            "",
            "  hearsay relations                         all of them",
            "  hearsay relations actor:turkey to:2020-02 what Turkey did and said until then",
            "",
            "What is denied or hypothetical is no tie; weights and rules: docs/relations.md"
        },
        sortOptions = false)
final class RelationsCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    /** Of a tie's events a person is shown so many, the newest. */
    private static final int NEWEST = 4;

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "${COMPLETION-CANDIDATES}: whether a state's army and ministers count as the state (default: ${DEFAULT-VALUE}).")
    private By by = By.state;

    @Option(names = "--limit", paramLabel = "N", description = "At most N ties (default: 20 as text, else all).")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text is for people (default: ${DEFAULT-VALUE}).")
    private DecisionsCommand.ListFormat format = DecisionsCommand.ListFormat.text;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;
    private final Paragraphs out;

    RelationsCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
        this.out = new Paragraphs(terminal, common);
    }

    /** Who counts as one actor; the names are those of {@code --by}. */
    enum By {
        /** Those who act for a state by their office are the state. */
        state,
        /** Everybody is himself. */
        actor
    }

    @Override
    public Integer call() {
        Query asked = query.query();
        int most = limit.orElse(format == DecisionsCommand.ListFormat.text ? SHOWN : Integer.MAX_VALUE);
        query.check(most);
        try (Ledger ledger = ledgers.existing(terminal)) {
            Relations relations = ledger.relations(asked, by == By.state);
            List<Tie> ties =
                    relations.ties().subList(0, Math.min(most, relations.ties().size()));
            switch (format) {
                case jsonl -> {
                    ties.forEach(tie -> terminal.out().print(RelationsJson.of(tie) + "\n"));
                    relations.triads().forEach(triad -> terminal.out().print(RelationsJson.of(triad) + "\n"));
                }
                case text -> {
                    ties.forEach(this::show);
                    triads(relations.triads());
                }
            }
            if (ties.isEmpty()) {
                terminal.note(common, "no event that meets this query ties one known actor to another");
            } else if (ties.size() < relations.ties().size()) {
                terminal.note(common, ties.size() + " of " + relations.ties().size() + " ties; --limit shows more");
            }
            return ExitCode.DONE;
        }
    }

    private void show(Tie tie) {
        out.strong(0, tie.from().name() + " → " + tie.to().name() + "  " + signed(tie.net()));
        out.plain(
                1,
                "together " + signed(tie.cooperation()) + " · against " + signed(tie.conflict()) + " · "
                        + Plain.count(tie.deeds().size(), "event")
                        + (tie.trend().isPresent()
                                ? " · lately " + signed(tie.trend().getAsDouble())
                                : ""));
        List<Tie.Deed> deeds = tie.deeds();
        for (Tie.Deed deed :
                deeds.subList(Math.max(0, deeds.size() - NEWEST), deeds.size()).reversed()) {
            out.quiet(2, line(deed));
        }
    }

    private static String line(Tie.Deed deed) {
        String when = deed.when()
                .or(() -> deed.reported().map(day -> "reported " + day))
                .orElse("no date");
        String word = deed.accounts().stream()
                .map(account -> account.word().orElse(account.outlet().orElse("the article's own word")))
                .distinct()
                .collect(Collectors.joining(", "));
        return when + " · " + signed(deed.weight()) + " " + Names.of(deed.type()) + (deed.said() ? ", said" : "")
                + (deed.disputed() ? ", disputed" : "") + " · " + word + " · "
                + deed.accounts().stream().map(Told.Account::entry).collect(Collectors.joining(" "));
    }

    private void triads(List<Triad> triads) {
        for (Triad triad : triads.subList(0, Math.min(SHOWN, triads.size()))) {
            List<String> names = triad.parties().stream().map(Party::name).toList();
            out.plain(
                    0,
                    "tense: "
                            + switch (triad.kind()) {
                                case ALLIES_APART ->
                                    names.get(0) + " stands with " + names.get(1) + " and " + names.get(2)
                                            + ", who are against each other";
                                case THREE_ENEMIES -> String.join(", ", names) + " are each against the others";
                            });
        }
    }

    /** A number with its sign, without decimals where there are none. */
    private static String signed(double number) {
        String plain = number == Math.rint(number)
                ? String.format(Locale.ROOT, "%+.0f", number)
                : String.format(Locale.ROOT, "%+.1f", number);
        return number == 0 ? "0" : plain;
    }
}
