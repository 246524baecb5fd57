// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;

/** Whether two phrases of one text mean the same: one holds the other's head, or both name the same by the same words. */
final class Phrases {

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their");

    /** What stands behind the head of a noun phrase: "members | of the Front", "gunmen | who". */
    private static final Set<String> BEHIND_HEAD = Set.of(
            "of", "in", "from", "at", "on", "near", "for", "to", "with", "by", "who", "whom", "which", "that", ",", "(",
            "called", "between");

    private final String text;

    Phrases(String text) {
        this.text = text;
    }

    boolean same(Span one, Span other) {
        return one.contains(head(other)) || other.contains(head(one)) || isSameName(one, other);
    }

    boolean anySame(List<Span> some, Span other) {
        return some.stream().anyMatch(one -> same(one, other));
    }

    /** The last word before what only tells more of it. */
    private Span head(Span phrase) {
        List<Token> tokens = Tokenizer.tokens(phrase.in(text));
        if (tokens.isEmpty()) {
            return phrase;
        }
        int last = 0;
        for (int t = 0; t < tokens.size(); t++) {
            if (t > 0 && BEHIND_HEAD.contains(tokens.get(t).lower())) {
                break;
            }
            last = t;
        }
        return new Span(tokens.get(last).begin(), tokens.get(last).end()).shifted(phrase.begin());
    }

    /** "Sten" and "Transport Minister Radu Sten", "the army" and "The army": the words of one are all in the other, and one is a name or they are equal. */
    private boolean isSameName(Span one, Span other) {
        List<String> some = words(one);
        List<String> others = words(other);
        if (some.equals(others)) {
            return !some.isEmpty();
        }
        boolean within = new HashSet<>(some).containsAll(others) || new HashSet<>(others).containsAll(some);
        String head = head(one).in(text);
        return within && head.equals(head(other).in(text)) && Character.isUpperCase(head.codePointAt(0));
    }

    private List<String> words(Span phrase) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokenizer.tokens(phrase.in(text))) {
            words.add(token.text().toLowerCase(Locale.ROOT));
        }
        if (words.size() > 1 && DETERMINERS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }
}
