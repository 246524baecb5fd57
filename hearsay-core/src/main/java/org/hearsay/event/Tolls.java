// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tolls that a sentence of its own gives: {@code Planes struck the market. A doctor spoke of 19 dead.} */
final class Tolls {

    /** A toll stands at most so many sentences behind its attack. */
    private static final int REACH = 2;

    private static final Set<String> SUFFERED = Set.of("killed", "wounded", "missing");

    private static final EnumSet<EventType> VIOLENT = EnumSet.of(EventType.ASSAULT, EventType.PROTEST);

    private Tolls() {}

    /** Adds the counts of those who suffered in sentence {@code number}, which tells {@code here}, to the last attack before it that has none of the kind. */
    static void carry(List<Figure> counts, int number, List<EventMerger.Draft> here, List<EventMerger.Draft> before) {
        if (here.stream().anyMatch(draft -> VIOLENT.contains(draft.event().type()))) {
            return;
        }
        for (Figure figure : counts) {
            for (int i = before.size() - 1; i >= 0 && SUFFERED.contains(figure.of()); i--) {
                EventMerger.Draft draft = before.get(i);
                if (number - draft.sentence() > REACH) {
                    break;
                }
                boolean takes = draft.event().type() == EventType.ASSAULT
                        && draft.event().status() == EventStatus.HAPPENED
                        && draft.event().figures().stream()
                                .noneMatch(other -> other.of().equals(figure.of()));
                if (takes) {
                    before.set(i, draft.with(figure));
                    break;
                }
            }
        }
    }
}
