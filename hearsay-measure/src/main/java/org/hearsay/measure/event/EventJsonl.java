// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.measure.attribution.MeasureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads gold and predictions, one JSON object a line; what it accepts and refuses is what the gold's script does. */
public final class EventJsonl {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Path file;
    private final Optional<EventTask> known;

    private EventJsonl(Path file, Optional<EventTask> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * The lines of a gold file in its order; what it asks for, its first line says.
     *
     * @throws MeasureException naming file and place when it is not such a file or cannot be read
     */
    public static List<EventRow> gold(Path file) {
        return new EventJsonl(file, Optional.empty()).read();
    }

    /**
     * The lines of a file of predictions for {@code task}.
     *
     * @throws MeasureException naming file and place when it is not such a file or cannot be read
     */
    public static List<EventRow> predicted(Path file, EventTask task) {
        return new EventJsonl(file, Optional.of(task)).read();
    }

    /**
     * What a gold line asks for.
     *
     * @throws MeasureException when it asks for nothing that is known
     */
    public static EventTask task(EventRow row) {
        return task(row.json())
                .orElseThrow(() -> new MeasureException(
                        "id " + row.id(), "the gold has neither \"events\" nor \"plover\" nor \"binary\""));
    }

    private static Optional<EventTask> task(JsonNode line) {
        if (line.has("events")) {
            return Optional.of(EventTask.EVENTS);
        }
        if (line.has("plover")) {
            return Optional.of(EventTask.PLOVER);
        }
        return line.has("binary") ? Optional.of(EventTask.BINARY) : Optional.empty();
    }

    private List<EventRow> read() {
        List<EventRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                EventRow row = row(line, file + " line " + number);
                if (!ids.add(row.id())) {
                    throw new MeasureException(file + " line " + number, "id " + row.id() + " twice");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new MeasureException(file.toString(), "cannot be read (" + e.getMessage() + ")");
        }
        if (rows.isEmpty()) {
            throw new MeasureException(file.toString(), "is empty");
        }
        return rows;
    }

    private EventRow row(String line, String where) {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JacksonException e) {
            throw new MeasureException(where, "not JSON (" + e.getOriginalMessage() + ")");
        }
        if (!(node instanceof ObjectNode object)
                || !(node.path("id").isString() || node.path("id").isIntegralNumber())) {
            throw new MeasureException(where, "not an object with an id");
        }
        String id = object.path("id").asString();
        String place = file + ": id " + id;
        EventTask task = known.or(() -> task(object)).orElse(EventTask.BINARY);
        return new EventRow(
                id,
                task == EventTask.EVENTS ? RelationClasses.NONE : classes(object, place),
                task == EventTask.EVENTS ? triples(object, place) : List.of(),
                object.path("suite").asString("") + "/"
                        + object.path("category").asString(""),
                object);
    }

    private static RelationClasses classes(ObjectNode line, String where) {
        Optional<String> root = root(line, where);
        return RelationClasses.of(
                root, number(line, "quad", List.of(1, 2, 3, 4), where), number(line, "binary", List.of(0, 1), where));
    }

    private static Optional<String> root(ObjectNode line, String where) {
        JsonNode node = line.path("plover");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new MeasureException(where, "plover is not a string");
        }
        String name = node.stringValue().strip().toUpperCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("NONE")) {
            return Optional.empty();
        }
        return RelationClasses.rootNamed(name).or(() -> {
            throw new MeasureException(where, "unknown root '" + node.stringValue() + "'");
        });
    }

    private static Optional<Integer> number(ObjectNode line, String key, List<Integer> allowed, String where) {
        JsonNode node = line.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        int value = node.isNumber() ? node.intValue() : parsed(node.asString(""));
        if (!allowed.contains(value)) {
            throw new MeasureException(where, key + " must be one of " + allowed);
        }
        return Optional.of(value);
    }

    private static int parsed(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : -1;
    }

    private static List<EventTriple> triples(ObjectNode line, String where) {
        if (!line.path("events").isArray()) {
            throw new MeasureException(where, "events is not a list");
        }
        List<EventTriple> triples = new ArrayList<>();
        for (JsonNode event : line.path("events")) {
            String code = event.isObject() ? event.path("code").asString("") : "";
            if (code.isBlank()) {
                throw new MeasureException(where, "an event without a code");
            }
            triples.add(EventTriple.of(
                    event.path("source").asString(""), event.path("target").asString(""), code));
        }
        return triples;
    }
}
