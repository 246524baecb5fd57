// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearsay.actor.Actor;
import org.hearsay.actor.Sector;
import org.hearsay.article.Article;
import org.hearsay.article.LeftOut;
import org.hearsay.article.LiveEntry;
import org.hearsay.article.PageKind;
import org.hearsay.article.Publication;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Edit;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.Figure;
import org.hearsay.place.Area;
import org.hearsay.place.Place;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexMod;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Readings as JSON, one object an article; keys that have no value are absent. Positions are UTF-16 code units of {@code article.text}. */
public final class ReadingJson {

    private ReadingJson() {}

    /** The reading as one line. */
    public static String of(Reading reading) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields(json, reading);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The keys of a reading, within an object that has been begun. */
    public static void fields(JsonGenerator json, Reading reading) {
        json.writeName("article");
        write(json, reading.article());
        json.writeName("attributions");
        json.writeStartArray();
        for (Attribution attribution : reading.attributions()) {
            write(json, attribution, reading);
        }
        json.writeEndArray();
        writeEvents(json, reading);
        writeMentions(json, reading);
        writeTimes(json, reading.timexes(), reading.article().text());
        writeToponyms(json, reading.toponyms(), reading.article().text());
    }

    private static void writeEvents(JsonGenerator json, Reading reading) {
        String text = reading.article().text();
        list(json, "events", reading.events(), event -> {
            json.writeStringProperty("id", event.id());
            json.writeStringProperty("type", event.type().name());
            write(json, "mode", event.mode());
            write(json, "contexts", event.contexts());
            spans(json, "trigger", event.trigger(), text);
            list(json, "actors", event.actors(), span -> participant(json, span, reading));
            list(json, "recipients", event.recipients(), span -> participant(json, span, reading));
            event.when().ifPresent(span -> {
                json.writeName("when");
                json.writeStartObject();
                write(json, "value", reading.timexAt(span).flatMap(Timex::value));
                spansAndText(json, List.of(span), span.in(text));
                json.writeEndObject();
            });
            event.place().ifPresent(span -> {
                json.writeName("place");
                json.writeStartObject();
                spansAndText(json, List.of(span), span.in(text));
                reading.toponymAt(span).ifPresent(toponym -> place(json, toponym));
                json.writeEndObject();
            });
            list(json, "figures", event.figures(), figure -> {
                figure(json, figure, figure.span().in(text));
            });
            json.writeStringProperty("status", Names.of(event.status()));
            write(json, "word", event.word());
            if (event.party()) {
                json.writeBooleanProperty("party", true);
            }
        });
    }

    private static void writeToponyms(JsonGenerator json, List<ResolvedToponym> toponyms, String text) {
        list(json, "toponyms", toponyms, toponym -> {
            spanAndText(json, toponym.span(), text);
            place(json, toponym);
        });
    }

    /** What the name means; only the state and the area around it when it is not in the gazetteer. */
    private static void place(JsonGenerator json, ResolvedToponym toponym) {
        write(json, "name", toponym.place().map(Place::name));
        write(json, "country", toponym.country());
        toponym.place().ifPresent(place -> {
            json.writeNumberProperty("lat", place.latitude());
            json.writeNumberProperty("lon", place.longitude());
            json.writeStringProperty("precision", Names.of(place.precision().placeClass()));
            json.writeNumberProperty("radiusKm", place.precision().radiusKm());
            write(json, "gazetteerId", place.gazetteerId());
        });
        write(json, "within", toponym.within().map(Area::name));
    }

    /** The fields of a count whose words are {@code text}. */
    static void figure(JsonGenerator json, Figure figure, String text) {
        spansAndText(json, List.of(figure.span()), text);
        json.writeStringProperty("of", figure.of());
        figure.min().ifPresent(min -> json.writeNumberProperty("min", min));
        figure.max().ifPresent(max -> json.writeNumberProperty("max", max));
        if (figure.approximate()) {
            json.writeBooleanProperty("approximate", true);
        }
    }

    private static void participant(JsonGenerator json, Span span, Reading reading) {
        spansAndText(json, List.of(span), span.in(reading.article().text()));
        reading.actorAt(span).ifPresent(actor -> {
            json.writeStringProperty("name", actor.name());
            write(json, actor);
        });
    }

    /** Where an actor belongs and its id. */
    private static void write(JsonGenerator json, Actor actor) {
        write(json, "country", actor.country());
        write(json, "sector", actor.sector().map(Sector::name));
        json.writeStringProperty("id", actor.id());
    }

    private static void writeMentions(JsonGenerator json, Reading reading) {
        list(json, "mentions", reading.mentions(), mention -> {
            spanAndText(json, mention.span(), reading.article().text());
            json.writeStringProperty("kind", Names.of(mention.kind()));
            write(json, "actor", reading.actorAt(mention.span()).map(Actor::id));
        });
    }

