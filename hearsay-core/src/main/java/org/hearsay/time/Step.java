// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import org.jspecify.annotations.Nullable;

/**
 * One place of a pattern: a certain word or any word of a class.
 *
 * @param wordClass the class asked for; null when one word is asked for
 * @param word the number of the word asked for; -1 when a class is asked for
 * @param mod what the word gives to the expression; null when nothing
 * @param opens whether the expression proper begins here
 * @param closes whether the expression proper ends here
 */
record Step(
        @Nullable WordClass wordClass, int word, @Nullable TimexMod mod, boolean opens, boolean closes) {

    boolean takes(Lexeme lexeme) {
        return wordClass == null ? lexeme.word().id() == word : lexeme.is(wordClass);
    }

    Step opening() {
        return new Step(wordClass, word, mod, true, closes);
    }

    Step closing() {
        return new Step(wordClass, word, mod, opens, true);
    }
}
