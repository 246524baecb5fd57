// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of {@code frames.txt} for one of its words.
 *
 * @param type the event's type
 * @param mode its mode
 * @param contexts its contexts
 * @param word the verb in its base form, or the noun's last word
 * @param particle what has to follow the verb, or to stand before the noun's last word; empty for none
 * @param objects the classes of which the object must be one; empty for any
 * @param at the prepositions behind which the recipient stands; empty when the recipient is the object
 * @param by the class of nouns of which the actor must be; empty for any
 * @param as the class of which a word behind the object must be: "called it a provocation"; empty for any
 * @param flags what else is asked for
 */
record Frame(
        EventType type,
        Optional<String> mode,
        List<String> contexts,
        String word,
        String particle,
        List<String> objects,
        List<String> at,
        String by,
        String as,
        Set<Flag> flags) {

    /** The options of a line. */
    enum Flag {
        OWN,
        SYM,
        NEED,
        BARE,
        PASSIVE,
        PAIR,
        THAT,
        SUFFERER,
        TO,
        PLANNED
    }

    Frame {
        contexts = List.copyOf(contexts);
        objects = List.copyOf(objects);
        at = List.copyOf(at);
        flags = Set.copyOf(flags);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
