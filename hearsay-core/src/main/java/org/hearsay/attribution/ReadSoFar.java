// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has been read before a cue: the statements of earlier paragraphs, and those of the cue's own so far. Used by one thread. */
final class ReadSoFar {

    private final List<Statement> earlier;
    private final TokenRange paragraph;
    private final List<Statement> own = new ArrayList<>();
    private final BitSet held = new BitSet();
    private final TreeSet<Integer> cueEnds = new TreeSet<>();

    ReadSoFar(List<Statement> earlier, TokenRange paragraph) {
        this.earlier = earlier;
        this.paragraph = paragraph;
    }

    void addAll(List<Statement> statements) {
        for (Statement statement : statements) {
            own.add(statement);
            TokenRange cue = statement.cue();
            if (cue != null) {
                cueEnds.add(cue.to());
            }
            for (TokenRange content : statement.contents()) {
                int from = Math.max(content.from(), paragraph.from());
                int to = Math.min(content.to(), paragraph.to());
                if (to > from) {
                    held.set(from - paragraph.from(), to - paragraph.from());
                }
            }
        }
    }

    /** The statements of the paragraph, in the order in which they were read. */
    List<Statement> own() {
        return own;
    }

    /** Whether a content of the paragraph holds {@code token}. */
    boolean contentHolds(int token) {
        return held.get(token - paragraph.from());
    }

    /** Where the last cue of the paragraph ends that ends at or before {@code token}; -1 when there is none. */
    int lastCueEnd(int token) {
        Integer end = cueEnds.floor(token);
        return end == null ? -1 : end;
    }

    /** The last statement of the paragraph; null when it has none yet. */
    @Nullable
    Statement lastOwn() {
        return own.isEmpty() ? null : own.getLast();
    }

    /** The last statement of all. */
    @Nullable
    Statement last() {
        if (!own.isEmpty()) {
            return own.getLast();
        }
        return earlier.isEmpty() ? null : earlier.getLast();
    }
}
