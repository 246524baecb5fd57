// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.util.List;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;

/** Hits as rows, RFC 4180, with a header. */
final class HitCsvWriter implements HitWriter {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "uri",
            "outlet",
            "published",
            "headline",
            "form",
            "speaker",
            "speakerKind",
            "source",
            "cue",
            "content",
            "chain",
            "nestedIn",
            "certainty");

    private final PrintStream out;

    HitCsvWriter(PrintStream out) {
        this.out = out;
        out.print(CsvWriter.line(COLUMNS));
    }

    @Override
    public void write(Hit hit) {
        out.print(CsvWriter.line(
                switch (hit) {
                    case Hit.Claim claim -> row(claim, claim.article());
                }));
    }

    @Override
    public void close() {
        out.flush();
    }

    private static List<String> row(Hit.Claim claim, ArticleHead article) {
        return List.of(
                claim.id(),
                "claim",
                article.uri(),
                article.outlet().orElse(""),
                article.published().orElse(""),
                article.headline().orElse(""),
                Names.of(claim.kind()),
                claim.speaker().name().orElse(""),
                Names.of(claim.speaker().kind()),
                claim.source(),
                claim.cue(),
                claim.content(),
                String.join(" > ", claim.chain()),
                claim.nestedIn().orElse(""),
                Double.toString(claim.certainty()));
    }
}
