// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.ledger.exchange.CsvLine;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;

/** Attributions as rows, RFC 4180, with a header; the columns a spreadsheet user needs to check an entry against its article. */
final class CsvWriter implements ReadingWriter {

    private static final List<String> COLUMNS = List.of(
            "uri",
            "outlet",
            "published",
            "headline",
            "attribution",
            "kind",
            "speaker",
            "speakerKind",
            "source",
            "cue",
            "content",
            "chain",
            "nestedIn",
            "certainty",
            "contentSpans");

    private final PrintStream out;

    CsvWriter(PrintStream out) {
        this.out = out;
        row(COLUMNS);
    }

    @Override
    public void write(Reading reading) {
        Article article = reading.article();
        String text = article.text();
        for (Attribution attribution : reading.attributions()) {
            row(List.of(
                    article.uri(),
                    article.outlet().orElse(""),
                    article.published().orElse(""),
                    article.headline().orElse(""),
                    attribution.id(),
                    Names.of(attribution.kind()),
                    attribution.speaker().name().orElse(""),
                    Names.of(attribution.speaker().kind()),
                    ReadingJson.joined(attribution.source(), text),
                    attribution.cue().map(cue -> cue.in(text)).orElse(""),
                    ReadingJson.joined(attribution.content(), text),
                    String.join(" > ", attribution.chain()),
                    attribution.nestedIn().orElse(""),
                    Double.toString(attribution.certainty()),
                    attribution.content().stream().map(CsvWriter::shown).collect(Collectors.joining(" "))));
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private static String shown(Span span) {
        return span.begin() + "-" + span.end();
    }

    private void row(List<String> cells) {
        out.print(CsvLine.of(cells));
    }
}
