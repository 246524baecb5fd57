// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the phrases of {@code gold/actors/countries.tsv} and their texts, which stand with their corpora: {@code attribution/dev.jsonl},
 * {@code events/plv_dev.jsonl}, {@code actors/re3d_dev.jsonl} in the folder of gold.
 */
public final class CountryGold {

    private static final Map<String, String> FILES =
            Map.of("polnear", "attribution/dev.jsonl", "plv", "events/plv_dev.jsonl", "re3d", "actors/re3d_dev.jsonl");

    private static final int COLUMNS = 6;

    private final Path gold;
    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, Map<String, JsonNode>> corpora = new HashMap<>();

    private CountryGold(Path gold) {
        this.gold = gold;
    }

    /**
     * The phrases in the order of the file.
     *
     * @param countries the file of phrases
     * @param gold the folder with the corpora
     * @throws MeasureException naming file and line when something cannot be read or does not fit
     */
    public static List<CountryPhrase> of(Path countries, Path gold) {
        CountryGold reader = new CountryGold(gold);
        List<CountryPhrase> phrases = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(countries, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    phrases.add(reader.phrase(countries + ":" + number, line));
                }
            }
        } catch (IOException e) {
            throw new MeasureException(
                    countries.toString(),
                    "cannot be read; name the file of phrases with --countries (" + e.getMessage() + ")");
        }
        return phrases;
    }

    private CountryPhrase phrase(String where, String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != COLUMNS || !FILES.containsKey(parts[1])) {
            throw new MeasureException(where, "not half, corpus, document, begin, end, country parted by tabs");
        }
        JsonNode document = corpora.computeIfAbsent(parts[1], this::corpus).get(parts[2]);
        if (document == null) {
            throw new MeasureException(where, "the corpus " + parts[1] + " has no document " + parts[2]);
        }
        String text = document.path("text").asString();
        try {
            int begin = text.offsetByCodePoints(0, Integer.parseInt(parts[3]));
            int end = text.offsetByCodePoints(0, Integer.parseInt(parts[4]));
            Optional<String> country = parts[5].equals("none") ? Optional.empty() : Optional.of(parts[5]);
            return new CountryPhrase(
                    parts[0].equals("held"),
                    parts[1],
                    parts[2],
                    text,
                    new Span(begin, end),
                    country,
                    day(document),
                    outlet(document));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new MeasureException(where, "the phrase does not lie in its document");
        }
    }

    private static Optional<LocalDate> day(JsonNode document) {
        try {
            return Optional.of(LocalDate.parse(document.path("date").asString("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> outlet(JsonNode document) {
        String outlet = document.path("outlet").asString("");
        return outlet.isEmpty() ? Optional.empty() : Optional.of(outlet);
    }

    private Map<String, JsonNode> corpus(String name) {
        Path file = gold.resolve(FILES.getOrDefault(name, name));
        Map<String, JsonNode> documents = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = mapper.readTree(line);
                documents.put(document.path("id").asString(""), document);
            }
        } catch (IOException | JacksonException e) {
            throw new MeasureException(file.toString(), "cannot be read; give the folder that holds the corpora");
        }
        return documents;
    }
}
