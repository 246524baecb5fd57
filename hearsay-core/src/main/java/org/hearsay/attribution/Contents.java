// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Span;

/** What the characters of a content tell by themselves: how much of it is quoted, what was edited, whether it speaks of its own speaker. */
final class Contents {

    private static final Set<String> OWN_VOICE =
            Set.of("i", "we", "you", "my", "our", "your", "us", "me", "no one", "nobody");

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

    /** The edits in those quotations, or parts of them, that the content holds. */
    static List<Edit> edits(Passage passage, List<Span> content) {
        List<Edit> edits = new ArrayList<>();
        for (Span span : content) {
            int last = -1;
            TokenRange range = passage.range(span);
            for (int i = range.from(); i < range.to(); i++) {
                int number = passage.quotationNumber(i);
                if (number > last) {
                    last = number;
                    EditFinder.editsIn(passage.text(), passage.quotations().get(number)).stream()
                            .filter(edit -> span.contains(edit.span()))
                            .forEach(edits::add);
                }
            }
        }
        return edits;
    }

    /** {@code “I think ...”}: inside a content, first and second person are its speaker and listener, and nobody is nobody: no link of a chain. */
    static boolean isOwnVoice(String text, Triple triple) {
        return triple.source().stream()
                .map(span -> span.in(text).toLowerCase(Locale.ROOT))
                .anyMatch(OWN_VOICE::contains);
    }
}
