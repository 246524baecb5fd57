// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tokens {@code [begin, end)} of a text, never empty. */
record TokenRange(int begin, int end) implements Comparable<TokenRange> {

    @Override
    public int compareTo(TokenRange other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }

    /** Shared tokens over the tokens from the first begin to the last end, 0 to 1. */
    double jaccard(TokenRange other) {
        int shared = Math.min(end, other.end) - Math.max(begin, other.begin);
        int spread = Math.max(end, other.end) - Math.min(begin, other.begin);
        return (double) Math.max(0, shared) / spread;
    }

    /** In the text's order, with those that touch or overlap made one. */
    static List<TokenRange> joined(Collection<TokenRange> ranges) {
        List<TokenRange> joined = new ArrayList<>();
        for (TokenRange range : ranges.stream().sorted().toList()) {
            if (!joined.isEmpty() && range.begin <= joined.getLast().end) {
                TokenRange last = joined.removeLast();
                joined.add(new TokenRange(last.begin, Math.max(last.end, range.end)));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }
}
