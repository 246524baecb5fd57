// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a text without the lines that are a page's address. Where a page stood tells nothing of what it says, and a set of texts of which some begin
 * with their address would else be divided by that.
 *
 * @param text the text with blanks for each address, so that positions stay
 * @param words its telling words
 * @param head how many of them stand in its first lines
 */
record Prose(String text, List<Stems.Word> words, int head) {

    private static final Pattern ADDRESS = Pattern.compile("\\s*(?:https?|www)\\b.*");

    /** So many lines that are not empty are the head: mostly headline, date and the first sentences. */
    private static final int HEAD_LINES = 4;

    static Prose of(String given, Stems stems) {
        StringBuilder text = new StringBuilder(given.length());
        int lines = 0;
        int end = given.length();
        for (String line : given.split("\n", -1)) {
            boolean address = ADDRESS.matcher(line).matches();
            text.append(address ? " ".repeat(line.length()) : line);
            if (!address && !line.isBlank() && ++lines == HEAD_LINES) {
                end = text.length();
            }
            text.append('\n');
        }
        text.setLength(given.length());
        List<Stems.Word> words = new ArrayList<>(stems.of(text.toString()));
        int limit = end;
        int head = (int) words.stream().filter(word -> word.begin() < limit).count();
        return new Prose(text.toString(), List.copyOf(words), head);
    }
}
