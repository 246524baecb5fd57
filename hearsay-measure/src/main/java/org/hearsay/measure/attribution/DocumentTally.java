// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Counts, for every figure of score.py, what one document adds to it. One object a document. */
final class DocumentTally {

    /** A pair whose contents overlap this much counts as found, as in score.py. */
    private static final double FOUND = .5;

    private final List<TokenAttribution> gold;
    private final List<TokenAttribution> predicted;
    private final List<Pairing> pairs;
    private final List<Pairing> found;
    private final Tally tally = new Tally();

    private DocumentTally(List<TokenAttribution> gold, List<TokenAttribution> predicted) {
        this.gold = gold;
        this.predicted = predicted;
        this.pairs = pairs();
        this.found = pairs.stream()
                .filter(pair -> predicted(pair).jaccard(gold(pair), Role.CONTENT) >= FOUND)
                .toList();
    }

    static Tally of(List<TokenAttribution> gold, List<TokenAttribution> predicted) {
        DocumentTally document = new DocumentTally(gold, predicted);
        document.linked("exact", TokenAttribution::ranges);
        document.linked("loose", TokenAttribution::looseRanges);
        document.overlapOfAll();
        document.overlapOfPairs();
        document.spans();
        document.contentCovered("content@0.3", .3);
        document.contentCovered("content@0.8", .8);
        document.sourceGivenContent();
        document.kinds();
        document.nested();
        document.speakers();
        document.tally.count("count gold", gold.size());
        document.tally.count("count predicted", predicted.size());
        return document.tally;
    }

    /** The document with its pairs, of which nothing is counted yet. */
    static DocumentTally paired(List<TokenAttribution> gold, List<TokenAttribution> predicted) {
        return new DocumentTally(gold, predicted);
    }

    List<TokenAttribution> gold() {
        return gold;
    }

    List<TokenAttribution> predicted() {
        return predicted;
    }

    /** The pairs whose contents overlap enough to count as found. */
    List<Pairing> pairsFound() {
        return found;
    }

    private TokenAttribution predicted(Pairing pair) {
        return predicted.get(pair.predicted());
    }

    private TokenAttribution gold(Pairing pair) {
        return gold.get(pair.gold());
    }

