// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay actor NAME}: a dossier. */
@Command(
        name = "actor",
        description = "Shows what the ledger holds of somebody: what they said, where, under which names.",
        sortOptions = false)
final class ActorCommand implements Callable<Integer> {

    private static final int PAGE = 500;
    private static final int NEWEST = 5;

    @Parameters(paramLabel = "NAME", description = "Words of the name.")
    private String name = "";

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final Paragraphs out;

    ActorCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.out = new Paragraphs(terminal, common);
    }

    /** What was counted while going through all claims. */
    private static final class Counts {
        private final Map<String, Integer> names = new TreeMap<>();
        private final Map<String, Integer> outlets = new TreeMap<>();
        private final Map<String, Integer> days = new TreeMap<>();
        private final Map<String, Integer> acts = new TreeMap<>();
        private int claims;
        private int events;

        void take(Hit.Claim claim) {
            claims++;
            names.merge(claim.speaker().shown(), 1, Integer::sum);
            takeWhere(claim);
        }

        void take(Hit.Event event) {
            events++;
            event.actors().forEach(actor -> names.merge(actor.text(), 1, Integer::sum));
            acts.merge(Names.of(event.type()), 1, Integer::sum);
            takeWhere(event);
        }

        private void takeWhere(Hit hit) {
            outlets.merge(hit.article().outlet().orElse("unknown outlet"), 1, Integer::sum);
            hit.article().published().ifPresent(day -> days.merge(day, 1, Integer::sum));
        }
    }

    @Override
    public Integer call() {
        Query query = Query.of("actor:\"" + name.replace('"', ' ') + "\"");
        Counts counts = new Counts();
        try (Ledger ledger = ledgers.existing(terminal)) {
            Optional<String> after = Optional.empty();
            do {
                Ledger.HitPage page = ledger.find(query, after, PAGE);
                for (Hit hit : page.hits()) {
                    switch (hit) {
                        case Hit.Claim claim -> counts.take(claim);
                        case Hit.Event event -> counts.take(event);
                    }
                }
                after = page.next();
            } while (after.isPresent());
            if (counts.claims + counts.events == 0) {
                terminal.warn(name + ": the ledger knows nobody of this name; hearsay find searches all words");
                return ExitCode.FAILED;
            }
            show(counts, ledger.find(query, Optional.empty(), NEWEST));
            return ExitCode.DONE;
        }
    }

    private void show(Counts counts, Ledger.HitPage newest) {
        out.strong(0, name + " · " + Plain.count(counts.claims, "claim") + " · " + Plain.count(counts.events, "event"));
        if (!counts.days.isEmpty()) {
            TreeMap<String, Integer> days = new TreeMap<>(counts.days);
            out.plain(0, "from " + days.firstKey() + " to " + days.lastKey());
        }
        out.plain(0, "called: " + listed(counts.names));
        if (!counts.acts.isEmpty()) {
            out.plain(0, "did: " + listed(counts.acts));
        }
        out.plain(0, "in: " + listed(counts.outlets));
        out.blank();
        for (Hit hit : newest.hits()) {
            switch (hit) {
                case Hit.Claim claim -> {
                    out.plain(1, claim.article().published().orElse("no date") + " · " + claim.content());
                    out.quiet(2, claim.article().uri() + " · " + claim.id());
                }
                case Hit.Event event -> {
                    EventLines told = EventLines.of(event);
                    out.plain(1, event.article().published().orElse("no date") + " · " + told.what(Paint.NONE));
                    out.plain(
                            2,
                            told.how() + told.word().map(word -> " · " + word).orElse(""));
                    out.quiet(2, event.article().uri() + " · " + event.id());
                }
            }
        }
    }

    private static String listed(Map<String, Integer> counts) {
        StringBuilder listed = new StringBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> listed.append(listed.isEmpty() ? "" : ", ")
                        .append(entry.getKey())
                        .append(" (")
                        .append(entry.getValue())
                        .append(')'));
        return listed.toString();
    }
}
