// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.TITLE;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/** Names that stand right behind a source's words and say who it is: {@code A second pilot}, Arvo Kask, {@code the intern}, whose name is Jasur. */
final class NamesBeside {

    /** No name with its titles is longer, in tokens. */
    private static final int LONGEST_NAME = 7;

    /** What gives a name in so many words. */
    private static final List<List<String>> GIVING = List.of(
            List.of("whose", "name", "is"),
            List.of("who", "calls", "herself"),
            List.of("who", "calls", "himself"),
            List.of("who", "called", "herself"),
            List.of("who", "called", "himself"),
            List.of("who", "gave", "her", "name", "as"),
            List.of("who", "gave", "his", "name", "as"),
            List.of("who", "goes", "by"),
            List.of("identified", "as"),
            List.of("identified", "only", "as"),
            List.of("identifying", "himself", "as"),
            List.of("identifying", "herself", "as"),
            List.of("known", "as"),
            List.of("that", "calls", "itself"),
            List.of("that", "styles", "itself"),
            List.of("calling", "itself"),
            List.of("named"),
            List.of("called"));

    private final FunctionWords words;
    private final Passage passage;

    NamesBeside(FunctionWords words, Passage passage) {
        this.words = words;
        this.passage = passage;
    }

    /** Where the name stands, with its titles; absent when none does. */
    Optional<Span> behind(Span source) {
        int end = passage.firstAt(source.end());
        int next = passage.isMark(end - 1, ',') ? end : end + 1;
        if (passage.isMark(next - 1, ',')) {
            int to = endOfName(next);
            boolean closed = passage.isMark(to, ',')
                    || to < passage.size() && passage.sentenceAt(to - 1).to() == to + 1;
            if (to > next && closed && passage.sentenceNumber(next) == passage.sentenceNumber(next - 1)) {
                return Optional.of(passage.span(new TokenRange(next, to)));
            }
        }
        int clause = passage.isMark(end, ',') ? end + 1 : end;
        return given(clause).or(() -> given(clauseInside(source)));
    }

    private int clauseInside(Span source) {
        int from = passage.firstAt(source.begin());
        int to = passage.firstAt(source.end());
        for (int i = from; i < to; i++) {
            if (passage.word(i).equals("who") || passage.word(i).equals("whose")) {
                return i;
            }
        }
        return passage.size();
    }

    private Optional<Span> given(int at) {
        for (List<String> giving : GIVING) {
            boolean stands = true;
            for (int k = 0; k < giving.size() && stands; k++) {
                stands = passage.word(at + k).equals(giving.get(k));
            }
            int from = at + giving.size();
            int to = stands ? endOfName(from) : from;
            if (to > from) {
                return Optional.of(passage.span(new TokenRange(from, to)));
            }
        }
        return Optional.empty();
    }

    /** One past a name of at least one word that is no title; {@code from} when none stands there. */
    private int endOfName(int from) {
        int to = from;
        boolean named = false;
        while (to < passage.size() && to - from < LONGEST_NAME && joins(to, from)) {
            named |= passage.token(to).isCapitalised() && !words.is(passage.word(to), TITLE);
            to++;
        }
        return named ? to : from;
    }

    private boolean joins(int i, int from) {
        String word = passage.word(i);
        boolean particle = List.of("al", "bin", "ibn", "van", "von", "de", "der", "da", "del", "di", "el", "la")
                .contains(word);
        boolean point = passage.isMark(i, '.')
                && i > from
                && passage.token(i - 1).text().length() <= 4
                && passage.sentenceNumber(i + 1) == passage.sentenceNumber(i);
        boolean arabic = word.startsWith("al-") || word.startsWith("el-");
        return passage.token(i).isCapitalised() || arabic || point || particle && i > from;
    }
}
