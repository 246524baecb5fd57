// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts paragraphs into sentences. A sentence ends at a point, question or exclamation mark (with the marks that close after it) that is
 * followed by something that can begin a sentence; not after an abbreviation or an initial; and always with its paragraph. A mark in a
 * quotation that runs on in lower case ({@code “Go!” he said.}) ends nothing.
 */
public final class SentenceSplitter {

    private static final String CLOSING = "\"'”’»)]";
    private static final String OPENING = "\"'“‘«([";

    /** Longer than any abbreviation in the list, so that looking back takes constant time. */
    private static final int LONGEST_ABBREVIATION = 12;

    /** More marks than ever open one sentence ({@code ("‘}); bounds the look ahead. */
    private static final int MOST_OPENING_MARKS = 4;

    private final Set<String> abbreviations;

    /** Reads the list of abbreviations. */
    public SentenceSplitter() {
        this.abbreviations = new HashSet<>(
                WordList.beside(SentenceSplitter.class, "abbreviations.txt").texts());
    }

    /** The sentences of {@code text} in order, without blanks at their ends. */
    public List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        for (Span paragraph : Paragraphs.of(text)) {
            split(text, paragraph, sentences);
        }
        return List.copyOf(sentences);
    }

    private void split(String text, Span paragraph, List<Span> sentences) {
        int begin = paragraph.begin();
        int at = begin;
        while (at < paragraph.end()) {
            if (!isTerminal(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfMarks(text, paragraph, at);
            int next = Blank.skip(text, end, paragraph.end());
            if (end < paragraph.end()
                    && next > end
                    && next < paragraph.end()
                    && endsBefore(text, paragraph, new Span(at, end), next)) {
                sentences.add(new Span(begin, end));
                begin = next;
            }
            at = Math.max(next, end);
        }
        if (begin < paragraph.end()) {
            sentences.add(new Span(begin, paragraph.end()));
        }
    }

    /** One past the run of terminal and closing marks that begins at {@code at}. */
    private static int endOfMarks(String text, Span paragraph, int at) {
        int end = at + 1;
        while (end < paragraph.end() && (isTerminal(text.charAt(end)) || CLOSING.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private boolean endsBefore(String text, Span paragraph, Span marks, int next) {
        boolean lonePoint = marks.length() == 1 && text.charAt(marks.begin()) == '.';
        return canBegin(text, paragraph, next) && !(lonePoint && isAbbreviation(text, paragraph, marks.begin()));
    }

    private static boolean canBegin(String text, Span paragraph, int at) {
        int first = at;
        while (first < Math.min(paragraph.end(), at + MOST_OPENING_MARKS) && OPENING.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        if (first >= paragraph.end()) {
            return false;
        }
        int point = text.codePointAt(first);
        return !Character.isLowerCase(point)
                && (Character.isLetterOrDigit(point) || first > at || point == '-' || point == '—');
    }

    private boolean isAbbreviation(String text, Span paragraph, int point) {
        int begin = point;
        int farthest = Math.max(paragraph.begin(), point - LONGEST_ABBREVIATION);
        while (begin > farthest && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = text.substring(begin, point);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean dotted = word.length() > 1 && word.charAt(word.length() - 2) == '.';
        return initial || dotted || abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '?' || c == '!' || c == '…';
    }
}
