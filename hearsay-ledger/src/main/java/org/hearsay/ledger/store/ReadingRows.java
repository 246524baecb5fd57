// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actor.Actor;
import org.hearsay.actor.ActorKind;
import org.hearsay.actor.ActorMention;
import org.hearsay.actor.Basis;
import org.hearsay.actor.Office;
import org.hearsay.actor.Sector;
import org.hearsay.article.Article;
import org.hearsay.article.LeftOut;
import org.hearsay.article.LiveEntry;
import org.hearsay.article.PageKind;
import org.hearsay.article.Publication;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Edit;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.Event;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionKind;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.reading.Reading;
import org.hearsay.text.Sha256;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexMod;
import org.hearsay.time.TimexType;
import org.jspecify.annotations.Nullable;

/** A reading as rows, and rows as the reading that they were. */
final class ReadingRows {

    private ReadingRows() {}

    static Rows of(Reading reading) {
        Rows rows = new Rows();
        article(rows, reading.article());
        int n = 0;
        for (Attribution attribution : reading.attributions()) {
            attribution(rows, attribution, reading, n++);
        }
        n = 0;
        for (Mention mention : reading.mentions()) {
            mention(rows, mention, reading, n++);
        }
        n = 0;
        for (Timex timex : reading.timexes()) {
            timex(rows, timex, reading.article(), n++);
        }
        n = 0;
        for (ResolvedToponym toponym : reading.toponyms()) {
            ToponymRows.add(rows, toponym, reading, n++);
        }
        n = 0;
        for (ActorMention actor : reading.actors()) {
            actor(rows, actor, reading.article(), n++);
        }
        n = 0;
        for (Event event : reading.events()) {
            EventRows.add(rows, event, reading, n++);
        }
        return rows;
    }

    private static void article(Rows rows, Article article) {
        List<String> leftOut = new ArrayList<>();
        for (LeftOut left : article.leftOut()) {
            leftOut.add(left.reason().name());
            leftOut.add(left.text());
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(article.id());
        values.add(article.uri());
        values.add(article.outlet().orElse(null));
        values.add(article.headline().orElse(null));
        values.add(Lists.json(article.byline()));
        values.add(article.published().orElse(null));
        values.add(article.language().orElse(null));
        values.add(Lists.json(article.tags()));
        values.add(article.text());
        values.add(Lists.json(leftOut));
        values.add(Sha256.of(values.toString()));
        publication(values, article.publication());
        rows.add(Table.ARTICLE, values);
    }

    /** Columns of versions 5 and 6; what is usual is null there, as in the rows that older programs wrote. */
    private static void publication(List<@Nullable Object> values, Publication publication) {
        values.add(publication.publishedAt().orElse(null));
        values.add(publication.modified().orElse(null));
        values.add(publication.section().orElse(null));
        values.add(publication.agencies().isEmpty() ? null : Lists.json(publication.agencies()));
        values.add(publication.canonical().orElse(null));
        values.add(
                publication.kind() == PageKind.ARTICLE
                        ? null
                        : publication.kind().name());
        values.add(publication.paywalled() ? 1L : null);
        List<String> entries = publication.entries().stream()
                .flatMap(entry -> Stream.of(entry.at(), Lists.spans(List.of(entry.span()))))
                .toList();
        values.add(entries.isEmpty() ? null : Lists.json(entries));
    }

    private static Publication publication(Cells cells) {
        return new Publication(
                cells.optional("published_at"),
                cells.optional("modified"),
                cells.optional("section"),
                cells.optional("agencies").map(Lists::strings).orElse(List.of()),
                cells.optional("canonical"),
                cells.optional("page_kind").map(PageKind::valueOf).orElse(PageKind.ARTICLE),
                cells.whole("paywalled").isPresent(),
                entries(cells.optional("entries").map(Lists::strings).orElse(List.of())));
    }

    /** Time, span, time, span. */
    private static List<LiveEntry> entries(List<String> written) {
        List<LiveEntry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < written.size(); i += 2) {
            entries.add(new LiveEntry(
                    written.get(i), Lists.spans(written.get(i + 1)).getFirst()));
        }
        return entries;
    }

    private static void attribution(Rows rows, Attribution said, Reading reading, int n) {
        Article article = reading.article();
        String text = article.text();
        Optional<Actor> speaker = reading.speaker(said);
        List<Span> cue = said.cue().map(List::of).orElse(List.of());
        rows.add(
                Table.ATTRIBUTION,
                said.id(),
                article.id(),
                (long) n,
                said.kind().name(),
                Lists.spans(said.source()),
                Lists.shown(said.source(), text),
                said.speaker().name().orElse(null),
                said.speaker().kind().name(),
                speaker.flatMap(Actor::country).orElse(null),
                speaker.flatMap(Actor::sector).map(Sector::name).orElse(null),
                speaker.map(Actor::id).orElse(null),
                Lists.spans(Optional.ofNullable(reading.speakers().get(said.id())).stream()
                        .toList()),
                Lists.spans(cue),
                Lists.shown(cue, text),
                Lists.spans(said.content()),
                Lists.shown(said.content(), text),
                said.nestedIn().orElse(null),
                Lists.json(said.chain()),
                said.edits().stream()
                        .map(edit -> Lists.spans(List.of(edit.span())) + ":"
                                + edit.kind().name())
                        .collect(Collectors.joining(" ")),
                said.certainty());
    }

