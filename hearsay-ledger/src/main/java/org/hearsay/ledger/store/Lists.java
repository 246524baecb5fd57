// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lists in one column: strings as a JSON array, spans as {@code 3-7 10-12}. */
final class Lists {

    /** Made once, since it keeps tables of its own that cost more than any list; never changed, and used by many threads. */
    private static final JsonFactory FACTORY = new JsonFactory();

    private Lists() {}

    static String json(List<String> list) {
        if (list.isEmpty()) {
            return "[]";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            list.forEach(json::writeString);
            json.writeEndArray();
        }
        return text.toString();
    }

    static List<String> strings(String json) {
        List<String> list = new ArrayList<>();
        if (json.equals("[]")) {
            return list;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    list.add(parser.getString());
                }
            }
        }
        return list;
    }

    static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.begin() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.isEmpty()) {
            return spans;
        }
        for (String pair : text.split(" ")) {
            int dash = pair.indexOf('-');
            spans.add(new Span(Integer.parseInt(pair.substring(0, dash)), Integer.parseInt(pair.substring(dash + 1))));
        }
        return spans;
    }

    /** What the spans show, one blank between them. */
    static String shown(List<Span> spans, String text) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }
}
