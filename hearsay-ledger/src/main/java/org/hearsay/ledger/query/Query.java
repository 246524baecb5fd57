// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.words.Words;

/**
 * A question to the ledger: conditions that an entry has to meet, all of them. The empty query is met by every entry.
 *
 * @param text as it was asked
 * @param terms its conditions, in its order
 */
public record Query(String text, List<Term> terms) {

    /** The query that every entry meets. */
    public static final Query ALL = new Query("", List.of());

    /** Copies the list. */
    public Query {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a query: words, {@code "phrases"}, {@code begin*}, {@code field:value}, {@code field:"two words"}, {@code field:one,other},
     * and {@code -} before any of words, phrases and word fields for "not".
     *
     * @throws QueryException when it cannot be understood
     */
    public static Query of(String text) {
        return new Query(text, new QueryParser(text).terms());
    }

    /** The same query, which what people rejected may meet as well. */
    public Query withRejected() {
        List<Term> all = new ArrayList<>(terms);
        all.add(Term.Decided.ANY);
        return new Query(text, all);
    }

    /** The conditions of one kind. */
    public <T extends Term> List<T> terms(Class<T> kind) {
        return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Where {@code shown}, a text of a hit, has words that the query asked for, in its order. */
    public List<Words.Word> highlightsIn(String shown) {
        List<Term.Phrase> asked = terms(Term.Match.class).stream()
                .filter(match -> !match.negated())
                .flatMap(match -> match.alternatives().stream())
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<String> whole =
                asked.stream().flatMap(phrase -> phrase.words().stream()).collect(Collectors.toSet());
        List<String> begun = asked.stream()
                .filter(Term.Phrase::begins)
                .map(phrase -> phrase.words().getLast())
                .toList();
        return Words.in(shown).stream()
                .filter(word -> whole.contains(word.word()) || begun.stream().anyMatch(word.word()::startsWith))
                .toList();
    }
}
