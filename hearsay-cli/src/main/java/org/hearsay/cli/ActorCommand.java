// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.relation.Naming;
import org.hearsay.ledger.store.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay actor NAME}: a dossier. */
@Command(
        name = "actor",
        description = "Shows what the ledger holds of somebody: what they said, where, under which names.",
        sortOptions = false)
final class ActorCommand implements Callable<Integer> {

    private static final int PAGE = 500;
    private static final int NEWEST = 5;
    private static final int MOST_VOICES = 20;

    @Parameters(paramLabel = "NAME", description = "Words of the name.")
    private String name = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; text is for people (default: ${DEFAULT-VALUE}).")
    private DossierFormat format = DossierFormat.text;

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final CommonOptions common;
    private final Paragraphs out;

    ActorCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
        this.out = new Paragraphs(terminal, common);
    }

    /** How a dossier is written; the names are those of {@code --format}. */
    enum DossierFormat {
        /** For people. */
        text,
        /** One object. */
        json
    }

    /** What was counted while going through all claims. */
    static final class Counts {
        private final Map<String, Integer> names = new TreeMap<>();
        private final Map<String, Integer> outlets = new TreeMap<>();
        private final Map<String, Integer> days = new TreeMap<>();
        private final Map<String, Integer> acts = new TreeMap<>();
        private int claims;
        private int events;

        /** What was counted, by what it is. */
        Map<String, Object> all() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("claims", claims);
            all.put("events", events);
            all.put("names", names);
            all.put("outlets", outlets);
            all.put("days", days);
            all.put("acts", acts);
            return all;
        }

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
            List<Naming> namings = ledger.namings(name);
            if (counts.claims + counts.events == 0 && namings.isEmpty()) {
                terminal.warn(name + ": the ledger knows nobody of this name; hearsay find searches all words");
                return ExitCode.FAILED;
            }
            switch (format) {
                case text -> {
                    show(counts, ledger.find(query, Optional.empty(), NEWEST));
                    show(namings);
                }
                case json -> terminal.out().print(DossierJson.of(name, counts, namings) + "\n");
            }
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

    /** Of each voice the words it uses most: whose word is also in the choice of words. */
    private void show(List<Naming> namings) {
        Map<String, Map<String, Integer>> byVoice = new LinkedHashMap<>();
        for (Naming naming : namings) {
            byVoice.computeIfAbsent(naming.voice() + (naming.speaker() ? "" : " (outlet)"), voice -> new TreeMap<>())
                    .merge(naming.words(), naming.times(), Integer::sum);
        }
        if (byVoice.isEmpty()) {
            return;
        }
        out.blank();
        out.strong(0, "what each voice calls them");
        byVoice.entrySet().stream()
                .limit(MOST_VOICES)
                .forEach(voice -> out.plain(1, voice.getKey() + ": " + listed(voice.getValue())));
        if (byVoice.size() > MOST_VOICES) {
            terminal.note(common, "and " + (byVoice.size() - MOST_VOICES) + " voices more; --format json has all");
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
