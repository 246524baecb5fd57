// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incident;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An incident as one line of {@code hearsay incidents --format jsonl}; keys that have no value are absent. */
final class IncidentJson {

    /** Made once, as in {@link Lists}. */
    private static final JsonFactory FACTORY = new JsonFactory();

    private IncidentJson() {}

    static String of(Incident incident) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("id", incident.id());
            json.writeStringProperty("type", incident.type());
            incident.when().ifPresent(day -> json.writeStringProperty("when", day));
            incident.place().ifPresent(place -> json.writeStringProperty("place", place));
            list(json, "actors", incident.actors());
            list(json, "recipients", incident.recipients());
            list(json, "accounts", incident.articles());
            json.writeStringProperty("first", incident.first());
            json.writeName("origins");
            json.writeStartArray();
            incident.origins().forEach(origin -> origin(json, origin));
            json.writeEndArray();
            json.writeNumberProperty("independentOrigins", incident.independentOrigins());
            json.writeNumberProperty("partyOrigins", incident.partyOrigins());
            list(json, "echoes", incident.echoes());
            json.writeName("disputes");
            json.writeStartArray();
            incident.disputes().forEach(dispute -> dispute(json, dispute));
            json.writeEndArray();
            json.writeName("figures");
            json.writeStartArray();
            incident.accounts().forEach(account -> figures(json, incident, account));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void origin(JsonGenerator json, Incident.Origin origin) {
        json.writeStartObject();
        json.writeStringProperty("name", origin.name());
        json.writeStringProperty("kind", name(origin.kind()));
        json.writeBooleanProperty("party", origin.party());
        if (!origin.possibly().isEmpty()) {
            list(json, "possibly", origin.possibly());
        }
        list(json, "articles", origin.articles());
        if (!origin.because().isEmpty()) {
            list(json, "because", origin.because());
        }
        json.writeEndObject();
    }

    private static void dispute(JsonGenerator json, Incident.Dispute dispute) {
        json.writeStartObject();
        json.writeStringProperty("about", dispute.about());
        json.writeName("sides");
        json.writeStartArray();
        for (Incident.Side side : dispute.sides()) {
            json.writeStartObject();
            json.writeStringProperty("value", side.value());
            list(json, "articles", side.articles());
            list(json, "origins", side.origins());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, Incident incident, Account account) {
        for (Account.Figure figure : account.what().figures()) {
            json.writeStartObject();
            json.writeStringProperty("of", figure.of());
            figure.least().ifPresent(least -> json.writeNumberProperty("min", least));
            figure.most().ifPresent(most -> json.writeNumberProperty("max", most));
            if (figure.approximate()) {
                json.writeBooleanProperty("approximate", true);
            }
            incident.origins().stream()
                    .filter(origin -> origin.accounts().contains(account.id()))
                    .findFirst()
                    .ifPresent(origin -> json.writeStringProperty("origin", origin.name()));
            json.writeStringProperty("uri", account.carrier().uri());
            account.carrier().published().ifPresent(day -> json.writeStringProperty("published", day));
            json.writeEndObject();
        }
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
