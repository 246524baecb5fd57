// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.exchange.RelationsJson;
import org.hearsay.ledger.relation.Naming;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A dossier as one JSON object: what was counted, and the words that each voice has. */
final class DossierJson {

    private DossierJson() {}

    static String of(String name, ActorCommand.Counts counts, List<Naming> namings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            counts.all().forEach((key, value) -> {
                json.writeName(key);
                if (value instanceof Map<?, ?> numbers) {
                    json.writeStartObject();
                    numbers.forEach((of, number) -> json.writeNumberProperty(
                            String.valueOf(of), (Integer) java.util.Objects.requireNonNull(number)));
                    json.writeEndObject();
                } else {
                    json.writeNumber((Integer) value);
                }
            });
            json.writeName("namings");
            RelationsJson.write(json, namings);
            json.writeEndObject();
        }
        return text.toString();
    }
}
