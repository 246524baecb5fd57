// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Speaker;
import org.hearsay.text.Span;

/** An entry of the ledger that meets a query. */
public sealed interface Hit {

    /** The entry's id, content-derived, stable. */
    String id();

    /** The article in which it stands. */
    ArticleHead article();

    /** From here the list goes on, see {@link Store#find}. */
    String cursor();

    /**
     * A claim: what an article says that someone said.
     *
     * @param id the attribution's id
     * @param article where it stands
     * @param kind whether it stands in quotation marks
     * @param speaker whom the source words mean
     * @param source the source's words as they stand; empty when the text names none
     * @param cue the cue's words; empty when there is none
     * @param content what was said, as it stands; several stretches with a blank between them
     * @param contentSpans where it stands in the article's text
     * @param chain the speakers from the outermost to the origin
     * @param nestedIn the attribution in which it stands; absent for the article's own word
     * @param certainty above 0 and at most 1
     * @param cursor see {@link Hit#cursor}
     */
    record Claim(
            String id,
            ArticleHead article,
            AttributionKind kind,
            Speaker speaker,
            String source,
            String cue,
            String content,
            List<Span> contentSpans,
            List<String> chain,
            Optional<String> nestedIn,
            double certainty,
            String cursor)
            implements Hit {
        /** Copies the lists. */
        public Claim {
            contentSpans = List.copyOf(contentSpans);
            chain = List.copyOf(chain);
        }
    }
}
