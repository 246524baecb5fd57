// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hearsay.measure.attribution.MeasureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads names of places from JSON lines, one document a line, UTF-8:
 *
 * <pre>{@code
 * {"id": "d1", "text": "Snow fell in Oslo.", "outlet": "aftenposten.no",
 *  "toponyms": [{"start": 13, "end": 17, "lat": 59.91, "lon": 10.75, "geonameid": 3143244}]}
 * }</pre>
 *
 * Positions are code points, end exclusive. {@code domain} stands for a missing {@code outlet}; {@code other} holds spans to ignore.
 */
public final class PlaceJsonl {

    private final JsonMapper mapper = new JsonMapper();

    private PlaceJsonl() {}

    /**
     * The documents of a file, in its order; of predictions the text may be missing.
     *
     * @throws MeasureException naming file and line when it is not such a file or cannot be read
     */
    public static List<PlacedDocument> read(Path file) {
        PlaceJsonl reader = new PlaceJsonl();
        List<PlacedDocument> documents = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    documents.add(reader.document(line, file + " line " + number));
                }
            }
        } catch (IOException e) {
            throw MeasureException.unreadable(file, e);
        }
        return documents;
    }

    /**
     * The document of one line.
     *
     * @throws MeasureException naming {@code where} when it is none
     */
    private PlacedDocument document(String line, String where) {
        try {
            return of(mapper.readTree(line), where);
        } catch (JacksonException e) {
            throw new MeasureException(where, "not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    /**
     * The document of an object that was read.
     *
     * @throws MeasureException naming {@code where} when it is none
     */
    public static PlacedDocument of(JsonNode node, String where) {
        if (!node.path("id").isString()) {
            throw new MeasureException(where, "needs an object with a string \"id\"");
        }
        String id = node.path("id").stringValue();
        if (!node.path("toponyms").isArray()) {
            throw new MeasureException(where, "document '" + id + "' has no \"toponyms\" list");
        }
        return new PlacedDocument(
                id,
                string(node, "text").orElse(""),
                string(node, "outlet").or(() -> string(node, "domain")),
                toponyms(node.path("toponyms"), where),
                toponyms(node.path("other"), where));
    }

    private static List<LabelledToponym> toponyms(JsonNode nodes, String where) {
        List<LabelledToponym> toponyms = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode begin = node.path("start");
            JsonNode end = node.path("end");
            if (!begin.canConvertToInt() || !end.canConvertToInt() || begin.intValue() < 0) {
                throw new MeasureException(where, "a name needs the numbers \"start\" and \"end\": " + node);
            }
            toponyms.add(new LabelledToponym(
                    begin.intValue(),
                    end.intValue(),
                    point(node),
                    id(node.path("geonameid")),
                    string(node, "country"),
                    string(node, "fcode").orElse(""),
                    string(node, "type").orElse("")));
        }
        return toponyms;
    }

    private static Optional<LabelledPoint> point(JsonNode node) {
        return node.path("lat").isNumber() && node.path("lon").isNumber()
                ? Optional.of(new LabelledPoint(
                        node.path("lat").doubleValue(), node.path("lon").doubleValue()))
                : Optional.empty();
    }

    private static OptionalLong id(JsonNode node) {
        if (node.isIntegralNumber()) {
            return OptionalLong.of(node.longValue());
        }
        boolean digits = node.isString() && node.stringValue().matches("\\d+");
        return digits ? OptionalLong.of(Long.parseLong(node.stringValue())) : OptionalLong.empty();
    }

    private static Optional<String> string(JsonNode node, String key) {
        return node.path(key).isString() ? Optional.of(node.path(key).stringValue()) : Optional.empty();
    }
}
