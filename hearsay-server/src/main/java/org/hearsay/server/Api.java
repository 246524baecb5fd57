// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.exchange.DecisionJson;
import org.hearsay.ledger.exchange.HitJson;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.ledger.exchange.RelationsJson;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.relation.Naming;
import org.hearsay.ledger.relation.Relations;
import org.hearsay.ledger.store.Hit;
import org.hearsay.reading.Reader;
import org.hearsay.reading.Reading;

/** The routes under {@code /api/v1}; {@code openapi.json} is their contract. */
final class Api implements AutoCloseable {

    private static final String ROOT = "/api/v1";

    /** Entries fetched at once by an export; memory does not depend on how many there are. */
    private static final int STRETCH = 500;

    /** Of somebody whom everybody names, the most frequent; {@code hearsay actor --format json} has all. */
    private static final int MOST_NAMINGS = 500;

    private static final int SUGGESTIONS = 10;
    private static final int LONGEST_BEGUN = 2_000;

    private final Ledger ledger;
    private final PastedTexts pasted;
    private final Deciding deciding;
    private final Jobs jobs;
    private final Sending sending;

    Api(Ledger ledger, Supplier<Reader> reader) {
        this.ledger = ledger;
        Supplier<Reader> once = new ReaderOnce(reader);
        this.pasted = new PastedTexts(once);
        this.deciding = new Deciding(ledger);
        this.jobs = new Jobs(ledger, once);
        this.sending = new Sending(jobs);
    }

    @Override
    public void close() {
        jobs.close();
    }

    void addTo(RoutesConfig routes) {
        routes.get(ROOT + "/openapi.json", Api::contract);
        routes.get(ROOT + "/ledger", this::size);
        routes.get(ROOT + "/articles", this::articles);
        routes.get(ROOT + "/articles/{id}", this::article);
        routes.get(ROOT + "/articles/{id}/beside", this::beside);
        routes.get(ROOT + "/entries", this::entries);
        routes.get(ROOT + "/entries/{id}", this::entry);
        routes.get(ROOT + "/incidents", this::incidents);
        routes.get(ROOT + "/incidents/{id}", this::incident);
        routes.get(ROOT + "/places", this::places);
        routes.get(ROOT + "/speakers", this::speakers);
        routes.get(ROOT + "/actors/{name}", this::actor);
        routes.get(ROOT + "/relations", this::relations);
        routes.get(ROOT + "/facets", this::facets);
        routes.get(ROOT + "/suggestions", this::suggestions);
        routes.get(ROOT + "/queue", deciding::queue);
        routes.get(ROOT + "/decisions", deciding::list);
        routes.post(ROOT + "/decisions", deciding::decide);
        routes.get(ROOT + "/decisions/{id}", deciding::one);
        routes.post(ROOT + "/decisions/{id}/undo", deciding::undo);
        routes.get(ROOT + "/exports/{format}", this::export);
        routes.post(ROOT + "/readings", pasted::read);
        routes.get(ROOT + "/jobs", sending::list);
        routes.post(ROOT + "/jobs", sending::send);
        routes.get(ROOT + "/jobs/{id}", sending::one);
        routes.get(ROOT + "/jobs/{id}/events", sending::follow);
        routes.post(ROOT + "/jobs/{id}/cancel", sending::cancel);
        routes.get(ROOT + "/*", context -> {
            throw Problem.missing("The API has no such resource; /api/v1/openapi.json lists what it has.");
        });
    }