    private static void mention(Rows rows, Mention mention, Reading reading, int n) {
        Article article = reading.article();
        List<Span> name = mention.name().map(List::of).orElse(List.of());
        rows.add(
                Table.MENTION,
                article.id(),
                (long) n,
                Lists.spans(List.of(mention.span())),
                mention.span().in(article.text()),
                mention.kind().name(),
                Lists.spans(name),
                Lists.shown(name, article.text()),
                mention.whole() ? 1L : 0L,
                mention.certainty(),
                reading.actorAt(mention.span()).map(Actor::id).orElse(null));
    }

    private static void timex(Rows rows, Timex timex, Article article, int n) {
        rows.add(
                Table.TIMEX,
                article.id(),
                (long) n,
                Lists.spans(List.of(timex.span())),
                timex.span().in(article.text()),
                timex.type().name(),
                timex.value().orElse(null),
                timex.mod().map(TimexMod::name).orElse(null));
    }

    private static void actor(Rows rows, ActorMention mention, Article article, int n) {
        Actor actor = mention.actor();
        rows.add(
                Table.ACTOR,
                article.id(),
                (long) n,
                Lists.spans(List.of(mention.span())),
                mention.span().in(article.text()),
                actor.id(),
                actor.name(),
                actor.kind().name(),
                actor.country().orElse(null),
                Lists.json(actor.sectors().stream().map(Sector::name).toList()),
                actor.code(),
                actor.office().map(Office::title).orElse(null),
                actor.office().flatMap(Office::from).orElse(null),
                actor.office().flatMap(Office::to).orElse(null),
                mention.basis().name());
    }

    static Reading reading(Rows rows) {
        return new Reading(
                article(rows.of(Table.ARTICLE).getFirst()),
                rows.of(Table.ATTRIBUTION).stream()
                        .map(ReadingRows::attribution)
                        .toList(),
                rows.of(Table.MENTION).stream().map(ReadingRows::mention).toList(),
                rows.of(Table.TIMEX).stream().map(ReadingRows::timex).toList(),
                ToponymRows.toponyms(rows),
                rows.of(Table.ACTOR).stream().map(ReadingRows::actor).toList(),
                speakers(rows),
                EventRows.events(rows));
    }

    private static Map<String, Span> speakers(Rows rows) {
        Map<String, Span> speakers = new HashMap<>();
        for (List<@Nullable Object> row : rows.of(Table.ATTRIBUTION)) {
            Cells cells = new Cells(Table.ATTRIBUTION, row);
            cells.spans("speaker_at").forEach(span -> speakers.put(cells.text("id"), span));
        }
        return speakers;
    }

    private static Article article(List<@Nullable Object> row) {
        Cells cells = new Cells(Table.ARTICLE, row);
        List<String> left = Lists.strings(cells.text("left_out"));
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i + 1 < left.size(); i += 2) {
            leftOut.add(new LeftOut(LeftOut.Reason.valueOf(left.get(i)), left.get(i + 1)));
        }
        return new Article(
                cells.text("id"),
                cells.text("uri"),
                cells.optional("outlet"),
                cells.optional("headline"),
                Lists.strings(cells.text("byline")),
                cells.optional("published"),
                cells.optional("language"),
                Lists.strings(cells.text("tags")),
                cells.text("text"),
                leftOut,
                publication(cells));
    }

    private static Attribution attribution(List<@Nullable Object> row) {
        Cells cells = new Cells(Table.ATTRIBUTION, row);
        return new Attribution(
                cells.text("id"),
                AttributionKind.valueOf(cells.text("kind")),
                cells.spans("source_spans"),
                new Speaker(cells.optional("speaker_name"), Speaker.Kind.valueOf(cells.text("speaker_kind"))),
                cells.spans("cue_spans").stream().findFirst(),
                cells.spans("content_spans"),
                cells.optional("nested_in"),
                Lists.strings(cells.text("chain")),
                edits(cells.text("edits")),
                cells.real("certainty"));
    }

    private static Mention mention(List<@Nullable Object> row) {
        Cells cells = new Cells(Table.MENTION, row);
        return new Mention(
                cells.spans("spans").getFirst(),
                MentionKind.valueOf(cells.text("kind")),
                cells.spans("name_spans").stream().findFirst(),
                cells.text("whole").equals("1"),
                cells.real("certainty"));
    }

    private static Timex timex(List<@Nullable Object> row) {
        Cells cells = new Cells(Table.TIMEX, row);
        return new Timex(
                cells.spans("spans").getFirst(),
                TimexType.valueOf(cells.text("type")),
                cells.optional("value"),
                cells.optional("mod").map(TimexMod::valueOf));
    }

    private static ActorMention actor(List<@Nullable Object> row) {
        Cells cells = new Cells(Table.ACTOR, row);
        return new ActorMention(
                cells.spans("spans").getFirst(),
                new Actor(
                        cells.text("actor"),
                        cells.text("name"),
                        ActorKind.valueOf(cells.text("kind")),
                        cells.optional("country"),
                        Lists.strings(cells.text("sectors")).stream()
                                .map(Sector::valueOf)
                                .toList(),
                        cells.text("code"),
                        cells.optional("office")
                                .map(title ->
                                        new Office(title, cells.optional("office_from"), cells.optional("office_to")))),
                Basis.valueOf(cells.text("basis")));
    }

    private static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            int colon = one.indexOf(':');
            Span span = Lists.spans(one.substring(0, colon)).getFirst();
            edits.add(new Edit(span, Edit.Kind.valueOf(one.substring(colon + 1))));
        }
        return edits;
    }
}
