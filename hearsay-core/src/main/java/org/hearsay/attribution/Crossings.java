// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Keeps contents from crossing: any two are apart, or one holds the other, and what is nested stands inside. Of two that cross, the one
 * nested less deeply stays, else the one that begins first.
 */
final class Crossings {

    /** One of a triple's contents. */
    private record Content(Span span, Triple triple) {

        /** Whether the other, which begins in this one, ends behind it. */
        boolean crosses(Content other) {
            return span.end() < other.span.end();
        }

        /** How many others it is nested in. */
        int depth() {
            int depth = 0;
            for (@Nullable Triple outer = triple.outer(); outer != null; outer = outer.outer()) {
                depth++;
            }
            return depth;
        }
    }

    private Crossings() {}

    /** The triples, in their order, without those whose content crosses another's, and without what is nested in these. */
    static List<Triple> without(List<Triple> triples) {
        List<Content> contents = new ArrayList<>();
        for (Triple triple : triples) {
            triple.content().forEach(span -> contents.add(new Content(span, triple)));
        }
        contents.sort(Comparator.<Content>comparingInt(content -> content.span().begin())
                .thenComparingInt(content -> -content.span().end()));
        Set<Triple> crossing = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Content> open = new ArrayDeque<>();
        for (Content content : contents) {
            while (!open.isEmpty() && open.peek().span().end() <= content.span().begin()) {
                open.pop();
            }
            while (!open.isEmpty()
                    && open.peek().crosses(content)
                    && open.peek().depth() > content.depth()) {
                crossing.add(open.pop().triple());
            }
            if (!open.isEmpty() && open.peek().crosses(content)) {
                crossing.add(content.triple());
            } else {
                open.push(content);
            }
        }
        triples.stream().filter(Crossings::leavesOuter).forEach(crossing::add);
        return crossing.isEmpty() ? triples : others(triples, crossing);
    }

    private static boolean leavesOuter(Triple triple) {
        Triple outer = triple.outer();
        return outer != null
                && !triple.content().stream()
                        .allMatch(span -> outer.content().stream()
                                .anyMatch(around -> around.begin() <= span.begin() && span.end() <= around.end()));
    }

    /** The triples that are not among {@code dropped} and stand in none of them. An outer one stands before those nested in it. */
    private static List<Triple> others(List<Triple> triples, Set<Triple> dropped) {
        List<Triple> kept = new ArrayList<>();
        for (Triple triple : triples) {
            if (triple.outer() != null && dropped.contains(triple.outer())) {
                dropped.add(triple);
            }
            if (!dropped.contains(triple)) {
                kept.add(triple);
            }
        }
        return kept;
    }
}
