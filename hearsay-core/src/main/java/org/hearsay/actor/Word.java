// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/**
 * A word of a text as names are matched: the halves of {@code Turkish-backed} are two, and so are {@code Lavrov} and {@code 's}.
 *
 * @param key its folded form, for comparing; a mark is its own
 * @param text its characters
 * @param begin first code unit in the text
 * @param end one past the last
 * @param glued whether a hyphen joins it to the word before
 * @param mark whether it is no word: a comma, a bracket
 */
record Word(String key, String text, int begin, int end, boolean glued, boolean mark) {

    boolean isCapitalised() {
        return !mark && Character.isUpperCase(text.codePointAt(0));
    }

    boolean isPossessive() {
        return key.equals(POSSESSIVE);
    }

    /** The key of {@code 's} and {@code ’s}. */
    static final String POSSESSIVE = "'s";

    boolean is(String other) {
        return key.equals(other);
    }
}
