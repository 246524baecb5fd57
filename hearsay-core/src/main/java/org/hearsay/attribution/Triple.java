// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an engine finds: which words are source, cue and content of one attribution, before anybody asks whom they mean.
 *
 * @param source as {@link Attribution#source}
 * @param cue as {@link Attribution#cue}
 * @param content as {@link Attribution#content}
 * @param outer the triple on whose word this one stands, where the wording itself says so ("A, citing B"); null otherwise
 * @param certainty as {@link Attribution#certainty}
 */
record Triple(
        List<Span> source,
        Optional<Span> cue,
        List<Span> content,
        @Nullable Triple outer,
        double certainty) {

    Triple {
        source = List.copyOf(source);
        content = List.copyOf(content);
    }

    Triple within(Triple newOuter) {
        return new Triple(source, cue, content, newOuter, certainty);
    }

    /** This triple with {@code newSource} as its source. */
    Triple from(List<Span> newSource) {
        return new Triple(newSource, cue, content, outer, certainty);
    }

    /** This triple with {@code more} content. */
    Triple with(List<Span> more) {
        List<Span> all = new ArrayList<>(content);
        all.addAll(more);
        all.sort(Comparator.naturalOrder());
        return new Triple(source, cue, all, outer, certainty);
    }

    Triple shifted(int distance) {
        return new Triple(
                source.stream().map(s -> s.shifted(distance)).toList(),
                cue.map(s -> s.shifted(distance)),
                content.stream().map(s -> s.shifted(distance)).toList(),
                outer == null ? null : outer.shifted(distance),
                certainty);
    }
}
