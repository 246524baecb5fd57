// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Span;

/** What the characters of a content tell by themselves: how much of it is quoted, what was edited, whether it speaks of its own speaker. */
final class Contents {

    private static final Set<String> OWN_VOICE = Set.of("i", "we", "my", "our", "us", "me");

    private Contents() {}

    /** Direct, mixed or indirect, by how many of the content's words stand in quotation marks. */
    static AttributionKind kind(Passage passage, List<Span> content) {
        int wordCount = 0;
        int quoted = 0;
        for (Span span : content) {
            TokenRange range = passage.range(span);
            for (int i = range.from(); i < range.to(); i++) {
                if (passage.token(i).isWord()) {
                    wordCount++;
                    quoted += passage.isQuoted(i) ? 1 : 0;
                }
            }
        }
        if (quoted == 0) {
            return AttributionKind.INDIRECT;
        }
        return quoted == wordCount ? AttributionKind.DIRECT : AttributionKind.MIXED;
    }

    /** All edits of a passage's quotations, in text order. */
    static List<Edit> editsIn(Passage passage) {
        List<Edit> edits = new ArrayList<>();
        passage.quotations().forEach(quotation -> edits.addAll(EditFinder.editsIn(passage.text(), quotation)));
        return edits;
    }

    /** Those of {@code edits}, which stand in text order, that a content holds. */
    static List<Edit> edits(List<Edit> edits, List<Span> content) {
        List<Edit> held = new ArrayList<>();
        for (Span span : content) {
            int from = firstAt(edits, span.begin());
            for (int i = from; i < edits.size() && edits.get(i).span().begin() < span.end(); i++) {
                if (span.contains(edits.get(i).span())) {
                    held.add(edits.get(i));
                }
            }
        }
        return held;
    }

    private static int firstAt(List<Edit> edits, int position) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).span().begin() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@code “I think ...”}: inside a content, first and second person are its speaker and listener, and nobody is nobody: no link of a chain. */
    static boolean isOwnVoice(String text, Triple triple) {
        return triple.source().stream()
                .map(span -> span.in(text).toLowerCase(Locale.ROOT))
                .anyMatch(OWN_VOICE::contains);
    }
}
