// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Says which places the names in a text mean, all of them together: what each is held to mean speaks for its neighbours' meaning.
 *
 * <pre>{@code
 * List<ResolvedToponym> places = finder.placesIn(new PlaceText(text, spans, outlet));
 * }</pre>
 *
 * Immutable; may be used by many threads; the same text always gives the same places.
 */
public final class PlaceFinder {

    /** How often the meanings are weighed again in the light of the others; more changes nothing on the dev sets (docs/measure/places.md). */
    private static final int PASSES = 3;
    /** From this likelihood on a name is held to be missing in the gazetteer; see docs/measure/places.md. */
    private static final double MISSING = 0.5;

    private final Gazetteer gazetteer;
    private final CandidateFinder candidates;
    private final Ranker ranker;
    private final OutletHomes homes;

    private PlaceFinder(Gazetteer gazetteer, Ranker ranker) {
        this.gazetteer = gazetteer;
        this.candidates = new CandidateFinder(gazetteer);
        this.ranker = ranker;
        this.homes = OutletHomes.load();
    }

    /** A finder with the weights that come with Hearsay. */
    public PlaceFinder(Gazetteer gazetteer) {
        this(gazetteer, Ranker.bundled());
    }

    /** A finder with other weights, of the form of {@code ranker.txt}, to train and cross-validate with. */
    public static PlaceFinder withWeights(Gazetteer gazetteer, Path weights) {
        return new PlaceFinder(gazetteer, Ranker.read(weights));
    }

    /** What the features of a {@link Weighing} are called. */
    public static List<String> featureNames() {
        return FeatureReader.FEATURES.stream().map(Feature::name).toList();
    }

    /** Each name of the text with its place or without one, in the order of the names. */
    public List<ResolvedToponym> placesIn(PlaceText text) {
        Scene scene = new Scene(text, candidates);
        Optional<Home> home = homes.of(text.outlet());
        begin(scene);
        for (int pass = 0; pass < PASSES; pass++) {
            weigh(scene, home);
        }
        return scene.names().stream().map(name -> resolved(scene, name)).toList();
    }

    /** As {@link #placesIn}, but with all that was weighed in the last pass. */
    public List<Weighing> weighingsIn(PlaceText text) {
        Scene scene = new Scene(text, candidates);
        Optional<Home> home = homes.of(text.outlet());
        begin(scene);
        List<List<double[]>> last = List.of();
        for (int pass = 0; pass < PASSES; pass++) {
            last = weigh(scene, home);
        }
        List<Weighing> weighings = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            weighings.add(weighing(scene.names().get(i), last.get(i)));
        }
        return weighings;
    }

    /** Before anything is weighed: large areas first, then the most populous. */
    private static void begin(Scene scene) {
        for (NameInText name : scene.names()) {
            double[] likely = new double[name.candidates().size() + 1];
            double sum = 0;
            for (int i = 0; i < likely.length - 1; i++) {
                likely[i] = prior(name.candidates().get(i));
                sum += likely[i];
            }
            for (int i = 0; i < likely.length - 1; i++) {
                likely[i] /= sum;
            }
            likely[likely.length - 1] = sum == 0 ? 1 : 0;
            name.likely(likely);
        }
    }

    /** People count, with as many for an area as outweigh most towns of its name. */
    private static double prior(Candidate candidate) {
        Entry entry = candidate.entry();
        double least = switch (entry.placeClass()) {
            case CONTINENT, COUNTRY -> 1e8;
            case ADMIN1, REGION -> 2e6;
            case CAPITAL -> 1e6;
            case ADMIN2, WATER, LAND -> 2e4;
            case ADMIN3, CITY, QUARTER, SITE -> 500;
        };
        return Math.max(least, entry.placeClass().isSettlement() ? (double) entry.population() : 0);
    }

    private List<List<double[]>> weigh(Scene scene, Optional<Home> home) {
        FeatureReader reader = new FeatureReader(scene, home);
        List<List<double[]>> rows = new ArrayList<>();
        for (int i = 0; i < scene.names().size(); i++) {
            rows.add(reader.features(i));
        }
        for (int i = 0; i < rows.size(); i++) {
            scene.names().get(i).likely(ranker.likely(rows.get(i)));
        }
        return rows;
    }

    private ResolvedToponym resolved(Scene scene, NameInText name) {
        int best = name.best();
        if (best < 0 || name.likely(name.candidates().size()) > MISSING) {
            return new ResolvedToponym(
                    name.span(), Optional.empty(), around(scene, name).map(Area::of));
        }
        return new ResolvedToponym(
                name.span(), Optional.of(place(name.candidates().get(best).entry())), Optional.empty());
    }

    /** The area that the words put the name in. */
    private Optional<Place> around(Scene scene, NameInText name) {
        List<NameInText.Container> containers = new ArrayList<>(name.behind());
        containers.addAll(name.joined());
        for (NameInText.Container container : containers) {
            if (container.name() < 0) {
                return Optional.of(place(container.candidates().getFirst().entry()));
            }
            NameInText other = scene.names().get(container.name());
            if (other.best() >= 0
                    && other.candidates().get(other.best()).entry().placeClass().isArea()) {
                return Optional.of(place(other.candidates().get(other.best()).entry()));
            }
        }
        return Optional.empty();
    }

    private Place place(Entry entry) {
        return entry.place(gazetteer.iso3(entry.iso2()));
    }

    private Weighing weighing(NameInText name, List<double[]> rows) {
        List<Weighing.Option> options = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Place> place = i < name.candidates().size()
                    ? Optional.of(place(name.candidates().get(i).entry()))
                    : Optional.empty();
            List<Double> features = DoubleStream.of(rows.get(i)).boxed().toList();
            options.add(new Weighing.Option(place, features, name.likely(i)));
        }
        return new Weighing(name.span(), options);
    }
}