    private static void writeTimes(JsonGenerator json, List<Timex> timexes, String text) {
        list(json, "timexes", timexes, timex -> {
            spanAndText(json, timex.span(), text);
            json.writeStringProperty("type", timex.type().name());
            write(json, "value", timex.value());
            write(json, "mod", timex.mod().map(TimexMod::name));
        });
    }

    /** A list of objects under {@code name}; nothing when there are none. */
    static <T> void list(JsonGenerator json, String name, List<T> items, Consumer<T> fields) {
        if (items.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void spanAndText(JsonGenerator json, Span span, String text) {
        json.writeName("span");
        span(json, span);
        json.writeStringProperty("text", span.in(text));
    }

    private static void write(JsonGenerator json, Article article) {
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("uri", article.uri());
        write(json, "outlet", article.outlet());
        write(json, "headline", article.headline());
        write(json, "byline", article.byline());
        write(json, "published", article.published());
        publication(json, article.publication());
        write(json, "language", article.language());
        write(json, "tags", article.tags());
        json.writeStringProperty("text", article.text());
        if (!article.leftOut().isEmpty()) {
            json.writeName("leftOut");
            json.writeStartArray();
            for (LeftOut leftOut : article.leftOut()) {
                json.writeStartObject();
                json.writeStringProperty("reason", Names.of(leftOut.reason()));
                json.writeStringProperty("text", leftOut.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void publication(JsonGenerator json, Publication publication) {
        write(json, "publishedAt", publication.publishedAt());
        write(json, "modified", publication.modified());
        write(json, "section", publication.section());
        write(json, "agencies", publication.agencies());
        write(json, "canonical", publication.canonical());
        if (publication.kind() != PageKind.ARTICLE) {
            json.writeStringProperty("pageKind", Names.of(publication.kind()));
        }
        if (publication.paywalled()) {
            json.writeBooleanProperty("paywalled", true);
        }
        if (!publication.entries().isEmpty()) {
            json.writeName("entries");
            json.writeStartArray();
            for (LiveEntry entry : publication.entries()) {
                json.writeStartObject();
                json.writeStringProperty("at", entry.at());
                json.writeName("span");
                span(json, entry.span());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Attribution attribution, Reading reading) {
        String text = reading.article().text();
        json.writeStartObject();
        json.writeStringProperty("id", attribution.id());
        json.writeStringProperty("kind", Names.of(attribution.kind()));
        if (!attribution.source().isEmpty()) {
            spans(json, "source", attribution.source(), text);
        }
        speaker(json, attribution.speaker(), reading.speaker(attribution));
        attribution.cue().ifPresent(cue -> spans(json, "cue", List.of(cue), text));
        spans(json, "content", attribution.content(), text);
        write(json, "nestedIn", attribution.nestedIn());
        write(json, "chain", attribution.chain());
        if (!attribution.edits().isEmpty()) {
            json.writeName("edits");
            json.writeStartArray();
            for (Edit edit : attribution.edits()) {
                json.writeStartObject();
                json.writeName("span");
                span(json, edit.span());
                json.writeStringProperty("text", edit.span().in(text));
                json.writeStringProperty("kind", Names.of(edit.kind()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeNumberProperty("certainty", attribution.certainty());
        json.writeEndObject();
    }

    /** {@code actor} is the actor that the speaker is, when known. */
    static void speaker(JsonGenerator json, Speaker speaker, Optional<Actor> actor) {
        json.writeName("speaker");
        json.writeStartObject();
        write(json, "name", speaker.name());
        json.writeStringProperty("kind", Names.of(speaker.kind()));
        actor.ifPresent(known -> write(json, known));
        json.writeEndObject();
    }

    private static void spans(JsonGenerator json, String name, List<Span> spans, String text) {
        json.writeName(name);
        json.writeStartObject();
        spansAndText(json, spans, joined(spans, text));
        json.writeEndObject();
    }

    /** The keys of positions and of the words that they show. */
    static void spansAndText(JsonGenerator json, List<Span> spans, String text) {
        json.writeName("spans");
        json.writeStartArray();
        spans.forEach(span -> span(json, span));
        json.writeEndArray();
        json.writeStringProperty("text", text);
    }

    /** What the spans show, one blank between them. */
    public static String joined(List<Span> spans, String text) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }

    static void span(JsonGenerator json, Span span) {
        json.writeStartArray();
        json.writeNumber(span.begin());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    static void write(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(present -> json.writeStringProperty(name, present));
    }

    static void write(JsonGenerator json, String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
