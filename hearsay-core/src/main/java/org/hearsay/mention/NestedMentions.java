// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Mentions that may lie inside one another but neither cross nor share a span. They come in layers, the surest first; the spans of one layer do
 * not overlap. What crosses an earlier layer, has the span of one of its mentions, or only repeats the name of the mention it stands in, is left
 * out.
 */
final class NestedMentions {

    private final List<NavigableMap<Integer, Mention>> layers = new ArrayList<>();

    void nextLayer() {
        layers.add(new TreeMap<>());
    }

    void add(Mention mention) {
        for (NavigableMap<Integer, Mention> layer : layers) {
            // in a layer without overlaps only the last span that begins at or before the mention and the last one in
            // it can cross it
            if (clashes(layer.floorEntry(mention.span().begin()), mention)
                    || clashes(layer.lowerEntry(mention.span().end()), mention)) {
                return;
            }
        }
        layers.getLast().put(mention.span().begin(), mention);
    }

    private static boolean clashes(Map.@Nullable Entry<Integer, Mention> there, Mention mention) {
        if (there == null) {
            return false;
        }
        Mention other = there.getValue();
        Span span = mention.span();
        boolean nested = !other.span().equals(span) && (other.span().contains(span) || span.contains(other.span()));
        boolean repeats = other.kind() == mention.kind()
                && other.name().filter(span::equals).isPresent();
        return other.span().overlaps(span) && (!nested || repeats);
    }

    /** All of them in text order, an outer one before those inside it. */
    List<Mention> inOrder() {
        return layers.stream()
                .flatMap(layer -> layer.values().stream())
                .sorted(Comparator.comparingInt(
                                (Mention mention) -> mention.span().begin())
                        .thenComparingInt(mention -> -mention.span().end()))
                .toList();
    }
}
