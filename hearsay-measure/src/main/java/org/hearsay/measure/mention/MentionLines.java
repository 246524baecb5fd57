// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.measure.attribution.MeasureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads mentions from JSON lines, one text a line, in the shape of re3d:
 *
 * <pre>{@code
 * {"id": "d1", "text": "Rain in Oulu.", "entities": [{"type": "Location", "start": 8, "end": 12, "confidence": 1}]}
 * }</pre>
 *
 * Types are mapped by {@code types.txt}; entities of other types (dates, amounts of money) are no mentions and left out.
 */
public final class MentionLines {

    private static final String TYPES = "types.txt";

    private final Path file;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> kinds;

    private MentionLines(Path file) {
        this.file = file;
        this.kinds = kinds();
    }

    /**
     * The texts of a file, in its order.
     *
     * @throws MeasureException naming file and line when it is not such a file, cannot be read, or holds nothing
     */
    public static List<LabelledMentions> read(Path file) {
        return new MentionLines(file).read();
    }

    /** Type of a gold file to kind, in the order of the resource. */
    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new java.io.InputStreamReader(
                java.util.Objects.requireNonNull(MentionLines.class.getResourceAsStream(TYPES), TYPES),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.strip().split(" +");
                if (words.length == 2 && !line.startsWith("#")) {
                    kinds.put(words[0], words[1]);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return kinds;
    }

    private List<LabelledMentions> read() {
        Map<String, LabelledMentions> texts = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    LabelledMentions text = text(line, file + " line " + number);
                    if (texts.put(text.id(), text) != null) {
                        throw new MeasureException(file + " line " + number, "text '" + text.id() + "' a second time");
                    }
                }
            }
        } catch (IOException e) {
            throw MeasureException.unreadable(file, e);
        }
        if (texts.isEmpty()) {
            throw new MeasureException(file.toString(), "no texts");
        }
        return List.copyOf(texts.values());
    }

    private LabelledMentions text(String line, String where) {
        JsonNode node = parsed(line, where);
        if (!node.path("id").isString() || !node.path("entities").isArray()) {
            throw new MeasureException(where, "needs an object with a string \"id\" and a list \"entities\"");
        }
        List<LabelledMention> mentions = new ArrayList<>();
        for (JsonNode entity : node.path("entities")) {
            mention(entity, where).ifPresent(mentions::add);
        }
        Optional<String> text =
                node.path("text").isString() ? Optional.of(node.path("text").stringValue()) : Optional.empty();
        return new LabelledMentions(node.path("id").stringValue(), text, mentions);
    }

    private JsonNode parsed(String line, String where) {
        try {
            return json.readTree(line);
        } catch (JacksonException e) {
            throw new MeasureException(where, "not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private Optional<LabelledMention> mention(JsonNode entity, String where) {
        JsonNode start = entity.path("start");
        JsonNode end = entity.path("end");
        if (!start.canConvertToInt()
                || !end.canConvertToInt()
                || !entity.path("type").isString()) {
            throw new MeasureException(where, "an entity needs \"type\", \"start\" and \"end\", and is " + entity);
        }
        if (start.intValue() < 0 || end.intValue() <= start.intValue()) {
            throw new MeasureException(where, "an entity from " + start + " to " + end + " is no stretch of a text");
        }
        double confidence =
                entity.path("confidence").isNumber() ? entity.path("confidence").doubleValue() : 1;
        return Optional.ofNullable(kinds.get(entity.path("type").stringValue()))
                .map(kind -> new LabelledMention(start.intValue(), end.intValue(), kind, confidence));
    }
}
