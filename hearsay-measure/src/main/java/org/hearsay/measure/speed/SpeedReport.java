// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.speed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Figures of speed for people and for programs. */
public final class SpeedReport {

    private static final double MEGABYTE = 1e6;

    private static final JsonMapper JSON = new JsonMapper();

    private SpeedReport() {}

    /** A table, a line each, and below it the stages of those that have any. */
    public static String text(List<SpeedFigures> all) {
        StringBuilder text = new StringBuilder(
                "                             threads  articles/s    words/s  CPU ms an article  peak memory MB\n");
        for (SpeedFigures figures : all) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %7d %11.2f %10.0f %18.1f %15s%n",
                    figures.name(),
                    figures.threads(),
                    figures.articlesPerSecond(),
                    figures.wordsPerSecond(),
                    figures.cpuMillisPerArticle(),
                    figures.peakBytes().isPresent()
                            ? Math.round(figures.peakBytes().getAsLong() / MEGABYTE)
                            : "unknown"));
        }
        for (SpeedFigures figures : all) {
            if (!figures.stages().isEmpty()) {
                text.append(
                        String.format(Locale.ROOT, "%n%s, %d threads, by stage:%n", figures.name(), figures.threads()));
                figures.stages()
                        .forEach((stage, share) ->
                                text.append(String.format(Locale.ROOT, "    %-20s %5.1f %%%n", stage, 100 * share)));
            }
        }
        return text.toString();
    }

    /** One line of JSON. */
    public static String json(SpeedFigures figures) {
        ObjectNode node = JSON.createObjectNode()
                .put("name", figures.name())
                .put("threads", figures.threads())
                .put("articles", figures.articles())
                .put("words", figures.words())
                .put("seconds", figures.seconds())
                .put("cpuSeconds", figures.cpuSeconds());
        figures.peakBytes().ifPresent(bytes -> node.put("peakBytes", bytes));
        ObjectNode stages = node.putObject("stages");
        figures.stages().forEach((stage, share) -> stages.put(stage, share));
        return JSON.writeValueAsString(node);
    }

    /** The figures of such a line. */
    public static SpeedFigures parse(String line) {
        JsonNode node = JSON.readTree(line);
        java.util.Map<String, Double> stages = new java.util.LinkedHashMap<>();
        node.path("stages")
                .properties()
                .forEach(stage -> stages.put(stage.getKey(), stage.getValue().asDouble()));
        return new SpeedFigures(
                node.path("name").asString(),
                node.path("threads").asInt(),
                node.path("articles").asInt(),
                node.path("words").asLong(),
                node.path("seconds").asDouble(),
                node.path("cpuSeconds").asDouble(),
                node.has("peakBytes") ? OptionalLong.of(node.path("peakBytes").asLong()) : OptionalLong.empty(),
                stages);
    }
}
