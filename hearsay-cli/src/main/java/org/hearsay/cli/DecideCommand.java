// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay decide confirm|amend|reject|merge|split|undo}: keeps what a person decided. */
@Command(
        name = "decide",
        description = {
            "Keeps what you decide about entries of the ledger. It stands on the words of the page and survives a new reading.",
            "",
            "  hearsay decide confirm ID...                  these claims or events stand in the page so",
            "  hearsay decide amend ID --set type=SANCTION   also status, when, place, actor, recipient; of a claim speaker",
            "  hearsay decide reject ID... --why 'a film'    they do not; find, incidents and export leave them out",
            "  hearsay decide merge ID ID...                 incidents that are one, or actors (by id or name) that are one",
            "  hearsay decide split INCIDENT ENTRY...        these accounts tell of another incident",
            "  hearsay decide split ACTOR ENTRY... --as NAME in these entries another actor is meant",
            "  hearsay decide undo [DECISION]                the last one, or the one named; an undo can be undone"
        },
        sortOptions = false)
final class DecideCommand implements Callable<Integer> {

    private static final String WHO_VARIABLE = "HEARSAY_WHO";

    @Parameters(index = "0", paramLabel = "VERB", description = "${COMPLETION-CANDIDATES}, in lower case.")
    private Verb verb = Verb.CONFIRM;

    @Parameters(
            index = "1..*",
            paramLabel = "ID",
            arity = "0..*",
            description = "As find, incidents and decisions show them.")
    private List<String> ids = List.of();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "What is amended; may be given several times.")
    private Map<String, String> changes = Map.of();

    @Option(names = "--as", paramLabel = "NAME", description = "The name of an actor that is split off.")
    @Nullable
    private String as;

    @Option(names = "--why", paramLabel = "REASON", description = "Why; shown beside the entry.")
    @Nullable
    private String why;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who decides (default: HEARSAY_WHO, else your name on this machine).")
    @Nullable
    private String who;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;

    DecideCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.existing(terminal)) {
            boolean each = verb == Verb.CONFIRM || verb == Verb.AMEND || verb == Verb.REJECT;
            if (each && ids.size() > 1) {
                for (String id : ids) {
                    tell(ledger.decide(proposal(List.of(id))));
                }
            } else {
                tell(ledger.decide(proposal(ids)));
            }
            return ExitCode.DONE;
        }
    }

    private Proposal proposal(List<String> about) {
        Map<Amendable, String> values = new EnumMap<>(Amendable.class);
        changes.forEach((field, value) -> {
            Amendable named = Amendable.named(field);
            values.put(named, named.checked(value));
        });
        return new Proposal(verb, about, values, Optional.ofNullable(as), who(), Optional.ofNullable(why));
    }

    private String who() {
        if (who != null) {
            return who;
        }
        String told = terminal.environment().getOrDefault(WHO_VARIABLE, "");
        return told.isBlank() ? System.getProperty("user.name", "") : told;
    }

    /** The id is data, since a script may want to undo what it did. */
    private void tell(Decision decision) {
        terminal.out().println(decision.id());
        terminal.note(
                common, DecisionLines.what(decision) + "; hearsay decide undo " + decision.id() + " takes it back");
    }
}
