// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.Set;
import org.hearsay.event.Item.Group;
import org.hearsay.event.Item.Kind;
import org.hearsay.event.Item.Mood;

/**
 * Acts that a sentence only looks ahead to, without telling that anybody does or intends them: what a thing is meant for ({@code a trip aimed at
 * pushing for a truce}) and what has yet to come when something else happens ({@code a day before he flies to Oslo}).
 */
final class Prospects {

    private static final Set<String> MEANT = Set.of("aimed", "designed", "meant", "intended");

    /** Tokens between what is meant and the act it is meant for at most: {@code aimed at further}. */
    private static final int NEAR = 3;

    private Prospects() {}

    static boolean holds(Sentence sentence, Range trigger) {
        for (int i = 0; i < sentence.items().size(); i++) {
            Item item = sentence.item(i);
            if (item.from() >= trigger.from()) {
                return false;
            }
            if (isMeant(sentence, i) && trigger.from() - item.to() < NEAR || awaits(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether item {@code i} is a participle behind the noun whose purpose it tells. */
    private static boolean isMeant(Sentence sentence, int i) {
        Group group = sentence.item(i).verb();
        return group != null
                && MEANT.contains(sentence.word(group.head()))
                && group.head() == sentence.item(i).from()
                && i > 0
                && sentence.item(i - 1).is(Kind.PHRASE);
    }

    /** Whether item {@code i} is a {@code before} whose clause stands in the present tense. */
    private static boolean awaits(Sentence sentence, int i) {
        // "A day before" is one item.
        if (!sentence.word(sentence.item(i).to() - 1).equals("before")) {
            return false;
        }
        for (int k = i + 1; k < sentence.items().size(); k++) {
            Group group = sentence.item(k).verb();
            if (group != null) {
                return isPresent(sentence, group);
            }
            if (!sentence.item(k).is(Kind.PHRASE)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPresent(Sentence sentence, Group group) {
        String word = sentence.word(group.head());
        boolean finite = group.shape() == Group.Shape.FINITE && group.mood() == Mood.PLAIN && !group.passive();
        return finite && group.lemmas().stream().anyMatch(lemma -> word.equals(lemma) || word.equals(lemma + "s"));
    }
}
