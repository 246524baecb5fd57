// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes figures as the gold's script does. */
public final class EventReport {

    private EventReport() {}

    /** For people: the text that the script prints. */
    public static String text(EventFigures figures) {
        StringBuilder text = new StringBuilder();
        text.append("task ").append(name(figures)).append(", missing predictions ");
        text.append(figures.missing()).append('\n');
        figures.figures().forEach((name, figure) -> text.append(lines(name, figure)));
        return text.toString();
    }

    /** For programs: a JSON object with the script's keys. */
    public static String json(EventFigures figures) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("task", name(figures));
        if (figures.task() == EventTask.EVENTS) {
            root.put("records", figures.records());
        }
        figures.figures().forEach((name, figure) -> put(root.putObject(name), figure));
        root.put("missing", figures.missing());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static String name(EventFigures figures) {
        return figures.task().name().toLowerCase(Locale.ROOT);
    }

    private static String lines(String name, EventFigure figure) {
        return switch (figure) {
            case EventFigure.Classes classes -> classes(name, classes);
            case EventFigure.Found found ->
                padded(name, 34) + " " + ratios(found) + "  (" + found.right() + " right, " + found.predicted()
                        + " predicted, " + found.gold() + " gold)\n";
            case EventFigure.Count count ->
                padded(name, 34) + " " + count.label() + " " + count.count() + "  of " + count.of()
                        + (count.share() ? "  share " + rounded((double) count.count() / count.of()) : "") + "\n";
            case EventFigure.Groups groups ->
                padded(name, 34) + " "
                        + groups.groups().entrySet().stream()
                                .map(group -> group.getKey() + " " + fraction(group.getValue()))
                                .collect(Collectors.joining("  "))
                        + "\n";
        };
    }

    private static String classes(String name, EventFigure.Classes classes) {
        StringBuilder text = new StringBuilder(padded(name, 8) + " n " + classes.count() + "  accuracy "
                + rounded(classes.accuracy()) + "  macro F1 " + rounded(classes.macro()) + "  weighted F1 "
                + rounded(classes.weighted()) + "\n");
        classes.classes()
                .forEach((label, found) -> text.append("    ")
                        .append(padded(label, 10))
                        .append(' ')
                        .append(ratios(found))
                        .append("  support ")
                        .append(found.gold())
                        .append('\n'));
        return text.toString();
    }

    private static String ratios(EventFigure.Found found) {
        return "P " + rounded(found.precision()) + "  R " + rounded(found.recall()) + "  F1 " + rounded(found.f1());
    }

    private static void put(ObjectNode node, EventFigure figure) {
        switch (figure) {
            case EventFigure.Classes classes -> {
                node.put("n", classes.count()).put("accuracy", classes.accuracy());
                node.put("macro_f1", classes.macro()).put("weighted_f1", classes.weighted());
                ObjectNode each = node.putObject("per_class");
                classes.classes().forEach((label, found) -> put(each.putObject(label), found));
            }
            case EventFigure.Found found -> {
                node.put("p", found.precision()).put("r", found.recall()).put("f1", found.f1());
                node.put("tp", found.right())
                        .put("predicted", found.predicted())
                        .put("gold", found.gold());
            }
            case EventFigure.Count count -> {
                node.put(count.label(), count.count()).put("of", count.of());
                if (count.share()) {
                    node.put("share", (double) count.count() / count.of());
                }
            }
            case EventFigure.Groups groups ->
                groups.groups().forEach((label, count) -> node.put(label, fraction(count)));
        }
    }

    private static String fraction(EventFigure.Count count) {
        return count.count() + "/" + count.of();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Three digits, rounded from the exact binary value as the script's language does it. */
    private static String rounded(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
