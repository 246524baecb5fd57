// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.Figure;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;

/** Hits as rows, RFC 4180, with a header. */
public final class HitCsv {

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
            "certainty",
            "type",
            "mode",
            "status",
            "actors",
            "actorCodes",
            "recipients",
            "recipientCodes",
            "when",
            "place",
            "figures",
            "word",
            "party",
            "decision",
            "amended",
            "decidedBy",
            "decidedWhy",
            "decidedWhen",
            "link");

    private HitCsv() {}

    /** The names of the columns. */
    public static String header() {
        return CsvLine.of(COLUMNS);
    }

    /** The hit as a row. */
    public static String of(Hit hit) {
        List<String> row = new ArrayList<>(
                switch (hit) {
                    case Hit.Claim claim -> row(claim, claim.article());
                    case Hit.Event event -> row(event, event.article());
                });
        row.addAll(hit.verdict().map(HitCsv::verdict).orElse(List.of("", "", "", "", "")));
        row.add(Permalink.of(hit));
        return CsvLine.of(row);
    }

    private static List<String> verdict(Verdict verdict) {
        return List.of(
                Names.of(verdict.state()),
                new TreeMap<>(verdict.amended())
                        .entrySet().stream()
                                .map(change -> change.getKey().shown() + "=" + change.getValue())
                                .collect(Collectors.joining("; ")),
                verdict.who(),
                verdict.why().orElse(""),
                verdict.decided());
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
                Double.toString(claim.certainty()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** A row whose content is the words that tell of the event; on whose word it stands is the speaker. */
    private static List<String> row(Hit.Event event, ArticleHead article) {
        return List.of(
                event.id(),
                "event",
                article.uri(),
                article.outlet().orElse(""),
                article.published().orElse(""),
                article.headline().orElse(""),
                "",
                event.speaker().flatMap(Speaker::name).orElse(""),
                event.speaker().map(speaker -> Names.of(speaker.kind())).orElse(""),
                "",
                "",
                event.trigger(),
                "",
                "",
                "",
                event.type().name(),
                event.mode().orElse(""),
                Names.of(event.status()),
                joined(event.actors(), Hit.Participant::text),
                joined(event.actors(), HitCsv::codes),
                joined(event.recipients(), Hit.Participant::text),
                joined(event.recipients(), HitCsv::codes),
                event.day().orElse(""),
                event.place().orElse(""),
                joined(event.figures(), HitCsv::shown),
                event.word().orElse(""),
                Boolean.toString(event.party()));
    }

    private static <T> String joined(List<T> all, Function<T, String> shown) {
        return all.stream().map(shown).collect(Collectors.joining("; "));
    }

    /** {@code TUR MIL}; a dash where the country is unknown. */
    private static String codes(Hit.Participant one) {
        return one.country().orElse("-")
                + one.sector().map(sector -> " " + sector).orElse("");
    }

    /** {@code killed 33..}: from 33, with no upper end. */
    private static String shown(Hit.Count count) {
        Figure figure = count.figure();
        String min = figure.min().isPresent() ? Integer.toString(figure.min().getAsInt()) : "";
        String max = figure.max().isPresent() ? Integer.toString(figure.max().getAsInt()) : "";
        return figure.of() + " " + (figure.approximate() ? "~" : "") + (min.equals(max) ? min : min + ".." + max);
    }
}
