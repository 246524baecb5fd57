// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into {@link Token}s, in one pass over its characters. */
public final class Tokenizer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of {@code text} in order; empty for a blank text. */
    public static List<Token> tokens(String text) {
        return new Tokenizer(text).run();
    }

    private List<Token> run() {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int width = Character.charCount(point);
            if (isWordPoint(point)) {
                at = word(at);
            } else if (isPossessive(at)) {
                tokens.add(Token.of(text, at, at + 2));
                at += 2;
            } else {
                if (!Blank.is(point)) {
                    tokens.add(Token.of(text, at, at + width));
                }
                at += width;
            }
        }
        return List.copyOf(tokens);
    }

    /** Reads the word that begins at {@code begin} and answers where it ends. */
    private int word(int begin) {
        int at = begin;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isWordPoint(point)) {
                at += Character.charCount(point);
            } else if (isPossessive(at) || !joins(begin, at)) {
                break;
            } else {
                at++;
            }
        }
        tokens.add(Token.of(text, begin, at));
        return at;
    }

    /** Whether the mark at {@code at} belongs inside, or in the case of {@code U.S.} at the end of, the word begun at {@code begin}. */
    private boolean joins(int begin, int at) {
        char mark = text.charAt(at);
        boolean wordFollows = at + 1 < text.length() && isWordPoint(text.codePointAt(at + 1));
        return switch (mark) {
            case '\'', '’', '-', '\u2010', '\u2011' -> wordFollows;
            case '.', ',' ->
                wordFollows
                                && Character.isDigit(text.codePointBefore(at))
                                && Character.isDigit(text.codePointAt(at + 1))
                        || mark == '.' && isInitial(begin, at);
            default -> false;
        };
    }

    /** {@code U.S.}, {@code a.m.}: a single letter stands before this point, and the word already has a point or goes on after it. */
    private boolean isInitial(int begin, int at) {
        boolean single = at - begin == 1 || at >= begin + 2 && text.charAt(at - 2) == '.';
        boolean letter = Character.isLetter(text.codePointBefore(at));
        boolean goesOn =
                at + 2 < text.length() && Character.isLetter(text.charAt(at + 1)) && text.charAt(at + 2) == '.';
        return single && letter && (goesOn || at - begin > 1);
    }

    private boolean isPossessive(int at) {
        if (at == 0 || at + 1 >= text.length() || !Character.isLetterOrDigit(text.codePointBefore(at))) {
            return false;
        }
        char mark = text.charAt(at);
        char s = text.charAt(at + 1);
        boolean ends = at + 2 == text.length() || !isWordPoint(text.codePointAt(at + 2));
        return (mark == '\'' || mark == '’') && (s == 's' || s == 'S') && ends;
    }

    private static boolean isWordPoint(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