    private List<Pairing> pairs() {
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < predicted.size(); p++) {
            for (int g = 0; g < gold.size(); g++) {
                TokenAttribution one = predicted.get(p);
                TokenAttribution other = gold.get(g);
                if (one.shares(other, Role.CONTENT) || (one.size(Role.CONTENT) == 0 && one.shares(other, Role.CUE))) {
                    candidates.add(new Pairing.Candidate(one.dice(other), new Pairing(p, g)));
                }
            }
        }
        return Pairing.bestFirst(candidates);
    }

    private void linked(String mode, BiFunction<TokenAttribution, Role, List<TokenRange>> ranges) {
        int cues = Pairing.most(
                predicted, gold, (p, g) -> !ranges.apply(p, Role.CUE).isEmpty() && same(p, g, Role.CUE, ranges));
        ofAttributions(mode + " cue", cues);
        for (Role role : List.of(Role.SOURCE, Role.CONTENT)) {
            int linked = Pairing.most(predicted, gold, (p, g) -> p.shares(g, Role.CUE) && same(p, g, role, ranges));
            ofAttributions(mode + " " + role.label(), linked);
        }
        int triples = Pairing.most(
                predicted, gold, (p, g) -> Arrays.stream(Role.values()).allMatch(role -> same(p, g, role, ranges)));
        ofAttributions(mode + " triple", triples);
    }

    private static boolean same(
            TokenAttribution one,
            TokenAttribution other,
            Role role,
            BiFunction<TokenAttribution, Role, List<TokenRange>> ranges) {
        return ranges.apply(one, role).equals(ranges.apply(other, role));
    }

    private void ofAttributions(String name, int hits) {
        tally.ratio(name, hits, predicted.size(), gold.size());
    }

    private void overlapOfAll() {
        for (Role role : Role.values()) {
            BitSet inGold = union(gold, role);
            BitSet inPredicted = union(predicted, role);
            Tally.Sum.Ratio sum = new Tally.Sum.Ratio(
                    predicted.stream()
                            .mapToInt(p -> TokenAttribution.shared(p.tokens(role), inGold))
                            .sum(),
                    size(predicted, role),
                    gold.stream()
                            .mapToInt(g -> TokenAttribution.shared(g.tokens(role), inPredicted))
                            .sum(),
                    size(gold, role));
            tally.add("overlap " + role.label(), sum);
            tally.add("overlap all", sum);
        }
    }

    private static BitSet union(List<TokenAttribution> attributions, Role role) {
        BitSet union = new BitSet();
        attributions.forEach(attribution -> union.or(attribution.tokens(role)));
        return union;
    }

    private static int size(List<TokenAttribution> attributions, Role role) {
        return attributions.stream()
                .mapToInt(attribution -> attribution.size(role))
                .sum();
    }

    private void overlapOfPairs() {
        for (Role role : Role.values()) {
            int shared = pairs.stream()
                    .mapToInt(pair -> predicted(pair).shared(gold(pair), role))
                    .sum();
            tally.ratio("paired " + role.label(), shared, size(predicted, role), size(gold, role));
            tally.ratio("paired all", shared, size(predicted, role), size(gold, role));
        }
        long good = pairs.stream()
                .filter(pair -> Arrays.stream(Role.values())
                        .allMatch(role -> predicted(pair).jaccard(gold(pair), role) >= FOUND))
                .count();
        ofAttributions("triple@0.5", (int) good);
    }

    private void spans() {
        for (Role role : Role.values()) {
            Set<TokenRange> inGold = ranges(gold, role);
            Set<TokenRange> inPredicted = ranges(predicted, role);
            sets("span exact " + role.label(), inPredicted, inGold);
            sets("span begin " + role.label(), begins(inPredicted), begins(inGold));
            double sum = 0;
            for (TokenRange range : inGold) {
                sum += inPredicted.stream().mapToDouble(range::jaccard).max().orElse(0);
            }
            long astray = inPredicted.stream()
                    .filter(range -> inGold.stream().noneMatch(other -> range.jaccard(other) > 0))
                    .count();
            tally.share("span jaccard " + role.label(), sum, inGold.size() + astray);
        }
    }

    private static Set<TokenRange> ranges(List<TokenAttribution> attributions, Role role) {
        return attributions.stream()
                .flatMap(attribution -> attribution.ranges(role).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> begins(Set<TokenRange> ranges) {
        return ranges.stream().map(TokenRange::begin).collect(Collectors.toSet());
    }

    private <T> void sets(String name, Set<T> inPredicted, Set<T> inGold) {
        Set<T> both = new HashSet<>(inPredicted);
        both.retainAll(inGold);
        tally.ratio(name, both.size(), inPredicted.size(), inGold.size());
    }

    private void contentCovered(String name, double threshold) {
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < predicted.size(); p++) {
            for (int g = 0; g < gold.size(); g++) {
                int shared = predicted.get(p).shared(gold.get(g), Role.CONTENT);
                double covered = (double) shared / Math.max(1, gold.get(g).size(Role.CONTENT));
                if (covered > threshold) {
                    candidates.add(new Pairing.Candidate(covered, new Pairing(p, g)));
                }
            }
        }
        List<Pairing> covering = Pairing.bestFirst(candidates);
        ofAttributions(name, covering.size());
        long right = covering.stream()
                .filter(pair -> predicted(pair).sourceShares(gold(pair)))
                .count();
        tally.share(name + " source shares a token", (double) right, covering.size());
    }

    private void sourceGivenContent() {
        for (Pairing pair : found) {
            TokenAttribution p = predicted(pair);
            TokenAttribution g = gold(pair);
            sourceRight("exact", p.ranges(Role.SOURCE).equals(g.ranges(Role.SOURCE)));
            sourceRight("loose", p.looseRanges(Role.SOURCE).equals(g.looseRanges(Role.SOURCE)));
            sourceRight("shares a token", p.sourceShares(g));
            sourceRight("Jaccard >= 0.5", p.jaccard(g, Role.SOURCE) >= FOUND);
        }
    }

    private void sourceRight(String how, boolean right) {
        tally.share("source given content " + how, right ? 1 : 0, 1);
    }

    private void kinds() {
        for (QuotationKind kind : QuotationKind.values()) {
            Tally.Sum.Ratio sum = new Tally.Sum.Ratio(
                    found.stream()
                            .filter(pair -> predicted(pair).kind() == kind)
                            .count(),
                    predicted.stream().filter(p -> p.kind() == kind).count(),
                    found.stream().filter(pair -> gold(pair).kind() == kind).count(),
                    gold.stream().filter(g -> g.kind() == kind).count());
            tally.add("kind " + kind.label(), sum);
        }
    }

    /** Links of a chain: right when child and parent are paired and the parent is the same. Counted only where gold has such links. */
    private void nested() {
        long inGold = countNested(gold);
        if (inGold == 0) {
            return;
        }
        Map<Optional<String>, Optional<String>> goldOf = new HashMap<>();
        pairs.forEach(pair -> goldOf.put(
                predicted(pair).labelled().id(), gold(pair).labelled().id()));
        long right = pairs.stream()
                .filter(pair -> isRightLink(
                        predicted(pair).labelled().nestedIn(),
                        gold(pair).labelled().nestedIn(),
                        goldOf))
                .count();
        tally.ratio("nested", right, countNested(predicted), inGold);
    }

    private static boolean isRightLink(
            Optional<String> predictedParent,
            Optional<String> goldParent,
            Map<Optional<String>, Optional<String>> goldOf) {
        return predictedParent.isPresent() && goldParent.isPresent() && goldParent.equals(goldOf.get(predictedParent));
    }

    private static long countNested(List<TokenAttribution> attributions) {
        return attributions.stream()
                .filter(attribution -> attribution.labelled().nestedIn().isPresent())
                .count();
    }

    /** Not in score.py: whether the speaker behind the source is the right one. Counted only where gold marks speakers. */
    private void speakers() {
        for (Pairing pair : found) {
            gold(pair).labelled().speaker().ifPresent(right -> {
                LabelledSpeaker told = predicted(pair).labelled().speaker().orElseGet(LabelledSpeaker::unknown);
                boolean name = right.sameName(told);
                boolean kind = right.kind().equals(told.kind());
                String of =
                        gold(pair).labelled().kind().orElse(gold(pair).kind().label());
                for (String whose : List.of("all", of)) {
                    tally.share("speaker " + whose + " name", name ? 1 : 0, 1);
                    tally.share("speaker " + whose + " kind", kind ? 1 : 0, 1);
                    tally.share("speaker " + whose + " both", name && kind ? 1 : 0, 1);
                }
            });
        }
    }
}
