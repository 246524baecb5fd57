// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a scoring came to.
 *
 * @param task what was scored
 * @param records how many gold lines were scored
 * @param missing how many of them have no prediction
 * @param figures the figures by the script's names, in its order
 */
public record EventFigures(EventTask task, int records, int missing, Map<String, EventFigure> figures) {

    /** Keeps the order of the figures. */
    public EventFigures {
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
