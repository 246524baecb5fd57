// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.List;
import org.hearsay.text.Span;

/**
 * A text in which mentions are marked.
 *
 * @param id unique among the texts that are compared
 * @param text a sentence a line
 * @param mentions in any order
 */
public record MarkedText(String id, String text, List<Mention> mentions) {

    /** Copies the list. */
    public MarkedText {
        mentions = List.copyOf(mentions);
    }

    /**
     * A marked stretch of the text.
     *
     * @param id unique in the text
     * @param span where, in UTF-16 code units
     * @param role what it is a mention of
     * @param negated whether the text says that it did not happen
     */
    public record Mention(String id, Span span, Role role, boolean negated) {}

    /** What a mention is of. */
    public enum Role {
        /** Something said: {@code told}. */
        REPORTING,
        /** Anything else that happens or holds. */
        EVENT,
        /** A person, group or body. */
        PARTICIPANT,
        /** A place. */
        PLACE,
        /** A time. */
        TIME,
        /** A thing. */
        THING;

        /**
         * The role that ECB+ calls so, e.g. {@code ACTION_OCCURRENCE} or {@code HUMAN_PART_PER}.
         *
         * @param type its name there; what is unknown is an event when {@code event} says so, else a thing
         */
        public static Role named(String type, boolean event) {
            if (event) {
                return type.endsWith("REPORTING") ? REPORTING : EVENT;
            }
            if (type.startsWith("HUMAN")) {
                return PARTICIPANT;
            }
            if (type.startsWith("LOC")) {
                return PLACE;
            }
            return type.startsWith("TIME") ? TIME : THING;
        }

        /** Whether it is an event. */
        public boolean isEvent() {
            return this == REPORTING || this == EVENT;
        }
    }
}
