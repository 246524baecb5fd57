// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.measure.place.PlaceFigures.Found;
import org.hearsay.measure.place.PlaceFigures.Resolution;

/** Compares predicted places with gold. */
public final class PlaceScore {

    /** The largest error there is: half the way round the earth, as the script has it. */
    static final double MOST_KM = 20039.0;
    /** 100 miles: what the field calls right. */
    static final double RIGHT_KM = 161;

    /**
     * What counts.
     *
     * @param overlap spans that overlap match, too; otherwise only equal ones
     * @param goldSpans the names were given: those without a place have the largest error
     * @param noCountries states are left out
     */
    public record Options(boolean overlap, boolean goldSpans, boolean noCountries) {}

    private final Options options;
    private final List<Double> errors = new ArrayList<>();
    private int gold;
    private int predicted;
    private int matched;
    private int goldPlaces;
    private int predictedPlaces;
    private int right;
    private int unresolved;
    private int ids;
    private int sameIds;

    private PlaceScore(Options options) {
        this.options = options;
    }

    /** The figures of {@code found} against {@code gold}, by the documents' ids; a document that was not read has found nothing. */
    public static PlaceFigures score(List<PlacedDocument> gold, List<PlacedDocument> found, Options options) {
        Map<String, PlacedDocument> byId = new HashMap<>();
        found.forEach(document -> byId.put(document.id(), document));
        PlaceScore score = new PlaceScore(options);
        for (PlacedDocument document : gold) {
            score.add(
                    document,
                    Optional.ofNullable(byId.get(document.id()))
                            .map(PlacedDocument::toponyms)
                            .orElse(List.of()));
        }
        return new PlaceFigures(
                new Found(score.gold, score.predicted, score.matched),
                score.resolution(),
                new Found(score.goldPlaces, score.predictedPlaces, score.right));
    }

    private record Pair(LabelledToponym gold, LabelledToponym found, int goldAt, int foundAt) {

        boolean equalSpans() {
            return gold.begin() == found.begin() && gold.end() == found.end();
        }
    }

    private void add(PlacedDocument document, List<LabelledToponym> all) {
        List<LabelledToponym> marked = new ArrayList<>();
        List<LabelledToponym> ignored = new ArrayList<>(document.ignored());
        for (LabelledToponym name : document.toponyms()) {
            (options.noCountries() && name.featureCode().startsWith("PCL") ? ignored : marked).add(name);
        }
        List<LabelledToponym> found = distinct(all);
        Map<Integer, LabelledToponym> ofGold = new HashMap<>();
        Map<Integer, LabelledToponym> ofFound = new HashMap<>();
        for (Pair pair : pairs(marked, found)) {
            ofGold.put(pair.goldAt(), pair.found());
            ofFound.put(pair.foundAt(), pair.gold());
        }
        matched += ofGold.size();
        gold += marked.size();
        for (int i = 0; i < found.size(); i++) {
            LabelledToponym name = found.get(i);
            LabelledToponym meant = ofFound.get(i);
            if (meant == null && ignored.stream().anyMatch(other -> other.shared(name) > 0)) {
                continue;
            }
            predicted++;
            if (name.point().isPresent() && (meant == null || meant.point().isPresent())) {
                predictedPlaces++;
            }
        }
        for (int i = 0; i < marked.size(); i++) {
            resolve(marked.get(i), Optional.ofNullable(ofGold.get(i)));
        }
    }

    private static List<LabelledToponym> distinct(List<LabelledToponym> all) {
        Set<List<Integer>> seen = new HashSet<>();
        return all.stream()
                .filter(name -> seen.add(List.of(name.begin(), name.end())))
                .toList();
    }

    /** One to one: equal spans first, then the largest overlap. */
    private List<Pair> pairs(List<LabelledToponym> marked, List<LabelledToponym> found) {
        List<Pair> possible = new ArrayList<>();
        for (int i = 0; i < marked.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Pair pair = new Pair(marked.get(i), found.get(j), i, j);
                if (pair.equalSpans() || options.overlap() && pair.gold().shared(pair.found()) > 0) {
                    possible.add(pair);
                }
            }
        }
        possible.sort(Comparator.comparing((Pair pair) -> !pair.equalSpans())
                .thenComparingInt(pair -> -pair.gold().shared(pair.found()))
                .thenComparingInt(Pair::goldAt)
                .thenComparingInt(Pair::foundAt));
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : possible) {
            if (!usedGold.contains(pair.goldAt()) && !usedFound.contains(pair.foundAt())) {
                usedGold.add(pair.goldAt());
                usedFound.add(pair.foundAt());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private void resolve(LabelledToponym name, Optional<LabelledToponym> found) {
        if (name.point().isEmpty()) {
            return;
        }
        goldPlaces++;
        Optional<LabelledPoint> point = found.flatMap(LabelledToponym::point);
        if (point.isEmpty()) {
            unresolved += found.isPresent() ? 1 : 0;
            if (options.goldSpans()) {
                errors.add(MOST_KM);
            }
            return;
        }
        double error = name.point().get().kmTo(point.get());
        errors.add(error);
        right += error <= RIGHT_KM ? 1 : 0;
        if (name.geonamesId().orElse(0) != 0 && found.get().geonamesId().orElse(0) != 0) {
            ids++;
            sameIds += name.geonamesId().equals(found.get().geonamesId()) ? 1 : 0;
        }
    }

    private Resolution resolution() {
        List<Double> sorted = errors.stream().sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            return new Resolution(0, 0, 0, 0, 1, 0, ids, sameIds);
        }
        double median = n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
        double sum = 0;
        double area = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted.get(i);
            area += i + 1 < n ? (log(sorted.get(i)) + log(sorted.get(i + 1))) / 2 : 0;
        }
        double auc = (n > 1 ? area / (n - 1) : log(sorted.getFirst())) / Math.log(1 + MOST_KM);
        int all = options.goldSpans() ? n : n + unresolved;
        return new Resolution(n, sum / n, median, (double) right / n, auc, (double) right / all, ids, sameIds);
    }

    private static double log(double error) {
        return Math.log(1 + Math.min(error, MOST_KM));
    }
}
