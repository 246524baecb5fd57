// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.EnumMap;
import java.util.Map;
import org.hearsay.event.EventType;
import org.hearsay.text.WordList;

/** The quad class and weight of each type, from {@code quad-weights.txt}. Immutable; may be used by many threads. */
final class QuadWeights {

    private final Map<EventType, Weighed> weights = new EnumMap<>(EventType.class);

    /** The class of a type and what an event of it weighs, positive when it draws two actors together. */
    record Weighed(Quad quad, double weight) {}

    QuadWeights() {
        WordList list = WordList.beside(QuadWeights.class, "quad-weights.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            try {
                weights.put(
                        EventType.valueOf(parts[0]), new Weighed(Quad.valueOf(parts[1]), Double.parseDouble(parts[2])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw list.bad(entry, "a type, a quad class and a number are wanted");
            }
        }
        for (EventType type : EventType.values()) {
            if (!weights.containsKey(type)) {
                throw new IllegalStateException(list.name() + " has no line for " + type);
            }
        }
    }

    Weighed of(EventType type) {
        return java.util.Objects.requireNonNull(weights.get(type));
    }
}
