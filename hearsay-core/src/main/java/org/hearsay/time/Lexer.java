// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Token;

/** Cuts tokens at their hyphens where one of the parts can belong to an expression of time, and reads what is written in digits. */
final class Lexer {

    private final Lexicon lexicon;
    private final Digits digits;
    private final Word hyphen;

    Lexer(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.digits = new Digits(lexicon);
        this.hyphen = lexicon.word("-");
    }

    /** The lexemes of {@code tokens} in order. */
    List<Lexeme> lexemes(List<Token> tokens) {
        List<Lexeme> lexemes = new ArrayList<>(tokens.size() + 8);
        for (Token token : tokens) {
            Word word = lexicon.find(token.lower());
            char first = token.text().charAt(0);
            if (first >= '0' && first <= '9') {
                readDigits(token, lexemes);
            } else if (word == Word.UNKNOWN && hyphenIn(token.lower(), 0) > 0) {
                split(token, lexemes);
            } else {
                Lexeme lexeme = lexeme(token.begin(), token.end(), token.lower(), Character.isUpperCase(first), word);
                if (first == '.' && followsShort(token, lexemes)) {
                    lexemes.set(lexemes.size() - 1, lexemes.getLast().upTo(token.end()));
                } else {
                    lexemes.add(lexeme);
                }
            }
        }
        return lexemes;
    }

    /** The point of {@code Feb.} belongs to the word. */
    private static boolean followsShort(Token token, List<Lexeme> lexemes) {
        return !lexemes.isEmpty()
                && lexemes.getLast().is(WordClass.SHORT)
                && lexemes.getLast().end() == token.begin();
    }

    private static Lexeme lexeme(int begin, int end, String lower, boolean capitalised, Word word) {
        return new Lexeme(begin, end, lower, capitalised, word, word.classes(capitalised), 0, null);
    }

    private void readDigits(Token token, List<Lexeme> lexemes) {
        if (digits.readDate(token, lexemes)) {
            return;
        }
        if (hyphenIn(token.lower(), 0) > 0) {
            split(token, lexemes);
        } else {
            digits.read(token.begin(), token.lower(), lexemes);
        }
    }

    private void split(Token token, List<Lexeme> lexemes) {
        String lower = token.lower();
        // Lower case can be longer than what was written (İ); such words are none of ours.
        if (lower.length() != token.text().length()) {
            lexemes.add(lexeme(token.begin(), token.end(), lower, false, Word.UNKNOWN));
            return;
        }
        int from = 0;
        while (from < lower.length()) {
            int at = hyphenIn(lower, from);
            int end = at < 0 ? lower.length() : at;
            part(token, from, end, lexemes);
            if (at >= 0) {
                int begin = token.begin() + at;
                lexemes.add(lexeme(begin, begin + 1, "-", false, hyphen));
            }
            from = at < 0 ? lower.length() : at + 1;
        }
    }

    private void part(Token token, int from, int end, List<Lexeme> lexemes) {
        String lower = token.lower().substring(from, end);
        if (lower.charAt(0) >= '0' && lower.charAt(0) <= '9') {
            digits.read(token.begin() + from, lower, lexemes);
        } else {
            boolean capitalised = Character.isUpperCase(token.text().charAt(from));
            lexemes.add(lexeme(token.begin() + from, token.begin() + end, lower, capitalised, lexicon.find(lower)));
        }
    }

    /** Where the next hyphen with something on both sides stands, from {@code from} on; -1 when there is none. */
    private static int hyphenIn(String lower, int from) {
        for (int at = from + 1; at < lower.length() - 1; at++) {
            char c = lower.charAt(at);
            if (c == '-' || c == '\u2010' || c == '\u2011') {
                return at;
            }
        }
        return -1;
    }
}
