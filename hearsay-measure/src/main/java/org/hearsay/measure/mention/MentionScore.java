// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Exact precision and recall of mentions: a prediction is right when span and kind are those of a gold mention. Gold mentions and
 * predictions of less confidence than the threshold do not count; {@link Unsure} says what a prediction is that equals such a gold mention. Two of one span and kind count once.
 */
public final class MentionScore {

    /** What a prediction is that equals a gold mention below the threshold. */
    public enum Unsure {
        /** Wrong, as any other that is not gold: the strict reading. */
        WRONG,
        /** Neither right nor wrong. */
        LEFT_OUT
    }

    private static final String ALL = "all kinds";
    private static final String SPAN = "span alone";

    private final double threshold;
    private final Unsure unsure;
    private final Map<String, MentionFigure> figures = new LinkedHashMap<>();

    private MentionScore(double threshold, Unsure unsure) {
        this.threshold = threshold;
        this.unsure = unsure;
        figures.put(ALL, MentionFigure.NONE);
        figures.put(SPAN, MentionFigure.NONE);
        new LinkedHashSet<>(MentionLines.kinds().values()).forEach(kind -> figures.put(kind, MentionFigure.NONE));
    }

    /**
     * The figures by name: all kinds, the span alone, then each kind. A text without predictions counts as one in which nothing was found.
     *
     * @param threshold the confidence from which on a mention counts, 0 to 1
     */
    public static Map<String, MentionFigure> score(
            List<LabelledMentions> gold, List<LabelledMentions> predicted, double threshold, Unsure unsure) {
        Map<String, List<LabelledMention>> found = new HashMap<>();
        predicted.forEach(text -> found.put(text.id(), text.mentions()));
        MentionScore score = new MentionScore(threshold, unsure);
        gold.forEach(text -> score.add(text.mentions(), found.getOrDefault(text.id(), List.of())));
        return java.util.Collections.unmodifiableMap(score.figures);
    }

    /** A span of a kind; the kind is empty where it does not matter. */
    private record Place(int start, int end, String kind) {}

    private void add(List<LabelledMention> gold, List<LabelledMention> predicted) {
        Set<Place> sure = new HashSet<>();
        Set<Place> ignored = new HashSet<>();
        for (LabelledMention mention : gold) {
            boolean counts = mention.confidence() >= threshold;
            (counts ? sure : ignored).add(place(mention));
        }
        ignored.removeAll(sure);
        List<Place> found = new ArrayList<>();
        for (Place place : new LinkedHashSet<>(predicted.stream()
                .filter(mention -> mention.confidence() >= threshold)
                .map(MentionScore::place)
                .toList())) {
            if (unsure == Unsure.WRONG || !ignored.contains(place)) {
                found.add(place);
            }
        }
        Map<String, Set<Place>> goldByKind = byKind(sure);
        Map<String, Set<Place>> foundByKind = byKind(new LinkedHashSet<>(found));
        figures.replaceAll((kind, figure) -> figure.plus(
                compared(goldByKind.getOrDefault(kind, Set.of()), foundByKind.getOrDefault(kind, Set.of()))));
    }

    private static Map<String, Set<Place>> byKind(Set<Place> places) {
        Map<String, Set<Place>> byKind = new TreeMap<>();
        for (Place place : places) {
            byKind.computeIfAbsent(place.kind(), kind -> new HashSet<>()).add(place);
            byKind.computeIfAbsent(ALL, kind -> new HashSet<>()).add(place);
            byKind.computeIfAbsent(SPAN, kind -> new HashSet<>()).add(new Place(place.start(), place.end(), ""));
        }
        return byKind;
    }

    private static MentionFigure compared(Set<Place> gold, Set<Place> found) {
        long right = found.stream().filter(gold::contains).count();
        return new MentionFigure(right, found.size(), gold.size());
    }

    private static Place place(LabelledMention mention) {
        return new Place(mention.start(), mention.end(), mention.kind());
    }
}
