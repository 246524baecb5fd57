// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A stretch of an article laid to a source: {@code [The minister] [said] [that the talks had failed]}.
 *
 * <p>All spans count UTF-16 code units of the article's text, stand in its order and do not overlap within one role.
 *
 * @param id unique in the article, made from the article's id and the spans, so that the same text gives the same id
 * @param kind whether the content stands in quotation marks
 * @param source the words that name the source, pronouns as they stand; empty when the text names none ("is reported to ...") or when the
 *     content goes on with a source named before
 * @param speaker whom the source words mean, as far as the article tells
 * @param cue the words that lay the content to the source ("said", "according to"); absent for a quotation that has none of its own
 * @param content what is laid to the source, quotation marks included; at least one span, several when the cue splits it or it goes on
 * @param nestedIn id of the attribution in whose content (or on whose word) this one stands; absent for the article's own word
 * @param chain the speakers from the outermost to the origin, this attribution's own speaker last, e.g. {@code [Middle East Eye, an unnamed
 *     official, Ankara]}; the article's outlet is not in it
 * @param edits what the article put into the quotations, in text order
 * @param certainty how sure the engine is that source and content belong together, above 0 and at most 1
 */
public record Attribution(
        String id,
        AttributionKind kind,
        List<Span> source,
        Speaker speaker,
        Optional<Span> cue,
        List<Span> content,
        Optional<String> nestedIn,
        List<String> chain,
        List<Edit> edits,
        double certainty) {

    /** Copies the lists; refuses an attribution of nothing. */
    public Attribution {
        source = List.copyOf(source);
        content = List.copyOf(content);
        chain = List.copyOf(chain);
        edits = List.copyOf(edits);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }
}
