// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.ledger.relation.Naming;
import org.hearsay.ledger.relation.Party;
import org.hearsay.ledger.relation.Tie;
import org.hearsay.ledger.relation.Told;
import org.hearsay.ledger.relation.Triad;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Ties, triads and namings as JSON; keys that have no value are absent. */
public final class RelationsJson {

    private RelationsJson() {}

    /** The tie as one line. */
    public static String of(Tie tie) {
        return written(json -> write(json, tie));
    }

    /** The triad as one line. */
    public static String of(Triad triad) {
        return written(json -> write(json, triad));
    }

    private static String written(Consumer<JsonGenerator> write) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write.accept(json);
        }
        return text.toString();
    }

    /** The tie as an object. */
    public static void write(JsonGenerator json, Tie tie) {
        json.writeStartObject();
        party(json, "from", tie.from());
        party(json, "to", tie.to());
        json.writeNumberProperty("net", tie.net());
        json.writeNumberProperty("cooperation", tie.cooperation());
        json.writeNumberProperty("conflict", tie.conflict());
        tie.trend().ifPresent(trend -> json.writeNumberProperty("trend", trend));
        json.writeName("deeds");
        json.writeStartArray();
        tie.deeds().forEach(deed -> deed(json, deed));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void deed(JsonGenerator json, Tie.Deed deed) {
        json.writeStartObject();
        json.writeStringProperty("type", deed.type().name());
        json.writeStringProperty("quad", Names.of(deed.quad()));
        json.writeNumberProperty("weight", deed.weight());
        json.writeBooleanProperty("said", deed.said());
        ReadingJson.write(json, "when", deed.when());
        ReadingJson.write(json, "reported", deed.reported());
        ReadingJson.write(json, "incident", deed.incident());
        json.writeBooleanProperty("disputed", deed.disputed());
        json.writeName("accounts");
        json.writeStartArray();
        for (Told.Account account : deed.accounts()) {
            json.writeStartObject();
            json.writeStringProperty("entry", account.entry());
            json.writeStringProperty("article", account.article());
            json.writeStringProperty("uri", account.uri());
            ReadingJson.write(json, "outlet", account.outlet());
            ReadingJson.write(json, "word", account.word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The triad as an object. */
    public static void write(JsonGenerator json, Triad triad) {
        json.writeStartObject();
        json.writeStringProperty("kind", Names.of(triad.kind()));
        json.writeName("parties");
        json.writeStartArray();
        triad.parties().forEach(party -> party(json, party));
        json.writeEndArray();
        json.writeName("nets");
        json.writeStartArray();
        triad.nets().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeNumberProperty("tension", triad.tension());
        json.writeEndObject();
    }

    /** Namings as an array. */
    public static void write(JsonGenerator json, List<Naming> namings) {
        json.writeStartArray();
        for (Naming naming : namings) {
            json.writeStartObject();
            json.writeStringProperty("words", naming.words());
            json.writeStringProperty("voice", naming.voice());
            json.writeStringProperty("kind", naming.speaker() ? "speaker" : "outlet");
            json.writeNumberProperty("times", naming.times());
            json.writeNumberProperty("articles", naming.articles());
            ReadingJson.write(json, "first", naming.first());
            ReadingJson.write(json, "last", naming.last());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void party(JsonGenerator json, String name, Party party) {
        json.writeName(name);
        party(json, party);
    }

    private static void party(JsonGenerator json, Party party) {
        json.writeStartObject();
        json.writeStringProperty("id", party.id());
        json.writeStringProperty("name", party.name());
        json.writeEndObject();
    }
}
