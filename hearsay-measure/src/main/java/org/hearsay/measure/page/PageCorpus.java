// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hearsay.measure.attribution.MeasureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gold corpus of web pages with what is to be found on each, and the score of what was found, equal to the corpus's own score.py. Which
 * of the scores applies is told by what the gold holds: snippets, days, optional paragraphs, metadata, or bodies alone.
 */
public final class PageCorpus {

    private final JsonNode gold;
    private final Kind kind;

    private PageCorpus(JsonNode gold, Kind kind) {
        this.gold = gold;
        this.kind = kind;
    }

    private enum Kind {
        SNIPPETS,
        DAYS,
        OPTIONAL_PARAGRAPHS,
        METADATA,
        BODIES
    }

    /**
     * The corpus in {@code file}, a JSON object with one entry a page.
     *
     * @throws MeasureException when it cannot be read or has no page
     */
    public static PageCorpus read(Path file) {
        JsonNode gold = json(file);
        if (gold.isEmpty()) {
            throw new MeasureException(file.toString(), "has no page; give the gold.json of a corpus of pages");
        }
        JsonNode first = gold.values().iterator().next();
        Kind kind = first.has("with")
                ? Kind.SNIPPETS
                : first.has("set") ? Kind.DAYS : first.has("publisher") ? Kind.METADATA : bodies(first);
        return new PageCorpus(gold, kind);
    }

    private static Kind bodies(JsonNode first) {
        return first.has("paragraphs") ? Kind.OPTIONAL_PARAGRAPHS : Kind.BODIES;
    }

    /**
     * What a program found, by page: a JSON object, plain or gzip, perhaps wrapped in {@code {"version", "output"}}.
     *
     * @throws MeasureException when it cannot be read
     */
    public static Map<String, PagePrediction> predictions(Path file) {
        JsonNode all = json(file);
        JsonNode output = all.size() == 2 && all.has("version") && all.has("output") ? all.path("output") : all;
        Map<String, PagePrediction> predictions = new LinkedHashMap<>();
        output.properties().forEach(entry -> predictions.put(entry.getKey(), PagePrediction.of(entry.getValue())));
        return predictions;
    }

    /** The outputs of other programs that lie in {@code peers/} beside the gold, by name; empty when there are none. */
    public static Map<String, Path> peers(Path goldFile) {
        Path folder = goldFile.resolveSibling("peers");
        Map<String, Path> peers = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().contains(".json"))
                        .forEach(file -> peers.put(
                                String.valueOf(file.getFileName()).replaceFirst("\\.json(\\.gz)?$", ""), file));
            } catch (IOException e) {
                throw new MeasureException(folder.toString(), "cannot be read (" + e.getMessage() + ")");
            }
        }
        return peers;
    }

    /** Scores what was found; a page that is missing counts as nothing found. */
    public PageFigures score(Map<String, PagePrediction> found) {
        Map<String, Double> values = new LinkedHashMap<>();
        return switch (kind) {
            case SNIPPETS -> snippets(found, values);
            case DAYS -> days(found, values);
            case OPTIONAL_PARAGRAPHS, METADATA, BODIES -> bodies(found, values);
        };
    }

    private PageFigures bodies(Map<String, PagePrediction> found, Map<String, Double> values) {
        BodyScore bodies = new BodyScore();
        FieldScore fields = new FieldScore();
        gold.properties().forEach(entry -> {
            JsonNode right = entry.getValue();
            PagePrediction page = found.getOrDefault(entry.getKey(), nothing());
            bodies.add(entry.getKey(), reference(right, page.body()), page.body());
            fields.title(right.path("title").stringValue(""), page.title());
            fields.authors(PagePrediction.strings(right.path("authors")), page.authors());
            fields.date(right.path("publishing_date").stringValue(""), page.date());
            fields.topics(PagePrediction.strings(right.path("topics")), page.topics());
        });
        bodies.into(values, kind != Kind.METADATA);
        if (kind == Kind.METADATA) {
            fields.into(values);
            values.put("topics_f1", fields.topicsF1());
        }
        return new PageFigures(values, bodies.lines());
    }

    /** The gold body; an optional paragraph belongs to it when at least half of it was found, so that neither choice is punished. */
    private String reference(JsonNode right, String body) {
        if (kind != Kind.OPTIONAL_PARAGRAPHS) {
            return right.path("articleBody").stringValue("");
        }
        List<Integer> optional = new ArrayList<>();
        right.path("optional").values().forEach(index -> optional.add(index.intValue()));
        Shingles found = Shingles.of(body);
        List<String> paragraphs = new ArrayList<>();
        int index = 0;
        for (String paragraph : PagePrediction.strings(right.path("paragraphs"))) {
            Shingles shingles = Shingles.of(paragraph);
            if (!optional.contains(index) || 2 * shingles.shared(found) >= shingles.size()) {
                paragraphs.add(paragraph);
            }
            index++;
        }
        return String.join("\n", paragraphs);
    }

    private PageFigures snippets(Map<String, PagePrediction> found, Map<String, Double> values) {
        SnippetScore snippets = new SnippetScore();
        FieldScore fields = new FieldScore();
        gold.properties().forEach(entry -> {
            JsonNode right = entry.getValue();
            PagePrediction page = found.getOrDefault(entry.getKey(), nothing());
            snippets.add(
                    PagePrediction.strings(right.path("with")),
                    PagePrediction.strings(right.path("without")),
                    page.body());
            fields.title(right.path("title").stringValue(""), page.title());
            fields.authors(PagePrediction.strings(right.path("author")), page.authors());
            fields.date(FieldScore.day(right.path("date").stringValue("")), page.date());
        });
        snippets.into(values);
        fields.into(values);
        return new PageFigures(values, List.of());
    }

    private PageFigures days(Map<String, PagePrediction> found, Map<String, Double> values) {
        int right = 0;
        int wrong = 0;
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : gold.properties()) {
            String day =
                    FieldScore.day(found.getOrDefault(entry.getKey(), nothing()).date());
            String expected = entry.getValue().path("date").stringValue("");
            boolean same = day.equals(expected);
            right += same ? 1 : 0;
            wrong += !same && !day.isEmpty() ? 1 : 0;
            if (!same) {
                lines.add("expected " + expected + " found " + day + "  " + entry.getKey());
            }
        }
        int missed = gold.size() - right - wrong;
        values.put("f1", SnippetScore.share(2 * right, 2 * right + wrong + missed));
        values.put("precision", SnippetScore.share(right, right + wrong));
        values.put("recall", SnippetScore.share(right, right + missed));
        values.put("accuracy", SnippetScore.share(right, gold.size()));
        values.put("pages", (double) gold.size());
        return new PageFigures(values, lines);
    }

    private static PagePrediction nothing() {
        return new PagePrediction("", "", List.of(), "", List.of());
    }

    private static JsonNode json(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            JsonNode node = JsonMapper.shared().readTree(in);
            if (node.isObject()) {
                return node;
            }
            throw new MeasureException(file.toString(), "is no JSON object with an entry a page");
        } catch (NoSuchFileException e) {
            throw new MeasureException(file.toString(), "does not exist");
        } catch (IOException e) {
            throw new MeasureException(file.toString(), "cannot be read (" + e.getMessage() + ")");
        } catch (JacksonException e) {
            throw new MeasureException(file.toString(), "is not JSON (" + e.getOriginalMessage() + ")");
        }
    }
}
