// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.measure.event.EventFigure;

/**
 * What a scoring of readings came to.
 *
 * @param reports how many reports were scored
 * @param found precision and recall by what has to be right, from the type alone to type, actor and recipient ({@link #EVENT})
 * @param shares of the events found by {@link #EVENT}: how many have the status, source, ... right, by the name of it
 * @param figures the counts told with the events found: exactly right, told, marked
 * @param types {@link #EVENT} by type
 * @param statuses of the events found, how many have the status right, by the marked status
 * @param falseAlarms events told of reports that tell of none, of so many such reports
 * @param misses what is wrong, a line each, in the order of the reports
 */
public record ReportFigures(
        int reports,
        Map<String, EventFigure.Found> found,
        Map<String, Share> shares,
        EventFigure.Found figures,
        Map<String, EventFigure.Found> types,
        Map<String, Share> statuses,
        Share falseAlarms,
        List<String> misses) {

    /** The name of the figure for type, sentence, actor and recipient. */
    public static final String EVENT = "event found";

    /** Copies the lists and keeps the order of the figures. */
    public ReportFigures {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        misses = List.copyOf(misses);
    }

    /**
     * So many of so many.
     *
     * @param count how many
     * @param of of how many
     */
    public record Share(int count, int of) {

        static final Share NONE = new Share(0, 0);

        Share and(boolean right) {
            return new Share(count + (right ? 1 : 0), of + 1);
        }

        /** The share, 0 to 1; 0 of nothing. */
        public double value() {
            return of == 0 ? 0 : (double) count / of;
        }
    }
}
