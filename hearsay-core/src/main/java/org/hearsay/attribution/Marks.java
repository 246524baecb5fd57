// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import org.hearsay.text.Blank;
import org.hearsay.text.Span;

/** What a single quotation mark can be, from its shape and the characters beside it. */
final class Marks {

    private static final String DOUBLE = "\"“”„‟«»＂";
    private static final String OPENING_SHAPES = "“„‟«";
    private static final String CLOSING_SHAPES = "”»";
    private static final String SINGLE = "'‘’‛‚";
    private static final String BEFORE_OPENING = "([{—–-/:,>";
    private static final String AFTER_CLOSING = ".,;:!?)]}—–-/…";
    private static final String NEVER_AFTER_OPENING = ",;:!?)]}";

    private Marks() {}

    /** Width of the double mark at {@code at}: 1, 2 for {@code ''} and {@code ``}, 0 when none stands there. */
    static int doubleWidth(String text, int at, int end) {
        char c = text.charAt(at);
        if (DOUBLE.indexOf(c) >= 0) {
            return 1;
        }
        boolean doubled = (c == '\'' || c == '`') && at + 1 < end && text.charAt(at + 1) == c;
        return doubled ? 2 : 0;
    }

    /** Whether a token is a double mark, opening or closing. */
    static boolean isDouble(String token) {
        return token.length() == 1 && DOUBLE.indexOf(token.charAt(0)) >= 0;
    }

    static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0;
    }

    /** Whether an unopened mark may open a quotation: something follows, and before it stands nothing, a blank or an opening sign. */
    static boolean canOpen(String text, int at, int width, Span paragraph) {
        if (at + width >= paragraph.end()) {
            return false;
        }
        char next = text.charAt(at + width);
        boolean first = at == paragraph.begin();
        char before = first ? ' ' : text.charAt(at - 1);
        if (isSingle(text.charAt(at)) && width == 1) {
            boolean free = Blank.is(before) || BEFORE_OPENING.indexOf(before) >= 0 || DOUBLE.indexOf(before) >= 0;
            return free && text.charAt(at) != '’' && (Character.isLetter(next) || "([".indexOf(next) >= 0);
        }
        if (OPENING_SHAPES.indexOf(text.charAt(at)) >= 0) {
            return !Character.isLetterOrDigit(before) || !Blank.is(next);
        }
        boolean free = Blank.is(before) || BEFORE_OPENING.indexOf(before) >= 0 || isSingle(before);
        return free && NEVER_AFTER_OPENING.indexOf(next) < 0;
    }

    /** Whether the mark, met inside a quotation, can only open another: it follows a blank and touches a word. */
    static boolean opensOnly(String text, int at, int width, Span paragraph) {
        boolean first = at == paragraph.begin();
        char before = first ? ' ' : text.charAt(at - 1);
        boolean atEnd = at + width >= paragraph.end();
        char next = atEnd ? ' ' : text.charAt(at + width);
        if (CLOSING_SHAPES.indexOf(text.charAt(at)) >= 0 || Blank.is(next) || AFTER_CLOSING.indexOf(next) >= 0) {
            return false;
        }
        return Blank.is(before) || "([—–".indexOf(before) >= 0;
    }

    /** Whether the single mark at {@code at} may close: it touches something before it, and no word goes on after it. */
    static boolean closesSingle(String text, int at, int end) {
        char c = text.charAt(at);
        if (c != '\'' && c != '’') {
            return false;
        }
        boolean touches = !Blank.is(text.charAt(at - 1));
        boolean ends = at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1));
        return touches && ends;
    }
}
