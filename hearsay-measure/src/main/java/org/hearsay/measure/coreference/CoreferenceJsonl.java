// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.coreference;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.measure.attribution.MeasureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads marked documents, one JSON object a line: {@code id}, {@code text}, {@code mentions} with {@code m} and {@code chain}. */
public final class CoreferenceJsonl {

    private CoreferenceJsonl() {}

    /**
     * The lines of a file, those of {@code split} only when it is given.
     *
     * @throws MeasureException naming file and place when it cannot be read
     */
    public static List<JsonNode> lines(Path file, Optional<String> split) {
        JsonMapper json = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                JsonNode row;
                try {
                    row = json.readTree(line);
                } catch (JacksonException e) {
                    throw new MeasureException(file + " line " + number, "not JSON (" + e.getOriginalMessage() + ")");
                }
                if (split.isEmpty() || row.path("split").asString("").equals(split.get())) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw MeasureException.unreadable(file, e);
        }
        return rows;
    }

    /** The chains of the mentions that count: events marked as validated. */
    public static Map<ChainedMention, String> gold(List<JsonNode> rows) {
        return chains(rows, true);
    }

    /** The chains of all mentions. */
    public static Map<ChainedMention, String> predicted(List<JsonNode> rows) {
        return chains(rows, false);
    }

    private static Map<ChainedMention, String> chains(List<JsonNode> rows, boolean validated) {
        Map<ChainedMention, String> chains = new HashMap<>();
        for (JsonNode row : rows) {
            for (JsonNode mention : row.path("mentions")) {
                boolean counts = mention.path("event").asBoolean(false)
                        && mention.path("validated").asBoolean(false);
                if (mention.has("chain") && (counts || !validated)) {
                    chains.put(
                            new ChainedMention(
                                    row.path("id").asString(), mention.path("m").asString()),
                            mention.path("chain").asString());
                }
            }
        }
        return chains;
    }
}
