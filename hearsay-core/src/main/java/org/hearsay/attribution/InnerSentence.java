// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Ends what is laid to somebody inside a content with the sentence of its cue: of {@code “He says five o'clock. Bring onions,”} the second sentence is
 * the speaker's own again. Of 776 links in the open reports of {@code gold/reports} none goes on after a full stop.
 */
final class InnerSentence {

    private InnerSentence() {}

    /** The triple, its content cut to the sentence of its cue where some of it stands there; {@code inside} is the outer content. */
    static Triple cut(Passage inside, Triple triple) {
        if (triple.cue().isEmpty()) {
            return triple;
        }
        TokenRange sentence =
                inside.sentenceAt(inside.firstAt(triple.cue().orElseThrow().begin()));
        List<Span> kept = new ArrayList<>();
        for (Span content : triple.content()) {
            TokenRange tokens = inside.range(content);
            int from = Math.max(tokens.from(), sentence.from());
            int to = Math.min(tokens.to(), sentence.to());
            if (to < tokens.to() && to - 1 > from && inside.isMark(to - 1, '.')) {
                to--;
            }
            if (from < to) {
                boolean whole = from == tokens.from() && to == tokens.to();
                kept.add(whole ? content : inside.span(new TokenRange(from, to)));
            }
        }
        return kept.isEmpty() || kept.equals(triple.content())
                ? triple
                : new Triple(triple.source(), triple.cue(), kept, triple.outer(), triple.certainty());
    }
}
