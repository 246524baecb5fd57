// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;

/**
 * A name of the lists as it is written, and what it means.
 *
 * @param sense what it means
 * @param words how it is written, for its capitals
 */
record Name(Sense sense, List<Word> words) {

    /** Longest run of capitals that is an acronym; longer ones are shouted words. */
    private static final int LONGEST_ACRONYM = 8;

    /** Whether the words of the text from {@code from} are written as this name wants: acronyms exactly, names with their capitals. */
    boolean isWrittenAs(List<Word> text, int from) {
        for (int i = 0; i < words.size(); i++) {
            Word wanted = words.get(i);
            Word found = text.get(from + i);
            boolean fits = isAcronym(wanted.text())
                    ? bare(found.text()).equals(bare(wanted.text()))
                    : !wanted.isCapitalised() || found.isCapitalised();
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAcronym(String text) {
        if (text.length() < 2 || text.length() > LONGEST_ACRONYM || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        boolean letters = text.chars().filter(Character::isLetter).count() > 1
                || text.chars().anyMatch(Character::isDigit);
        return letters && text.chars().noneMatch(Character::isLowerCase);
    }

    private static String bare(String text) {
        return text.indexOf('.') < 0 ? text : text.replace(".", "");
    }
}
