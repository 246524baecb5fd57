// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Blank;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations as a state machine over the marks: curly, straight, doubled ({@code ''}, {@code ``}), guillemets and low marks, single
 * marks where they are no apostrophes. Only the outermost are found; those inside are found by scanning {@link Quotation#inner} again. A
 * quotation without a closing mark ends with its paragraph, or before the next opening mark. Takes time linear in the text's length.
 */
final class QuotationScanner {

    /** How far a single mark's partner, or proof of nesting, is looked for, in characters: a long paragraph. Keeps the scan linear. */
    private static final int LOOK_AHEAD = 1500;

    private final String text;
    private final int end;
    private final List<Quotation> found = new ArrayList<>();
    /** Below this position no single mark closes, as an earlier search has shown. */
    private int searchedUpTo;

    private QuotationScanner(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The outermost quotations of one paragraph, in order. */
    static List<Quotation> scan(String text, Span paragraph) {
        QuotationScanner scanner = new QuotationScanner(text, paragraph.end());
        scanner.run(paragraph);
        return scanner.found;
    }

    private void run(Span paragraph) {
        int at = paragraph.begin();
        while (at < end) {
            int width = Marks.doubleWidth(text, at, end);
            if (width > 0 && Marks.canOpen(text, at, width, paragraph)) {
                at = readDouble(at, width, paragraph);
            } else if (width == 0 && Marks.isSingle(text.charAt(at)) && Marks.canOpen(text, at, 1, paragraph)) {
                at = readSingle(at);
            } else {
                at += Math.max(1, width);
            }
        }
    }

    /** Reads the quotation that opens at {@code open}; answers where to go on. */
    private int readDouble(int open, int width, Span paragraph) {
        int at = open + width;
        while (at < end) {
            int mark = Marks.doubleWidth(text, at, end);
            if (mark == 0) {
                at++;
            } else if (Marks.opensOnly(text, at, mark, paragraph)) {
                int nestedEnd = nestedEnd(at + mark, paragraph);
                if (nestedEnd < 0) {
                    add(open, width, Blank.skipBack(text, at, open + width), 0, false);
                    return at;
                }
                at = nestedEnd;
            } else {
                add(open, width, at + mark, mark, false);
                return at + mark;
            }
        }
        add(open, width, end, 0, false);
        return end;
    }

    /** Where a nested quotation ends when the next two double marks both close; -1 when the outer one was never closed. */
    private int nestedEnd(int from, Span paragraph) {
        int limit = Math.min(end, from + LOOK_AHEAD);
        int first = nextDouble(from, limit);
        if (first < 0 || Marks.opensOnly(text, first, Marks.doubleWidth(text, first, end), paragraph)) {
            return -1;
        }
        int after = first + Marks.doubleWidth(text, first, end);
        int second = nextDouble(after, limit);
        boolean closes = second >= 0 && !Marks.opensOnly(text, second, Marks.doubleWidth(text, second, end), paragraph);
        return closes ? after : -1;
    }

    private int nextDouble(int from, int limit) {
        for (int at = from; at < limit; at++) {
            if (Marks.doubleWidth(text, at, end) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Reads a single-marked quotation, or passes an apostrophe; answers where to go on. */
    private int readSingle(int open) {
        int close = singleClose(open);
        if (close < 0) {
            return open + 1;
        }
        add(open, 1, close + 1, 1, true);
        return close + 1;
    }

    /**
     * The closing mark of a single-marked quotation: the first that follows a point or comma; else the first that cannot be a plural's
     * apostrophe ({@code workers’ rights}); else the first. -1 when there is none, and the mark was an apostrophe.
     */
    private int singleClose(int open) {
        int limit = Math.min(end, open + LOOK_AHEAD);
        @Nullable Integer likely = null;
        @Nullable Integer possible = null;
        int at = Math.max(open + 1, searchedUpTo);
        for (; at < limit; at++) {
            if (Marks.doubleWidth(text, at, end) > 0) {
                break;
            }
            if (!Marks.closesSingle(text, at, end)) {
                continue;
            }
            char before = text.charAt(at - 1);
            if (".,!?…".indexOf(before) >= 0) {
                return likely == null ? at : likely;
            }
            possible = possible == null ? Integer.valueOf(at) : possible;
            if (likely == null && before != 's') {
                likely = at;
            }
        }
        if (likely != null) {
            return likely;
        }
        if (possible == null) {
            searchedUpTo = at;
            return -1;
        }
        return possible;
    }

    private void add(int begin, int openWidth, int finish, int closeWidth, boolean single) {
        int from = Blank.skip(text, begin + openWidth, finish - closeWidth);
        int to = Blank.skipBack(text, finish - closeWidth, from);
        if (to > from) {
            found.add(new Quotation(new Span(begin, finish), new Span(from, to), closeWidth > 0, single));
        }
    }
}
