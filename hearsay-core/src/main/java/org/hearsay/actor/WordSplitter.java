// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;

/** Cuts a text into {@link Word}s. */
final class WordSplitter {

    private WordSplitter() {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Token token : Tokenizer.tokens(text)) {
            add(words, token);
        }
        return words;
    }

    private static void add(List<Word> words, Token token) {
        String text = token.text();
        char first = text.charAt(0);
        if (isQuote(first)) {
            if (text.length() == 2) {
                words.add(new Word(Word.POSSESSIVE, text, token.begin(), token.end(), true, false));
            }
        } else if (token.isWord()) {
            addParts(words, token);
        } else {
            words.add(new Word(text, text, token.begin(), token.end(), false, true));
        }
    }

    private static void addParts(List<Word> words, Token token) {
        String text = token.text();
        int begin = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || isHyphen(text.charAt(at))) {
                if (at > begin) {
                    String part = text.substring(begin, at);
                    words.add(new Word(
                            Folding.fold(part), part, token.begin() + begin, token.begin() + at, begin > 0, false));
                }
                begin = at + 1;
            }
        }
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
