// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures of one program on one corpus of pages.
 *
 * @param values each figure under the name that the corpus's script gives it, e.g. {@code f1}: shares from 0 to 1, counts under {@code pages},
 *     {@code empty} and names ending in {@code _n}; in the order of the script
 * @param pages a line for every page, the worst first; empty where the corpus scores no single page
 */
public record PageFigures(Map<String, Double> values, List<String> pages) {

    /** Copies, keeping the order. */
    public PageFigures {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        pages = List.copyOf(pages);
    }

    /** All figures on one line, {@code f1=0.9700 precision=...}, rounded to four places. */
    public String line() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + shown(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String shown(String name, double value) {
        boolean count = name.equals("pages") || name.equals("empty") || name.endsWith("_n");
        return BigDecimal.valueOf(value)
                .setScale(count ? 0 : 4, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
