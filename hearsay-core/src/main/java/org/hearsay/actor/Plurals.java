// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/** Regular plurals of nouns of one or several words. */
final class Plurals {

    private Plurals() {}

    /** The plural of {@code noun} in lower case: {@code ministers of defence}, {@code gunmen}, {@code parties}. */
    static String of(String noun) {
        int of = noun.indexOf(" of ");
        if (of > 0) {
            return of(noun.substring(0, of)) + noun.substring(of);
        }
        if (noun.endsWith("man") && !noun.endsWith("german") && !noun.endsWith("human")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        if (noun.endsWith("child")) {
            return noun + "ren";
        }
        if (noun.endsWith("wife")) {
            return noun.substring(0, noun.length() - 2) + "ves";
        }
        if (noun.endsWith("thief")) {
            return noun.substring(0, noun.length() - 1) + "ves";
        }
        if (noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        boolean hissing = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
        return noun + (hissing ? "es" : "s");
    }
}
