// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.EnumMap;
import java.util.Map;

/** An entry of the {@link Lexicon}: a number of its own, and its classes with their values. Filled while the lists are read, then left alone. */
final class Word {

    /** The word that no list knows. */
    static final Word UNKNOWN = new Word(-1);

    private final int id;
    private final Map<WordClass, String> values = new EnumMap<>(WordClass.class);
    private long classes;
    private long capitalClasses;

    Word(int id) {
        this.id = id;
    }

    void add(WordClass wordClass, String value, boolean capitalOnly) {
        values.put(wordClass, value);
        if (capitalOnly) {
            capitalClasses |= wordClass.bit();
        } else {
            classes |= wordClass.bit();
        }
    }

    /** Its number among the words, by which the grammar asks for exactly this word. */
    int id() {
        return id;
    }

    /** The classes it has as it is written. */
    long classes(boolean capitalised) {
        return capitalised ? classes | capitalClasses : classes;
    }

    /** Its value for a class it has. */
    String value(WordClass wordClass) {
        return values.getOrDefault(wordClass, "");
    }
}
