// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.List;

/**
 * A report whose events are marked.
 *
 * @param id its number, e.g. {@code 17}
 * @param text the body, on which all spans count UTF-16 code units
 * @param events what it tells, in the order of the triggers; may be empty
 */
public record GoldReport(String id, String text, List<GoldEvent> events) {

    /** Copies the list. */
    public GoldReport {
        events = List.copyOf(events);
    }
}
