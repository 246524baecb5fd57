// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.Locale;
import java.util.Map;
import org.hearsay.measure.event.EventFigure.Found;
import org.hearsay.measure.event.report.ReportFigures.Share;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes figures for people and for programs. */
public final class FigureTable {

    private FigureTable() {}

    /** For people: a table, without the misses. */
    public static String text(ReportFigures figures) {
        StringBuilder text = new StringBuilder();
        text.append("reports ").append(figures.reports()).append('\n');
        text.append("                          P      R     F1   right   told   gold\n");
        figures.found().forEach((name, found) -> text.append(line(name, found)));
        text.append("of the events found\n");
        figures.shares().forEach((name, share) -> text.append(line("  " + name, share)));
        text.append(line("  figures exact", figures.figures()));
        text.append(String.format(
                Locale.ROOT,
                "false alarms: %d events in %d reports without one%n",
                figures.falseAlarms().count(),
                figures.falseAlarms().of()));
        text.append("event found, by type\n");
        figures.types().forEach((name, found) -> text.append(line("  " + name, found)));
        text.append("status right, of the events found, by marked status\n");
        figures.statuses().forEach((name, share) -> text.append(line("  " + name, share)));
        return text.toString();
    }

    private static String line(String name, Found found) {
        return String.format(
                Locale.ROOT,
                "%-20s  %.3f  %.3f  %.3f  %6d %6d %6d%n",
                name,
                found.precision(),
                found.recall(),
                found.f1(),
                found.right(),
                found.predicted(),
                found.gold());
    }

    private static String line(String name, Share share) {
        return String.format(Locale.ROOT, "%-20s  %.3f  (%d of %d)%n", name, share.value(), share.count(), share.of());
    }

    /** For programs: an object of the same figures. */
    public static String json(ReportFigures figures) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("reports", figures.reports());
        found(root.putObject("found"), figures.found());
        shares(root.putObject("shares"), figures.shares());
        put(root.putObject("figures"), figures.figures());
        root.putObject("falseAlarms")
                .put("events", figures.falseAlarms().count())
                .put("reports", figures.falseAlarms().of());
        found(root.putObject("types"), figures.types());
        shares(root.putObject("statuses"), figures.statuses());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void found(ObjectNode node, Map<String, Found> found) {
        found.forEach((name, figure) -> put(node.putObject(name), figure));
    }

    private static void put(ObjectNode node, Found found) {
        node.put("p", found.precision()).put("r", found.recall()).put("f1", found.f1());
        node.put("right", found.right()).put("told", found.predicted()).put("gold", found.gold());
    }

    private static void shares(ObjectNode node, Map<String, Share> shares) {
        shares.forEach((name, share) -> node.putObject(name)
                .put("share", share.value())
                .put("right", share.count())
                .put("of", share.of()));
    }
}
