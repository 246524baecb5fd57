// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Decisions as JSON; keys that have no value are absent. */
public final class DecisionJson {

    private DecisionJson() {}

    /** The decision, with the claims and events on which it stands now, as one line. */
    public static String of(Decision decision, List<String> standsOn) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, decision, standsOn);
        }
        return text.toString();
    }

    /** The same as an object. */
    public static void write(JsonGenerator json, Decision decision, List<String> standsOn) {
        json.writeStartObject();
        json.writeStringProperty("id", decision.id());
        json.writeStringProperty("verb", Names.of(decision.verb()));
        json.writeStringProperty("about", Names.of(decision.about()));
        list(json, "subjects", decision.subjects());
        list(json, "parts", decision.parts());
        changes(json, "changes", decision.changes());
        ReadingJson.write(json, "as", decision.as());
        json.writeStringProperty("who", decision.who());
        ReadingJson.write(json, "why", decision.why());
        json.writeStringProperty("when", decision.decided());
        json.writeBooleanProperty("holds", decision.holds());
        list(json, "standsOn", standsOn);
        json.writeEndObject();
    }

    /** What decisions come to, as an object. */
    public static void write(JsonGenerator json, Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("id", verdict.decision());
        json.writeStringProperty("verdict", Names.of(verdict.state()));
        changes(json, "amended", verdict.amended());
        json.writeStringProperty("who", verdict.who());
        ReadingJson.write(json, "why", verdict.why());
        json.writeStringProperty("when", verdict.decided());
        json.writeEndObject();
    }

    /** What a person amended, by the names of the fields; nothing when that is nothing. */
    static void changes(JsonGenerator json, String name, Map<Amendable, String> changes) {
        if (!changes.isEmpty()) {
            json.writeName(name);
            json.writeStartObject();
            new TreeMap<>(changes).forEach((field, value) -> json.writeStringProperty(field.shown(), value));
            json.writeEndObject();
        }
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeName(name);
            json.writeStartArray();
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
