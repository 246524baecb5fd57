// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Finds what an article put into its quotations: {@code [words]} and {@code (words)}, {@code violat(es)}, {@code (H)e}, points that stand for
 * words left out. Brackets outside of quotation marks are the article's own text and no edit.
 */
final class EditFinder {

    /** A changed ending is at most this long: {@code (ing)}, {@code (ment)}. */
    private static final int LONGEST_ENDING = 4;

    /** What stands in a bracket is at most this long; else its closing bracket is missing. */
    private static final int LONGEST_BRACKET = 200;

    private EditFinder() {}

    /** The edits inside one quotation, in text order. */
    static List<Edit> editsIn(String text, Quotation quotation) {
        List<Edit> edits = new ArrayList<>();
        Span inner = quotation.inner();
        int at = inner.begin();
        while (at < inner.end()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '(' || c == '[') {
                end = bracketEnd(text, at, inner.end());
                if (end > at + 2) {
                    edits.add(new Edit(new Span(at, end), bracketKind(text, at, end, inner)));
                }
            } else if (c == '…' || c == '.') {
                end = pointsEnd(text, at, inner.end());
                if (c == '…' || points(text, at, end) >= 3) {
                    edits.add(new Edit(new Span(at, end), Edit.Kind.ELLIPSIS));
                }
            }
            at = Math.max(end, at + 1);
        }
        return edits;
    }

    private static int bracketEnd(String text, int open, int limit) {
        char close = text.charAt(open) == '(' ? ')' : ']';
        for (int i = open + 1; i < Math.min(limit, open + LONGEST_BRACKET); i++) {
            char c = text.charAt(i);
            if (c == close) {
                return i + 1;
            }
            if (c == '(' || c == '[') {
                break;
            }
        }
        return open + 1;
    }

    private static Edit.Kind bracketKind(String text, int begin, int end, Span inner) {
        String held = text.substring(begin + 1, end - 1);
        if (points(text, begin, end) >= 3 && held.codePoints().allMatch(p -> p == '.' || p == '…' || p == ' ')) {
            return Edit.Kind.ELLIPSIS;
        }
        boolean afterLetter = begin > inner.begin() && Character.isLetter(text.charAt(begin - 1));
        boolean beforeLetter = end < inner.end() && Character.isLetter(text.charAt(end));
        boolean letters = held.codePoints().allMatch(Character::isLetter);
        if (held.length() == 1 && letters && beforeLetter && !afterLetter) {
            return Edit.Kind.CASE;
        }
        return afterLetter && letters && held.length() <= LONGEST_ENDING ? Edit.Kind.ENDING : Edit.Kind.BRACKET;
    }

    /** One past a run of points that may have blanks between them: {@code . . .}. */
    private static int pointsEnd(String text, int at, int limit) {
        int end = at + 1;
        while (true) {
            int next = end;
            while (next < limit && next - end < 1 && text.charAt(next) == ' ') {
                next++;
            }
            if (next >= limit || text.charAt(next) != '.' && text.charAt(next) != '…') {
                return end;
            }
            end = next + 1;
        }
    }

    private static int points(String text, int begin, int end) {
        int points = 0;
        for (int i = begin; i < end; i++) {
            points += text.charAt(i) == '.' ? 1 : text.charAt(i) == '…' ? 3 : 0;
        }
        return points;
    }
}
