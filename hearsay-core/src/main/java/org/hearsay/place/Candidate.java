// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

/**
 * An entry that a name in a text may mean.
 *
 * @param entry the entry
 * @param fit how the looked-up name fits it
 * @param via what was looked up
 */
record Candidate(Entry entry, Entry.Fit fit, Via via) {

    /** What of the words in the text was looked up. */
    enum Via {
        /** All of them. */
        WHOLE,
        /** All of them, which name its people. */
        PEOPLE,
        /** Without a word for the kind of place: "the city of X". */
        KIND,
        /** Without a direction: "northern X". */
        DIRECTION,
        /** Their sound. */
        SOUND,
        /** A name that is part of theirs: "X International Airport". */
        PART,
        /** A name that differs in one letter. */
        SPELLING
    }
}
