// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.cluster.AverageLink;

/**
 * Finds which marked events of some texts are the same event: texts on one subject first, then the mentions in them, both by average link. A function
 * of the set of texts: their order changes nothing. Immutable; may be used by many threads. Time and memory grow with the square of the number of
 * texts.
 */
public final class EventCoreference {

    /** Texts so alike may tell of the same things; chosen on the validation split of ECB+, see docs/measure/coreference.md. */
    private static final double ONE_SUBJECT = 0.2;

    /** Groups of mentions are joined from this average on; chosen likewise. */
    private static final double ONE_EVENT = 0.25;

    private final double oneSubject;
    private final double oneEvent;
    private final Stems stems = new Stems();
    private final Synonyms synonyms = Synonyms.load();
    private final PairScorer scorer = PairScorer.load();

    /** With the thresholds that were chosen. */
    public EventCoreference() {
        this(ONE_SUBJECT, ONE_EVENT);
    }

    EventCoreference(double oneSubject, double oneEvent) {
        this.oneSubject = oneSubject;
        this.oneEvent = oneEvent;
    }

    /** Takes the features of two mentions, for training. */
    @FunctionalInterface
    public interface PairReader {
        /** Two mentions as {@code text/mention} with their stems, blank between them, and what they have in common. */
        void take(String one, String oneStems, String other, String otherStems, double[] features);
    }

    /** A name for the event of every marked event, by {@code text/mention}: that of its first mention in the order of the texts' ids. */
    public Map<String, String> chains(Collection<MarkedText> texts) {
        List<MarkedText> sorted = sorted(texts);
        Texts likeness = new Texts(sorted, stems);
        Map<String, String> chains = new TreeMap<>();
        for (List<Integer> subject : likeness.groups(oneSubject)) {
            List<Known> known = known(sorted, subject);
            PairFeatures features = new PairFeatures(likeness, synonyms, known);
            double[][] alike = new double[known.size()][known.size()];
            for (int i = 0; i < known.size(); i++) {
                for (int j = i + 1; j < known.size(); j++) {
                    alike[i][j] = scorer.score(features.of(known.get(i), known.get(j)));
                    alike[j][i] = alike[i][j];
                }
            }
            for (List<Integer> group : AverageLink.groups(alike, oneEvent)) {
                String chain = name(sorted, known.get(group.getFirst()));
                group.forEach(one -> chains.put(name(sorted, known.get(one)), chain));
            }
        }
        return chains;
    }

    /** Hands on the features of all pairs of mentions in texts on one subject; what the scorer is trained on. */
    public void pairs(Collection<MarkedText> texts, PairReader reader) {
        List<MarkedText> sorted = sorted(texts);
        Texts likeness = new Texts(sorted, stems);
        for (List<Integer> subject : likeness.groups(oneSubject)) {
            List<Known> known = known(sorted, subject);
            PairFeatures features = new PairFeatures(likeness, synonyms, known);
            for (int i = 0; i < known.size(); i++) {
                for (int j = i + 1; j < known.size(); j++) {
                    Known one = known.get(i);
                    Known other = known.get(j);
                    reader.take(
                            name(sorted, one),
                            String.join(" ", one.stems()),
                            name(sorted, other),
                            String.join(" ", other.stems()),
                            features.of(one, other));
                }
            }
        }
    }

    private static List<MarkedText> sorted(Collection<MarkedText> texts) {
        Map<String, MarkedText> byId = new HashMap<>();
        texts.forEach(text -> byId.put(text.id(), text));
        return byId.values().stream()
                .sorted(Comparator.comparing(MarkedText::id))
                .toList();
    }

    private List<Known> known(List<MarkedText> texts, List<Integer> subject) {
        List<Known> known = new ArrayList<>();
        subject.forEach(number -> known.addAll(Known.of(texts.get(number), number, stems)));
        return known;
    }

    private static String name(List<MarkedText> texts, Known known) {
        return texts.get(known.text()).id() + "/" + known.id();
    }
}
