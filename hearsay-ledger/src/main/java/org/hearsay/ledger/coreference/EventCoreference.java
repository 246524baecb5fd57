// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.encoder.Encoder;
import org.hearsay.ledger.cluster.AverageLink;

/**
 * Finds which marked events of some texts are the same event: texts on one subject first, then the mentions in them, both by average link. A function
 * of the set of texts: their order changes nothing. Immutable; may be used by many threads. Time and memory grow with the square of the number of
 * texts.
 */
public final class EventCoreference {

    /** Texts that are so likely on one subject may tell of the same things; chosen over the topics of the train split of ECB+. */
    private static final double ONE_SUBJECT = 0.45;

    /** Groups of mentions are joined from this average on; chosen likewise. */
    private static final double ONE_EVENT = 0.45;

    private final Optional<Encoder> encoder;
    private final Stems stems = new Stems();
    private final Synonyms synonyms = Synonyms.load();
    private final EventWords words = EventWords.load(stems);
    private final Meanings.Scale scale = Meanings.Scale.load();

    /** With the network, which stays open and is closed by who opened it. */
    public EventCoreference(Encoder encoder) {
        this.encoder = Optional.of(encoder);
    }

    /** For where the network does not load: what words mean is not compared, and fewer mentions are found to be one event. */
    public EventCoreference() {
        this.encoder = Optional.empty();
    }

    /** Takes the features of two texts, for training. */
    @FunctionalInterface
    public interface TextReader {
        /** Two texts' ids and what they have in common. */
        void take(String one, String other, double[] features);
    }

    /** Takes the features of two mentions, for training. */
    @FunctionalInterface
    public interface PairReader {
        /** Two mentions as {@code text/mention} with their stems, blank between them, and what they have in common. */
        void take(String one, String oneStems, String other, String otherStems, double[] features);
    }

    /** A name for the event of every marked event, by {@code text/mention}: that of its first mention in the order of the texts' ids. */
    public Map<String, String> chains(Collection<MarkedText> texts) {
        // Here, since training asks for pairs before there is a scorer of them.
        ScoringNetwork pairScorer = ScoringNetwork.load("pair-scorer.txt", PairFeatures.COUNT);
        List<MarkedText> sorted = sorted(texts);
        List<Prose> prose = prose(sorted, stems);
        Texts likeness = likeness(prose);
        Map<String, String> chains = new TreeMap<>();
        for (List<Integer> subject : likeness.groups(ONE_SUBJECT)) {
            List<Known> known = known(sorted, prose, subject, likeness);
            PairFeatures features = new PairFeatures(likeness, synonyms, words, known);
            for (List<Integer> group : AverageLink.groups(scores(known, features, pairScorer), ONE_EVENT)) {
                String chain = name(sorted, known.get(group.getFirst()));
                group.forEach(one -> chains.put(name(sorted, known.get(one)), chain));
            }
        }
        return chains;
    }

    private static double[][] scores(List<Known> known, PairFeatures features, ScoringNetwork scorer) {
        double[][] scores = new double[known.size()][known.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = i + 1; j < scores.length; j++) {
                scores[i][j] = scorer.score(features.of(known.get(i), known.get(j)));
                scores[j][i] = scores[i][j];
            }
        }
        return scores;
    }

    /** Hands on the features of all pairs of texts; what the scorer of texts is trained on. */
    public static void textPairs(Collection<MarkedText> texts, TextReader reader) {
        List<MarkedText> sorted = sorted(texts);
        Stems stems = new Stems();
        TextFeatures features = new TextFeatures(prose(sorted, stems), stems);
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                reader.take(sorted.get(i).id(), sorted.get(j).id(), features.of(i, j));
            }
        }
    }

    /** Hands on the features of all pairs of mentions in texts on one subject; what the scorer is trained on. */
    public void pairs(Collection<MarkedText> texts, PairReader reader) {
        List<MarkedText> sorted = sorted(texts);
        List<Prose> prose = prose(sorted, stems);
        Texts likeness = likeness(prose);
        for (List<Integer> subject : likeness.groups(ONE_SUBJECT)) {
            List<Known> known = known(sorted, prose, subject, likeness);
            PairFeatures features = new PairFeatures(likeness, synonyms, words, known);
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

    private Texts likeness(List<Prose> texts) {
        return new Texts(texts, stems, ScoringNetwork.load("text-scorer.txt", TextFeatures.COUNT));
    }

    private static List<Prose> prose(List<MarkedText> texts, Stems stems) {
        return texts.stream().map(text -> Prose.of(text.text(), stems)).toList();
    }

    private List<Known> known(List<MarkedText> texts, List<Prose> prose, List<Integer> subject, Texts likeness) {
        List<Known> known = new ArrayList<>();
        for (int number : subject) {
            Meanings meanings = new Meanings(prose.get(number), encoder, scale, likeness::weight);
            known.addAll(Known.of(texts.get(number), number, stems, meanings));
        }
        return known;
    }

    private static String name(List<MarkedText> texts, Known known) {
        return texts.get(known.text()).id() + "/" + known.id();
    }
}
