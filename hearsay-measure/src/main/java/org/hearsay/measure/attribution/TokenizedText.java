// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gold text cut into tokens the way score.py cuts it: a run of letters and digits, or one other character that is not a blank.
 *
 * <p>"Letter", "digit" and "blank" are those of Python's {@code str}: letters and digits are Unicode's categories L and N (not marks,
 * and not the underscore); blanks are the characters with bidirectional class WS, B or S or category Zs, no-break spaces and the separators
 * U+001C to U+001F among them. Positions are code points.
 */
final class TokenizedText {

    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";

    private final int length;
    private final int[] begins;
    private final int[] ends;
    private final List<String> words = new ArrayList<>();
    private final BitSet afterLineBreak = new BitSet();
    private final BitSet quoted = new BitSet();

    TokenizedText(String text) {
        int[] characters = text.codePoints().toArray();
        length = characters.length;
        int[] begin = new int[length];
        int[] end = new int[length];
        int at = 0;
        while (at < length) {
            if (isBlank(characters[at])) {
                if (characters[at] == '\n') {
                    afterLineBreak.set(words.size());
                }
                at++;
                continue;
            }
            int next = tokenEnd(characters, at);
            begin[words.size()] = at;
            end[words.size()] = next;
            words.add(new String(characters, at, next - at));
            at = next;
        }
        begins = Arrays.copyOf(begin, words.size());
        ends = Arrays.copyOf(end, words.size());
        markQuoted();
    }

    private static int tokenEnd(int[] characters, int begin) {
        int end = begin;
        while (end < characters.length && isLetterOrDigit(characters[end])) {
            end++;
        }
        return Math.max(end, begin + 1);
    }

    /** Python's {@code str.isalnum} of one character. */
    private static boolean isLetterOrDigit(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character);
        };
    }

    /** Python's {@code str.isspace} of one character. */
    static boolean isBlank(int character) {
        return Character.getType(character) == Character.SPACE_SEPARATOR
                || switch (Character.getDirectionality(character)) {
                    case Character.DIRECTIONALITY_WHITESPACE,
                            Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR,
                            Character.DIRECTIONALITY_SEGMENT_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** Marks the tokens inside quotation marks, the marks included; an open quotation ends with its paragraph. */
    private void markQuoted() {
        boolean inside = false;
        int token = 0;
        while (token < words.size()) {
            inside &= token == 0 || !afterLineBreak.get(token);
            String word = words.get(token);
            boolean two = isDoubled(token);
            int next = token + (two ? 2 : 1);
            if (two || word.equals("\"") || OPENING.contains(word) || CLOSING.contains(word)) {
                quoted.set(token, next);
                inside = OPENING.contains(word) || (two && word.equals("`")) || (!CLOSING.contains(word) && !inside);
            } else {
                quoted.set(token, inside);
            }
            token = next;
        }
    }

    /** Whether a mark made of two apostrophes or two backticks begins here. */
    private boolean isDoubled(int token) {
        String word = words.get(token);
        return (word.equals("'") || word.equals("`"))
                && token + 1 < words.size()
                && words.get(token + 1).equals(word)
                && begins[token + 1] == ends[token];
    }

    /** Number of code points. */
    int length() {
        return length;
    }

    /** The tokens that {@code span} touches; absent when it holds blanks only. */
    Optional<TokenRange> tokens(CodePoints span) {
        int begin = Arrays.binarySearch(ends, span.begin());
        int end = Arrays.binarySearch(begins, span.end());
        int first = begin >= 0 ? begin + 1 : -begin - 1;
        int past = end >= 0 ? end : -end - 1;
        return first < past ? Optional.of(new TokenRange(first, past)) : Optional.empty();
    }

    String word(int token) {
        return words.get(token);
    }

    String lowerCaseWord(int token) {
        return words.get(token).toLowerCase(Locale.ROOT);
    }

    /** Whether the token is a run of letters and digits. */
    boolean isWord(int token) {
        return isLetterOrDigit(words.get(token).codePointAt(0));
    }

    boolean isQuoted(int token) {
        return quoted.get(token);
    }
}
