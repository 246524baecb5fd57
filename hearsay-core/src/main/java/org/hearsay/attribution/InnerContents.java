// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.TEMPORAL;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Where what somebody says inside another's words ends. The network, whose training knows no such contents, lets them run on into what the outer
 * speaker goes on with: {@code (he) offered to resign | on Sunday | and that Brandauer had asked him to wait}.
 */
final class InnerContents {

    private static final Set<String> OWN_CLAUSE = Set.of("so", "because", "but", "although", "while");

    private static final Set<String> BEFORE_TIME = Set.of("in", "on", "since", "last", "this", "early", "late");

    private final FunctionWords words;

    InnerContents(FunctionWords words) {
        this.words = words;
    }

    /** The triples with their contents ended; those nested in a changed one, or that share its content, follow it. */
    List<Triple> ended(Passage passage, List<Triple> triples) {
        IdentityHashMap<Triple, Triple> changed = new IdentityHashMap<>();
        List<Triple> ended = new ArrayList<>();
        for (Triple triple : triples) {
            Triple outer = triple.outer() == null ? null : changed.getOrDefault(triple.outer(), triple.outer());
            boolean shares = triple.outer() != null && triple.outer().content().equals(triple.content());
            List<Span> content = shares && outer != null ? outer.content() : ended(passage, triple);
            Triple next = new Triple(triple.source(), triple.cue(), content, outer, triple.certainty());
            changed.put(triple, next);
            ended.add(next);
        }
        return ended;
    }

    private List<Span> ended(Passage passage, Triple triple) {
        if (triple.cue().isEmpty()) {
            return triple.content();
        }
        int cue = triple.cue().get().end();
        List<Span> content = new ArrayList<>();
        for (Span span : triple.content()) {
            boolean right = span.begin() >= cue;
            if (!right) {
                content.add(span);
            } else if (content.isEmpty() || content.getLast().end() == lastEnd(triple, span)) {
                Span end = end(passage, span);
                content.add(end);
            }
        }
        return content.isEmpty() ? triple.content() : content;
    }

    /** Where the span before {@code span} ends in the triple as it was read. */
    private static int lastEnd(Triple triple, Span span) {
        int at = triple.content().indexOf(span);
        return at == 0 ? -1 : triple.content().get(at - 1).end();
    }

    private Span end(Passage passage, Span span) {
        int from = passage.firstAt(span.begin());
        int to = passage.firstAt(span.end());
        if (passage.isQuoted(from) && !passage.token(from).isWord() || passage.isMark(from - 1, ':')) {
            return span;
        }
        boolean clause = passage.word(from).equals("that");
        for (int i = from + 1; i < to; i++) {
            if (endsAt(passage, from, i, clause)) {
                int last = i - 1;
                while (last > from && !passage.token(last).isWord()) {
                    last--;
                }
                return new Span(span.begin(), passage.token(last).end());
            }
        }
        return span;
    }

    private boolean endsAt(Passage passage, int from, int i, boolean clause) {
        String word = passage.word(i);
        String next = passage.word(i + 1);
        if (passage.sentenceNumber(i) != passage.sentenceNumber(from)
                || passage.isMark(i, ',') && OWN_CLAUSE.contains(next)) {
            return true;
        }
        if (clause) {
            return false;
        }
        boolean and = word.equals("and") && (next.equals("that") || next.equals("then"));
        boolean day = BEFORE_TIME.contains(word) && isTime(passage, i + 1) && i > from + 1;
        return and || day;
    }

    private boolean isTime(Passage passage, int i) {
        String word = passage.word(i);
        boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit);
        return year || words.is(word, TEMPORAL);
    }
}
