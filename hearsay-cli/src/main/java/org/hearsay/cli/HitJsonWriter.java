// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.event.Figure;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Hits as JSON; keys that have no value are absent. Highlights are positions in the content's text, the article's positions stand in spans. */
final class HitJsonWriter implements HitWriter {

    private final PrintStream out;
    private final Query query;
    private final boolean lines;
    private final JsonFactory factory = new JsonFactory();
    private boolean begun;

    /** Writes to {@code out}: one object a line, or else one array. */
    HitJsonWriter(PrintStream out, Query query, boolean lines) {
        this.out = out;
        this.query = query;
        this.lines = lines;
    }

    @Override
    public void write(Hit hit) {
        if (!lines) {
            out.print(begun ? ",\n" : "[\n");
        }
        begun = true;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            switch (hit) {
                case Hit.Claim claim -> claim(json, claim);
                case Hit.Event event -> event(json, event);
            }
        }
        out.print(bytes.toString(StandardCharsets.UTF_8));
        if (lines) {
            out.print('\n');
        }
    }

    @Override
    public void close() {
        if (!lines) {
            out.print(begun ? "\n]\n" : "[]\n");
        }
        out.flush();
    }

    private void claim(JsonGenerator json, Hit.Claim claim) {
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("kind", "claim");
        json.writeName("article");
        article(json, claim.article());
        json.writeStringProperty("form", Names.of(claim.kind()));
        JsonWriter.speaker(json, claim.speaker(), Optional.empty());
        text(json, "source", claim.source());
        text(json, "cue", claim.cue());
        json.writeName("content");
        json.writeStartObject();
        json.writeName("spans");
        json.writeStartArray();
        claim.contentSpans().forEach(span -> JsonWriter.span(json, span));
        json.writeEndArray();
        json.writeStringProperty("text", claim.content());
        highlights(json, claim.content());
        json.writeEndObject();
        JsonWriter.write(json, "chain", claim.chain());
        JsonWriter.write(json, "nestedIn", claim.nestedIn());
        json.writeNumberProperty("certainty", claim.certainty());
        json.writeEndObject();
    }

    private void event(JsonGenerator json, Hit.Event event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("kind", "event");
        json.writeName("article");
        article(json, event.article());
        json.writeStringProperty("type", event.type().name());
        JsonWriter.write(json, "mode", event.mode());
        json.writeName("trigger");
        json.writeStartObject();
        JsonWriter.spansAndText(json, event.triggerSpans(), event.trigger());
        highlights(json, event.trigger());
        json.writeEndObject();
        participants(json, "actors", event.actors());
        participants(json, "recipients", event.recipients());
        JsonWriter.write(json, "when", event.day());
        JsonWriter.write(json, "place", event.place());
        JsonWriter.list(json, "figures", event.figures(), count -> {
            Figure figure = count.figure();
            JsonWriter.figure(json, figure, count.text());
        });
        json.writeStringProperty("status", Names.of(event.status()));
        JsonWriter.write(json, "word", event.word());
        event.speaker().ifPresent(speaker -> JsonWriter.speaker(json, speaker, Optional.empty()));
        if (event.party()) {
            json.writeBooleanProperty("party", true);
        }
        json.writeEndObject();
    }

    private static void participants(JsonGenerator json, String name, List<Hit.Participant> participants) {
        JsonWriter.list(json, name, participants, one -> {
            JsonWriter.spansAndText(json, one.spans(), one.text());
            JsonWriter.write(json, "name", one.name());
            JsonWriter.write(json, "country", one.country());
            JsonWriter.write(json, "sector", one.sector());
            JsonWriter.write(json, "id", one.actor());
        });
    }

    private static void article(JsonGenerator json, ArticleHead article) {
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("uri", article.uri());
        JsonWriter.write(json, "outlet", article.outlet());
        JsonWriter.write(json, "headline", article.headline());
        JsonWriter.write(json, "published", article.published());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void highlights(JsonGenerator json, String text) {
        List<Words.Word> words = query.highlightsIn(text);
        if (words.isEmpty()) {
            return;
        }
        json.writeName("highlights");
        json.writeStartArray();
        for (Words.Word word : words) {
            json.writeStartArray();
            json.writeNumber(word.begin());
            json.writeNumber(word.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
