// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.article.Article;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.store.Hit;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay why ID}: how an entry came about. */
@Command(
        name = "why",
        description =
                "Shows how an entry came about: the words it stands on, its page, and why it was set beside others.",
        sortOptions = false)
final class WhyCommand implements Callable<Integer> {

    /** So many characters around an entry are shown. */
    private static final int AROUND = 120;

    @Parameters(paramLabel = "ID", description = "As hearsay find shows it.")
    private String id = "";

    @Mixin
    private final LedgerOptions ledgers = new LedgerOptions();

    private final Terminal terminal;
    private final Paragraphs out;

    WhyCommand(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.out = new Paragraphs(terminal, common);
    }

    @Override
    public Integer call() {
        try (Ledger ledger = ledgers.existing(terminal)) {
            Optional<Hit> entry = ledger.entry(id);
            if (entry.isEmpty()) {
                terminal.warn(id + ": there is no such entry in the ledger; hearsay find shows ids");
                return ExitCode.FAILED;
            }
            switch (entry.get()) {
                case Hit.Claim claim -> show(ledger, claim);
                case Hit.Event event -> show(ledger, event);
            }
            beside(ledger);
            decisions(ledger);
            return ExitCode.DONE;
        }
    }

    private void show(Ledger ledger, Hit.Claim claim) {
        out.strong(0, claim.speaker().shown() + " · " + Names.of(claim.kind()));
        out.plain(
                0,
                "source “" + claim.source() + "” · cue “" + claim.cue() + "” · certainty "
                        + String.format(java.util.Locale.ROOT, "%.2f", claim.certainty()));
        out.plain(
                0,
                "chain: " + claim.article().outlet().orElse("the article") + " → " + String.join(" → ", claim.chain()));
        claim.nestedIn().ifPresent(outer -> out.plain(0, "stands in: " + outer));
        place(ledger, claim, claim.contentSpans());
    }

    private void show(Ledger ledger, Hit.Event event) {
        EventLines told = EventLines.of(event);
        out.strong(0, told.what(Paint.NONE));
        out.plain(0, told.how());
        out.plain(0, told.word().orElse("the article's own word"));
        event.word().ifPresent(word -> out.plain(0, "stands in: " + word));
        place(ledger, event, event.triggerSpans());
    }

    private void place(Ledger ledger, Hit hit, List<Span> spans) {
        out.quiet(0, hit.article().uri() + " · " + hit.article().published().orElse("no date"));
        ledger.article(hit.article().id()).map(Reading::article).ifPresent(article -> {
            for (Span span : spans) {
                out.plain(1, around(article, span));
            }
        });
        ledger.pagesOf(hit.article().id()).forEach(hash -> out.quiet(0, "page SHA-256 " + hash));
    }

    private static String around(Article article, Span span) {
        String text = article.text();
        int from = Math.max(0, span.begin() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        return "… " + text.substring(from, span.begin()) + "[" + span.in(text) + "]" + text.substring(span.end(), to)
                + " … (" + span.begin() + "–" + span.end() + ")";
    }

    private void beside(Ledger ledger) {
        ledger.incidentOf(id).ifPresent(incident -> out.plain(0, "belongs to incident " + incident));
        ledger.linked(id)
                .forEach((other, reasons) -> out.plain(1, "beside " + other + ": " + String.join("; ", reasons)));
    }

    private void decisions(Ledger ledger) {
        ledger.entry(id).flatMap(Hit::verdict).ifPresent(verdict -> out.strong(0, DecisionLines.verdict(verdict)));
        for (Decision decision : ledger.decisionsOn(id)) {
            out.plain(1, DecisionLines.what(decision));
            out.quiet(2, DecisionLines.by(decision) + " · " + decision.id());
        }
    }
}