    private static void contract(Context context) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing from the jar");
            }
            Answer.json(context, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void size(Context context) {
        var size = ledger.size();
        Answer.json(
                context,
                Json.of(new Views.LedgerView(size.articles(), size.claims(), size.events(), size.incidents())));
    }

    private void articles(Context context) {
        Ledger.ArticlePage page = ledger.articles(Answer.query(context), Answer.cursor(context), Answer.limit(context));
        page(context, page.articles(), Views.ArticleView::of, page.next());
    }

    private void incidents(Context context) {
        Ledger.IncidentPage page =
                ledger.incidents(Answer.query(context), Answer.cursor(context), Answer.limit(context));
        page(context, page.incidents(), Views.IncidentItem::of, page.next());
    }

    private static <T, V> void page(Context context, List<T> items, Function<T, V> view, Optional<String> next) {
        Optional<String> cursor = Answer.opaque(next);
        Answer.page(context, Json.of(new Views.Page<>(items.stream().map(view).toList(), cursor)), cursor);
    }

    /** The reading with, beside it, the incidents to which its entries belong. */
    private void article(Context context) {
        String id = context.pathParam("id");
        Reading reading = ledger.article(id)
                .orElseThrow(() -> Problem.missing("There is no such article in the ledger; /articles lists them."));
        Map<String, Views.IncidentItem> incidents = new TreeMap<>();
        ledger.incidentsIn(id).forEach((entry, line) -> incidents.put(entry, Views.IncidentItem.of(line)));
        List<String> revisions = ledger.revisions(reading.article().uri());
        Answer.json(context, Json.object(json -> {
            ReadingJson.fields(json, reading);
            json.writeName("incidents");
            json.writeRawValue(Json.of(incidents));
            json.writeName("decisions");
            json.writeStartObject();
            ledger.verdictsIn(id).forEach((entry, verdict) -> {
                json.writeName(entry);
                DecisionJson.write(json, verdict);
            });
            json.writeEndObject();
            json.writeName("revisions");
            json.writeRawValue(Json.of(revisions));
        }));
    }

    private void beside(Context context) {
        Answer.json(context, Json.of(ledger.beside(Answer.query(context), context.pathParam("id"))));
    }

    private void entries(Context context) {
        Query query = Answer.query(context);
        Ledger.HitPage page = ledger.find(query, Answer.cursor(context), Answer.limit(context));
        Optional<String> next = Answer.opaque(page.next());
        HitJson hits = new HitJson(query);
        Answer.page(
                context,
                Json.object(json -> {
                    if (context.queryParam("count") != null) {
                        json.writeNumberProperty("total", ledger.count(query));
                    }
                    json.writeName("items");
                    json.writeStartArray();
                    page.hits().forEach(hit -> hits.write(json, hit));
                    json.writeEndArray();
                    next.ifPresent(cursor -> json.writeStringProperty("next", cursor));
                }),
                next);
    }

    /** An entry, why it was set beside others, and the hashes of the pages it was read from. */
    private void entry(Context context) {
        String id = context.pathParam("id");
        Hit hit = ledger.entry(id).orElseThrow(() -> Problem.missing("There is no such claim or event in the ledger."));
        Answer.json(context, Json.object(json -> {
            json.writeName("entry");
            new HitJson(Query.ALL).write(json, hit);
            ledger.incidentOf(id).ifPresent(incident -> json.writeStringProperty("incident", incident));
            json.writeName("linked");
            json.writeRawValue(Json.of(ledger.linked(id)));
            json.writeName("pages");
            json.writeRawValue(Json.of(ledger.pagesOf(hit.article().id())));
            json.writeName("decisions");
            json.writeStartArray();
            ledger.decisionsOn(id).forEach(one -> DecisionJson.write(json, one, List.of()));
            json.writeEndArray();
        }));
    }

    private void incident(Context context) {
        Answer.json(
                context,
                Json.of(ledger.incident(context.pathParam("id"))
                        .map(Views.IncidentView::of)
                        .orElseThrow(() ->
                                Problem.missing("There is no such incident in the ledger; /incidents lists them."))));
    }

    private void places(Context context) {
        List<Views.PlaceView> found = ledger.places(Answer.query(context), Answer.limit(context)).stream()
                .map(Views.PlaceView::of)
                .toList();
        Answer.json(context, Json.of(new Views.Page<>(found, Optional.empty())));
    }

    private void speakers(Context context) {
        List<Views.SpeakerView> found = ledger.speakers(Answer.limit(context)).stream()
                .map(Views.SpeakerView::of)
                .toList();
        Answer.json(context, Json.of(new Views.Page<>(found, Optional.empty())));
    }

    private void actor(Context context) {
        String name = context.pathParam("name");
        List<Naming> namings = ledger.namings(name).stream().limit(MOST_NAMINGS).toList();
        Views.DossierView dossier = Dossier.of(ledger, name, !namings.isEmpty())
                .orElseThrow(() -> Problem.missing("The ledger knows nobody of this name."));
        String counts = Json.of(dossier);
        String words = Json.object(json -> {
            json.writeName("namings");
            RelationsJson.write(json, namings);
        });
        // Two objects written as one.
        Answer.json(context, counts.substring(0, counts.length() - 1) + "," + words.substring(1));
    }

    private void facets(Context context) {
        Answer.json(context, Json.of(new Views.Page<>(ledger.facets(Answer.query(context)), Optional.empty())));
    }

    /** What is asked here is no query yet. */
    private void suggestions(Context context) {
        String begun = Optional.ofNullable(context.queryParam("begun")).orElse("");
        if (begun.length() > LONGEST_BEGUN) {
            throw Problem.in("?begun", "begun has at most " + LONGEST_BEGUN + " characters.");
        }
        Answer.json(context, Json.of(new Views.Page<>(ledger.suggestions(begun, SUGGESTIONS), Optional.empty())));
    }

    /** Ties, those that rest on most first, and the tense triads among all of them. */
    private void relations(Context context) {
        int limit = Answer.limit(context);
        String by = Optional.ofNullable(context.queryParam("by")).orElse("state");
        if (!List.of("state", "actor").contains(by)) {
            throw Problem.in("?by", "by has to be state or actor.");
        }
        Relations found = ledger.relations(Answer.query(context), by.equals("state"));
        Answer.json(context, Json.object(json -> {
            json.writeNumberProperty("total", found.ties().size());
            json.writeName("ties");
            json.writeStartArray();
            found.ties().stream().limit(limit).forEach(tie -> RelationsJson.write(json, tie));
            json.writeEndArray();
            json.writeName("triads");
            json.writeStartArray();
            found.triads().stream().limit(limit).forEach(triad -> RelationsJson.write(json, triad));
            json.writeEndArray();
        }));
    }

    /** Written while it is found, a stretch at a time. */
    private void export(Context context) throws IOException {
        Query query = Answer.query(context);
        Exported exported = Exported.of(context.pathParam("format"), query);
        context.contentType(exported.mediaType());
        context.header("Content-Disposition", "attachment; filename=\"hearsay." + exported.name() + "\"");
        Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        out.write(exported.header());
        String before = "";
        Optional<String> after = Optional.empty();
        do {
            Ledger.HitPage page = ledger.find(query, after, STRETCH);
            for (Hit hit : page.hits()) {
                Optional<String> row = exported.row(hit);
                if (row.isPresent()) {
                    out.write(before);
                    out.write(row.get());
                    before = exported.separator();
                }
            }
            out.flush();
            after = page.next();
        } while (after.isPresent());
        out.write(exported.footer());
        out.flush();
    }
}
