// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

/** The beginning that the forms of an English word share, roughly: {@code strikes}, {@code striking}, {@code strike} give {@code strik}. */
final class Stem {

    /** A shorter rest tells nothing: {@code red} is not {@code r}. */
    private static final int SHORTEST = 4;

    private Stem() {}

    static String of(String word) {
        String stem = without(without(without(word, "s"), "ing"), "ed");
        return stem.length() > SHORTEST ? without(stem, "e") : stem;
    }

    private static String without(String word, String ending) {
        boolean ends = word.endsWith(ending) && word.length() - ending.length() >= SHORTEST;
        return ends && !word.endsWith("ss") ? word.substring(0, word.length() - ending.length()) : word;
    }
}
