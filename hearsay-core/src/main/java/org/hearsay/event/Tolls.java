// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts that a sentence of its own gives: {@code Planes struck the market. A doctor spoke of 19 dead.} */
final class Tolls {

    /** A toll stands at most so many sentences behind its attack. */
    private static final int REACH = 3;

    private static final Set<String> SUFFERED = Set.of("killed", "wounded", "missing", "displaced");

    private static final String PROTESTERS = "protesters";

    private static final EnumSet<EventType> VIOLENT = EnumSet.of(EventType.ASSAULT, EventType.PROTEST);

    private Tolls() {}

    /**
     * Adds the counts of those who suffered in sentence {@code number}, which tells other events, to the last attack before it, and those of protesters to
     * the last protest. What is said of the same people twice is added where the numbers differ: sources may.
     */
    static void carry(FigureShares.Shared shared, Sentence sentence, int number, List<EventMerger.Draft> before) {
        if (sums(sentence)
                || shared.drafts().stream()
                        .anyMatch(draft -> VIOLENT.contains(draft.event().type()))) {
            return;
        }
        for (Figure figure : shared.left()) {
            int attack = last(figure, number, before, EventType.ASSAULT);
            int takes = attack < 0 || figure.of().equals(PROTESTERS)
                    ? last(figure, number, before, EventType.PROTEST)
                    : attack;
            boolean known =
                    takes < 0 || before.get(takes).event().figures().stream().anyMatch(other -> isSame(other, figure));
            if (!known) {
                before.set(takes, before.get(takes).with(figure));
            }
        }
    }

    /** {@code since January}, {@code this year}: whether a sentence tells of more than one attack. */
    private static boolean sums(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(
                        token -> token.lower().equals("since") || token.lower().equals("year"));
    }

    /** Whether two figures give the same number of the same. */
    static boolean isSame(Figure one, Figure other) {
        return one.of().equals(other.of())
                && one.min().equals(other.min())
                && one.max().equals(other.max());
    }

    /** The last event of a type before sentence {@code number} that happened and that a figure can belong to; -1 when none is near. */
    private static int last(Figure figure, int number, List<EventMerger.Draft> before, EventType type) {
        int best = -1;
        boolean carried = SUFFERED.contains(figure.of()) || figure.of().equals(PROTESTERS);
        for (int i = before.size() - 1; carried && i >= 0; i--) {
            EventMerger.Draft draft = before.get(i);
            if (number - draft.sentence() > REACH) {
                break;
            }
            boolean fits = draft.event().type() == type && draft.event().status() == EventStatus.HAPPENED;
            if (best >= 0 && before.get(best).sentence() != draft.sentence()) {
                break;
            }
            // Of several acts of a sentence the first is the one that the others go on with.
            best = fits ? i : best;
        }
        return best;
    }
}
