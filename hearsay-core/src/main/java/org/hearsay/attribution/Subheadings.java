// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import org.hearsay.text.Span;

/**
 * Headings between the paragraphs of an article: {@code Chiefs respond}. Nobody speaks in one, and what somebody says in the paragraph below does not
 * begin in it. The network knows only articles without such headings, and reads on from one into the next paragraph.
 */
final class Subheadings {

    /** Headings are short; a longer paragraph without a full stop may be a sentence that lost it. In tokens. */
    private static final int LONGEST = 9;

    private static final String ENDS_SENTENCE = ".!?:;,…”»\"'’)—–-";

    private Subheadings() {}

    /** The triples without sources in a heading above the cue's paragraph, and with contents that begin below it. */
    static List<Triple> without(Passage passage, List<Triple> triples) {
        return triples.stream().map(triple -> without(passage, triple)).toList();
    }

    private static Triple without(Passage passage, Triple triple) {
        if (triple.cue().isEmpty()) {
            return triple;
        }
        int own = passage.paragraphNumber(passage.firstAt(triple.cue().get().begin()));
        List<Span> source = triple.source().stream()
                .filter(span -> !isInHeading(passage, span, own))
                .toList();
        List<Span> content =
                triple.content().stream().map(span -> below(passage, span, own)).toList();
        return source.equals(triple.source()) && content.equals(triple.content())
                ? triple
                : new Triple(source, triple.cue(), content, triple.outer(), triple.certainty());
    }

    /** What of a content that begins in a heading stands in the paragraph {@code own} below; the whole of any other. */
    private static Span below(Passage passage, Span span, int own) {
        if (!isInHeading(passage, span, own)) {
            return span;
        }
        int begin = passage.token(passage.paragraphs().get(own).from()).begin();
        return span.begin() < begin && begin < span.end() ? new Span(begin, span.end()) : span;
    }

    private static boolean isInHeading(Passage passage, Span span, int own) {
        int token = passage.firstAt(span.begin());
        return passage.paragraphNumber(token) != own && isHeading(passage, passage.paragraphAt(token));
    }

    private static boolean isHeading(Passage passage, TokenRange paragraph) {
        String last = passage.token(paragraph.to() - 1).text();
        return paragraph.to() - paragraph.from() <= LONGEST
                && (passage.token(paragraph.from()).isCapitalised() || passage.isQuoted(paragraph.from()))
                && ENDS_SENTENCE.indexOf(last.charAt(last.length() - 1)) < 0;
    }
}
