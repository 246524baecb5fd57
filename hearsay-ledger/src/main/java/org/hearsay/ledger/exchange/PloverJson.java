// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.event.EventStatus;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events as PLOVER's records, one JSON object each, with {@code status}, {@code word} (on whose word: a name, {@code article}, {@code unnamed})
 * and {@code party} beside PLOVER's own keys. {@code date} is the day that the text tells and null when it tells none; when the article was
 * published stands in {@code cite_info}.
 */
public final class PloverJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PloverJson() {}

    /** The event as one line, without its end. */
    public static String of(Hit.Event event) {
        Filed filed = Filed.of(event);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", event.id());
            if (filed.day().isPresent()) {
                json.writeStringProperty("date", filed.day().get());
            } else {
                json.writeNullProperty("date");
            }
            participants(json, "actor", event.actors());
            strings(json, "event", List.of(filed.type().name()));
            participants(json, "recipient", event.recipients());
            strings(json, "mode", modes(event, filed));
            ReadingJson.write(json, "event_loc", filed.place());
            json.writeNumberProperty("quad_code", filed.quad());
            size(json, event.figures());
            json.writeName("text_info");
            json.writeStartObject();
            json.writeStringProperty("trigger", event.trigger());
            json.writeNumberProperty("start", event.triggerSpans().getFirst().begin());
            json.writeNumberProperty("end", event.triggerSpans().getFirst().end());
            json.writeEndObject();
            cite(json, event.article());
            json.writeStringProperty("status", Names.of(filed.status()));
            json.writeStringProperty("word", filed.word());
            json.writeBooleanProperty("party", event.party());
            ReadingJson.write(json, "decision", event.verdict().map(verdict -> Names.of(verdict.state())));
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The mode that the text gives, and PLOVER's auxiliary modes for what did not take place. */
    private static List<String> modes(Hit.Event event, Filed filed) {
        Optional<String> own = filed.type() == filed.told() ? event.mode() : Optional.empty();
        EventStatus status = filed.status();
        Optional<String> other = switch (status) {
            case PLANNED, THREATENED -> Optional.of("future");
            case HYPOTHETICAL -> Optional.of("hypothetical");
            case NEGATED, DENIED -> Optional.of("negation");
            case HAPPENED, DEMANDED -> Optional.empty();
        };
        return java.util.stream.Stream.of(own, other).flatMap(Optional::stream).toList();
    }

    private static void participants(JsonGenerator json, String name, List<Hit.Participant> all) {
        json.writeName(name);
        json.writeStartArray();
        for (Hit.Participant one : all) {
            json.writeStartObject();
            json.writeStringProperty("text", one.text());
            ReadingJson.write(json, "name", one.name());
            ReadingJson.write(json, "country", one.country());
            ReadingJson.write(json, "sector", one.sector());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** PLOVER knows one number for the dead, the injured and the arrested: the lower end of ours, whole ranges stand in the ledger. */
    private static void size(JsonGenerator json, List<Hit.Count> counts) {
        json.writeName("size");
        json.writeStartObject();
        size(json, "dead", "killed", counts);
        size(json, "injured", "wounded", counts);
        size(json, "arrested", "detained", counts);
        json.writeEndObject();
    }

    private static void size(JsonGenerator json, String name, String of, List<Hit.Count> counts) {
        counts.stream()
                .filter(count -> count.figure().of().equals(of))
                .map(count -> count.figure().min())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .ifPresent(min -> json.writeNumberProperty(name, min.getAsInt()));
    }

    private static void cite(JsonGenerator json, ArticleHead article) {
        json.writeName("cite_info");
        json.writeStartObject();
        json.writeStringProperty("url", article.uri());
        ReadingJson.write(json, "title", article.headline());
        ReadingJson.write(json, "publication", article.outlet());
        ReadingJson.write(json, "published", article.published());
        json.writeStringProperty("language", "en");
        json.writeStringProperty("coder", "hearsay");
        json.writeStringProperty("codebook", "PLOVER");
        json.writeEndObject();
    }
}
