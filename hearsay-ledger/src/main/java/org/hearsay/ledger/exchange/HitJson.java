// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.io.StringWriter;
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
public final class HitJson {

    private final Query query;
    private final JsonFactory factory = new JsonFactory();

    /** For hits of {@code query}, whose words are highlighted. */
    public HitJson(Query query) {
        this.query = query;
    }

    /** The hit as one line. */
    public String of(Hit hit) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, hit);
        }
        return text.toString();
    }

    /** The hit as an object. */
    public void write(JsonGenerator json, Hit hit) {
        switch (hit) {
            case Hit.Claim claim -> claim(json, claim);
            case Hit.Event event -> event(json, event);
        }
    }

    private void claim(JsonGenerator json, Hit.Claim claim) {
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("kind", "claim");
        json.writeName("article");
        article(json, claim.article());
        json.writeStringProperty("form", Names.of(claim.kind()));
        ReadingJson.speaker(json, claim.speaker(), Optional.empty());
        text(json, "source", claim.source());
        text(json, "cue", claim.cue());
        json.writeName("content");
        json.writeStartObject();
        json.writeName("spans");
        json.writeStartArray();
        claim.contentSpans().forEach(span -> ReadingJson.span(json, span));
        json.writeEndArray();
        json.writeStringProperty("text", claim.content());
        highlights(json, claim.content());
        json.writeEndObject();
        ReadingJson.write(json, "chain", claim.chain());
        ReadingJson.write(json, "nestedIn", claim.nestedIn());
        json.writeNumberProperty("certainty", claim.certainty());
        verdict(json, claim);
        json.writeStringProperty("link", Permalink.of(claim));
        json.writeEndObject();
    }

    private void event(JsonGenerator json, Hit.Event event) {
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("kind", "event");
        json.writeName("article");
        article(json, event.article());
        json.writeStringProperty("type", event.type().name());
        ReadingJson.write(json, "mode", event.mode());
        json.writeName("trigger");
        json.writeStartObject();
        ReadingJson.spansAndText(json, event.triggerSpans(), event.trigger());
        highlights(json, event.trigger());
        json.writeEndObject();
        participants(json, "actors", event.actors());
        participants(json, "recipients", event.recipients());
        ReadingJson.write(json, "when", event.day());
        ReadingJson.write(json, "place", event.place());
        ReadingJson.list(json, "figures", event.figures(), count -> {
            Figure figure = count.figure();
            ReadingJson.figure(json, figure, count.text());
        });
        json.writeStringProperty("status", Names.of(event.status()));
        ReadingJson.write(json, "word", event.word());
        event.speaker().ifPresent(speaker -> ReadingJson.speaker(json, speaker, Optional.empty()));
        if (event.party()) {
            json.writeBooleanProperty("party", true);
        }
        verdict(json, event);
        json.writeStringProperty("link", Permalink.of(event));
        json.writeEndObject();
    }

    /** The machine's values stand in the hit itself, the person's here. */
    private static void verdict(JsonGenerator json, Hit hit) {
        hit.verdict().ifPresent(verdict -> {
            json.writeName("decision");
            DecisionJson.write(json, verdict);
        });
    }

    private static void participants(JsonGenerator json, String name, List<Hit.Participant> participants) {
        ReadingJson.list(json, name, participants, one -> {
            ReadingJson.spansAndText(json, one.spans(), one.text());
            ReadingJson.write(json, "name", one.name());
            ReadingJson.write(json, "country", one.country());
            ReadingJson.write(json, "sector", one.sector());
            ReadingJson.write(json, "id", one.actor());
        });
    }

    private static void article(JsonGenerator json, ArticleHead article) {
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("uri", article.uri());
        ReadingJson.write(json, "outlet", article.outlet());
        ReadingJson.write(json, "headline", article.headline());
        ReadingJson.write(json, "published", article.published());
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
