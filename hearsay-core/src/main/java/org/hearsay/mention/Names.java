// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.LabelledSpan;
import org.hearsay.text.Span;

/** The names in a text, flat: {@code Ada Holm}, without title or article. */
final class Names {

    private final NavigableMap<Integer, Mention> byBegin = new TreeMap<>();

    Names(EncodedText text, List<LabelledSpan> spans, List<String> types) {
        for (LabelledSpan span : spans) {
            Span place = text.span(span.from(), span.to());
            MentionKind kind = MentionFinder.kind(types.get(span.type()));
            byBegin.put(place.begin(), new Mention(place, kind, Optional.of(place), false, span.probability()));
        }
    }

    /**
     * The name of what {@code span} mentions: the last name of that kind in it, since titles and what somebody belongs to stand before a name
     * ({@code Norway's Ada Holm}), or, of a group, the whole span.
     */
    Optional<Span> in(Span span, MentionKind kind) {
        for (Map.Entry<Integer, Mention> entry : byBegin.subMap(span.begin(), true, span.end(), false)
                .descendingMap()
                .entrySet()) {
            Mention name = entry.getValue();
            if (name.kind() == kind && span.contains(name.span())) {
                return Optional.of(name.span());
            }
        }
        return Optional.empty();
    }
}
