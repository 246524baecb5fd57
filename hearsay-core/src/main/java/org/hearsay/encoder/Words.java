// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into the network's tokens, in one pass over its code points. */
final class Words {

    private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";
    private static final String DOUBLE_MARKS = "\"“”„‟«»";
    private static final String DOUBLED = "'`‘’";

    private Words() {}

    /** The tokens of {@code text} in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 5 + 1);
        boolean first = true;
        boolean glued = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isSeparator(point)) {
                first |= LINE_BREAKS.indexOf(point) >= 0;
                glued = false;
                at += Character.charCount(point);
                continue;
            }
            int end = endOfToken(text, at, point);
            boolean mark = isDoubled(text, at) || DOUBLE_MARKS.indexOf(point) >= 0;
            words.add(new Word(at, end, mark, first, glued));
            first = false;
            glued = true;
            at = end;
        }
        return words;
    }

    private static int endOfToken(String text, int begin, int point) {
        int end = begin + Character.charCount(point);
        if (!isWordPoint(point)) {
            return isDoubled(text, begin) ? begin + 2 : end;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!isWordPoint(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isDoubled(String text, int at) {
        char mark = text.charAt(at);
        return DOUBLED.indexOf(mark) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == mark;
    }

    private static boolean isSeparator(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isWordPoint(int point) {
        return Character.isLetter(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
