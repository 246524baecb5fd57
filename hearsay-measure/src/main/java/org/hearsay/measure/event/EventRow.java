// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a gold file or of predictions.
 *
 * @param id the line's id
 * @param relation the classes it gives; {@link RelationClasses#NONE} in the task of whole events
 * @param events the events it gives, in its order; empty in the other tasks
 * @param group suite and category, e.g. "unit2/DEMO"
 * @param json the line itself, for what else a program wants to read of it
 */
public record EventRow(String id, RelationClasses relation, List<EventTriple> events, String group, ObjectNode json) {

    /** Copies the events. */
    public EventRow {
        events = List.copyOf(events);
    }
}
