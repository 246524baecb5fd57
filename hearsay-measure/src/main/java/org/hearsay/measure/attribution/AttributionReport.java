// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows {@link AttributionFigures} to people, line by line as score.py prints them, and to programs, with score.py's keys. */
public final class AttributionReport {

    private static final List<Section> SECTIONS = List.of(
            new Section("EXACT, LINKED", named("exact", "cue", "source", "content", "triple")),
            new Section("EXACT, LINKED, loose edges", named("loose", "cue", "source", "content", "triple")),
            new Section("OVERLAP, CITRON (all pairs)", named("overlap", "cue", "source", "content", "all")),
            new Section("OVERLAP, PAIRED", named("paired", "cue", "source", "content", "all")),
            new Section("TRIPLE@0.5 and CONTENT@t", List.of("triple@0.5", "content@0.3", "content@0.8")),
            new Section(
                    "SPANS, UNLINKED (CofeNet)",
                    Stream.of("span exact", "span begin")
                            .flatMap(name -> named(name, "source", "cue", "content").stream())
                            .toList()),
            new Section("BY KIND (content Jaccard >= 0.5)", named("kind", "direct", "mixed", "indirect")),
            new Section("NESTED links", List.of("nested")));

    private static final List<String> SHARES = Stream.of(
                    named("span jaccard", "source", "cue", "content"),
                    named("source given content", "exact", "loose", "shares a token", "Jaccard >= 0.5"),
                    named("content@0.3", "source shares a token"),
                    named("content@0.8", "source shares a token"))
            .flatMap(List::stream)
            .toList();

    private static final List<String> SPEAKERS = Stream.of("all", "direct", "mixed", "indirect")
            .flatMap(kind -> named("speaker " + kind, "name", "kind", "both").stream())
            .toList();

    private AttributionReport() {}

    private record Section(String title, List<String> names) {}

    private static List<String> named(String first, String... rest) {
        return Stream.of(rest).map(last -> first + " " + last).toList();
    }

    /** Lines of at most 80 characters, each ended by a line feed. */
    public static String text(AttributionFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add("documents " + figures.documents() + " (without prediction: " + figures.withoutPrediction()
                + "); attributions: gold " + figures.count("count gold") + ", predicted "
                + figures.count("count predicted")
                + (figures.nestedLeftOut() > 0 ? "; nested predictions left out: " + figures.nestedLeftOut() : "")
                + (figures.citronView() ? "; Citron view" : ""));
        SECTIONS.forEach(section -> ratios(section, figures, lines));
        lines.add("");
        shares("SHARES", SHARES, figures, lines);
        if (figures.scores().containsKey(SPEAKERS.getFirst())) {
            lines.add("");
            shares("SPEAKERS (content Jaccard >= 0.5), by kind", SPEAKERS, figures, lines);
        }
        outlets(figures, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void ratios(Section section, AttributionFigures figures, List<String> lines) {
        List<String> rows = new ArrayList<>();
        for (String name : section.names) {
            figures.ratio(name)
                    .ifPresent(ratio -> rows.add(String.format(
                            Locale.ROOT,
                            "  %-34s %s  %s  %s%s",
                            name,
                            fourPlaces(ratio.precision()),
                            fourPlaces(ratio.recall()),
                            fourPlaces(ratio.f1()),
                            ratio.f1Interval()
                                    .map(interval -> "   [" + fourPlaces(interval.low()) + ", "
                                            + fourPlaces(interval.high()) + "]")
                                    .orElse(""))));
        }
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "%-36s %7s %7s %7s", section.title, "P", "R", "F1"));
            lines.addAll(rows);
        }
    }

    private static void shares(String title, List<String> names, AttributionFigures figures, List<String> lines) {
        lines.add(title);
        for (String name : names) {
            figures.share(name)
                    .ifPresent(share -> lines.add(String.format(
                            Locale.ROOT, "  %-46s %s  of %d", name, fourPlaces(share.value()), share.of())));
        }
    }

    private static void outlets(AttributionFigures figures, List<String> lines) {
        if (figures.outlets().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT, "%-24s %6s %8s %8s %8s", "BY OUTLET", "docs", "exact3", "triple.5", "paired"));
        for (AttributionFigures.Outlet outlet : figures.outlets()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-22s %6d %8s %8s %8s",
                    outlet.name(),
                    outlet.documents(),
                    fourPlaces(outlet.exactTriple()),
                    fourPlaces(outlet.tripleHalf()),
                    fourPlaces(outlet.paired())));
        }
    }

    /** Rounded as Python's {@code %.4f} does it: the number itself, not its shortest decimal form. */
    private static String fourPlaces(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** One JSON object, indented: score.py's {@code --json} and, when outlets were asked for, {@code by_outlet}. */
    public static String json(AttributionFigures figures) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("documents", figures.documents());
        root.put("documents_without_prediction", figures.withoutPrediction());
        root.put("nested_predictions_left_out", figures.nestedLeftOut());
        root.put("citron_view", figures.citronView());
        ObjectNode scores = root.putObject("scores");
        for (Map.Entry<String, Figure> score : figures.scores().entrySet()) {
            fill(scores.putObject(score.getKey()), score.getValue());
        }
        if (!figures.outlets().isEmpty()) {
            ObjectNode outlets = root.putObject("by_outlet");
            for (AttributionFigures.Outlet outlet : figures.outlets()) {
                ObjectNode node = outlets.putObject(outlet.name());
                node.put("documents", outlet.documents());
                node.put("exact triple", outlet.exactTriple());
                node.put("triple@0.5", outlet.tripleHalf());
                node.put("paired all", outlet.paired());
            }
        }
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void fill(ObjectNode node, Figure figure) {
        switch (figure) {
            case Figure.Ratio ratio -> {
                node.put("p", ratio.precision());
                node.put("r", ratio.recall());
                node.put("f1", ratio.f1());
                node.put("predicted", ratio.predicted());
                node.put("gold", ratio.gold());
                ratio.f1Interval().ifPresent(interval -> {
                    ArrayNode ends = node.putArray("f1_95");
                    ends.add(interval.low());
                    ends.add(interval.high());
                });
            }
            case Figure.Share share -> {
                node.put("value", share.value());
                node.put("of", share.of());
            }
            case Figure.Count count -> node.put("value", count.value());
        }
    }
}
