// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.measure.attribution.MeasureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads expressions of time from JSON lines, one document a line, UTF-8:
 *
 * <pre>{@code
 * {"id": "d1", "dct": "2026-03-02", "text": "Snow fell on Monday.",
 *  "timexes": [{"start": 13, "end": 19, "type": "DATE", "value": "2026-03-02"}]}
 * }</pre>
 *
 * Positions are code points, end exclusive. {@code dct} may be left out; gold needs {@code text}. Empty lines are skipped.
 */
public final class TimexJsonl {

    private final Path file;
    private final boolean gold;
    private final JsonMapper mapper = new JsonMapper();

    private TimexJsonl(Path file, boolean gold) {
        this.file = file;
        this.gold = gold;
    }

    /**
     * The documents of a gold file, in its order.
     *
     * @throws MeasureException naming file and line when it is not such a file, cannot be read, or holds no document
     */
    public static List<TimedDocument> gold(Path file) {
        List<TimedDocument> documents = new TimexJsonl(file, true).read();
        if (documents.isEmpty()) {
            throw new MeasureException(file.toString(), "no documents");
        }
        return documents;
    }

    /**
     * The documents of a file of predictions, in its order; it may hold none.
     *
     * @throws MeasureException naming file and line when it is not such a file or cannot be read
     */
    public static List<TimedDocument> predicted(Path file) {
        return new TimexJsonl(file, false).read();
    }

    private List<TimedDocument> read() {
        List<TimedDocument> documents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    TimedDocument document = document(line, file + " line " + number);
                    if (!ids.add(document.id())) {
                        throw new MeasureException(
                                file + " line " + number, "document '" + document.id() + "' a second time");
                    }
                    documents.add(document);
                }
            }
        } catch (NoSuchFileException e) {
            throw new MeasureException(file.toString(), "does not exist");
        } catch (CharacterCodingException e) {
            throw new MeasureException(file.toString(), "is not UTF-8");
        } catch (IOException e) {
            throw new MeasureException(file.toString(), "cannot be read (" + e.getMessage() + ")");
        }
        return documents;
    }

    private TimedDocument document(String line, String where) {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JacksonException e) {
            throw new MeasureException(where, "not JSON (" + e.getOriginalMessage() + ")");
        }
        if (!node.path("id").isString()) {
            throw new MeasureException(where, "needs an object with a string \"id\"");
        }
        String id = node.path("id").stringValue();
        if (gold && !node.path("text").isString()) {
            throw new MeasureException(where, "document '" + id + "' has no \"text\"");
        }
        if (!node.path("timexes").isArray()) {
            throw new MeasureException(where, "document '" + id + "' has no \"timexes\" list");
        }
        List<LabelledTimex> timexes = new ArrayList<>();
        for (JsonNode timex : node.path("timexes")) {
            timexes.add(timex(timex, where + ": document '" + id + "'"));
        }
        return new TimedDocument(id, string(node, "text").orElse(""), string(node, "dct"), timexes);
    }

    private static LabelledTimex timex(JsonNode node, String where) {
        JsonNode begin = node.path("start");
        JsonNode end = node.path("end");
        if (!begin.canConvertToInt() || !end.canConvertToInt() || begin.intValue() < 0) {
            throw new MeasureException(where, "an expression needs the numbers \"start\" and \"end\": " + node);
        }
        return new LabelledTimex(
                begin.intValue(),
                end.intValue(),
                string(node, "type").orElse(""),
                string(node, "value").orElse(""));
    }

    private static Optional<String> string(JsonNode node, String key) {
        return node.path(key).isString() ? Optional.of(node.path(key).stringValue()) : Optional.empty();
    }
}
