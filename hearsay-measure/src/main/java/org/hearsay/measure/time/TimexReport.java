// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows {@link TimexFigures} to people as a table, and to programs as {@code score.py} prints them, byte for byte. */
public final class TimexReport {

    private TimexReport() {}

    private static Map<String, Integer> rows(TimexFigures figures) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("strict", figures.strict());
        rows.put("relaxed", figures.relaxed());
        rows.put("type", figures.type());
        rows.put("value", figures.value());
        rows.put("strict_value", figures.strictValue());
        rows.put("type_value", figures.typeValue());
        return rows;
    }

    /** A table of precision, recall and F1 in per cent. */
    public static String text(TimexFigures figures) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "expressions: gold %d, predicted %d%n%n%-16s%8s%8s%8s%n",
                figures.gold(),
                figures.predicted(),
                "",
                "P",
                "R",
                "F1"));
        rows(figures)
                .forEach((name, found) -> text.append(String.format(
                        Locale.ROOT,
                        "%-16s%8.2f%8.2f%8.2f%n",
                        name.replace('_', ' '),
                        percent(figures.precision(found)),
                        percent(figures.recall(found)),
                        percent(figures.f1(found)))));
        text.append(String.format(
                Locale.ROOT,
                "%nof the relaxed: type right %.2f, value right %.2f%n",
                percent(accuracy(figures, figures.type())),
                percent(accuracy(figures, figures.value()))));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** The JSON that {@code score.py} prints. */
    public static String json(TimexFigures figures) {
        StringBuilder json = new StringBuilder("{\n \"gold\": ")
                .append(figures.gold())
                .append(",\n \"predicted\": ")
                .append(figures.predicted())
                .append(",\n");
        rows(figures)
                .forEach((name, found) -> json.append(" \"")
                        .append(name)
                        .append("\": {\n  \"P\": ")
                        .append(percent(figures.precision(found)))
                        .append(",\n  \"R\": ")
                        .append(percent(figures.recall(found)))
                        .append(",\n  \"F1\": ")
                        .append(percent(figures.f1(found)))
                        .append("\n },\n"));
        return json.append(" \"type_accuracy_on_matches\": ")
                .append(percent(accuracy(figures, figures.type())))
                .append(",\n \"value_accuracy_on_matches\": ")
                .append(percent(accuracy(figures, figures.value())))
                .append("\n}")
                .toString();
    }

    private static double accuracy(TimexFigures figures, int found) {
        return (double) found / Math.max(1, figures.relaxed());
    }

    /** As Python rounds: the exact binary number, halves to even. */
    private static double percent(double share) {
        return new BigDecimal(100 * share).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }
}
