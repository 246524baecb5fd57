// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of four words of a text and how often each stands in it, the unit of scrapinghub's article-extraction-benchmark (evaluate.py). A
 * text of fewer than four words is one run. Words are what Python's {@code \w+} matches.
 */
final class Shingles {

    private static final int LENGTH = 4;

    private final Map<List<String>, Integer> counts = new HashMap<>();
    private final int size;

    private Shingles(List<String> words) {
        int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1);
        for (int i = 0; i < runs; i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
        }
        this.size = runs;
    }

    static Shingles of(String text) {
        return new Shingles(words(text));
    }

    int size() {
        return size;
    }

    /** How many runs both have, each as often as in the one that has it less often. */
    int shared(Shingles other) {
        int shared = 0;
        for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
            shared += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return shared;
    }

    /** The words of a text: runs of letters, digits, other numbers and low lines, as Python's {@code str.isalnum} has them. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isWord(point)) {
                begin = begin < 0 ? at : begin;
            } else if (begin >= 0) {
                words.add(text.substring(begin, at));
                begin = -1;
            }
            at += Character.charCount(point);
        }
        if (begin >= 0) {
            words.add(text.substring(begin));
        }
        return words;
    }

    private static boolean isWord(int point) {
        int type = Character.getType(point);
        return Character.isLetter(point)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || point == '_';
    }
}
