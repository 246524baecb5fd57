// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads off a text, and off what its names are held to mean so far, what speaks for each meaning of a name. */
final class FeatureReader {

    /** Logarithms of people are divided by that of the most populous city's. */
    private static final double PEOPLE_SCALE = Math.log(3e7);

    private static final double NAMES_SCALE = Math.log(256);
    private static final double CHOICE_SCALE = Math.log(128);
    /** Distances in kilometres at which nearness has fallen to a third. */
    private static final double NEAR_KM = 100;

    private static final double HOME_KM = 60;
    /** A part of a city, or a town beside it, lies within so many kilometres of it. */
    private static final double CITY_KM = 40;
    /** Of a name that stands in a text again and again, where it first stands tells what it means. */
    private static final int MOST_ELSEWHERE = 8;

    /** What another name of the text is held to mean. */
    private record Anchor(int group, Entry entry, double weight) {}

    private final List<NameInText> names;
    private final List<List<NameInText>> groups;
    private final Optional<Home> home;
    private final List<Anchor> anchors = new ArrayList<>();
    private final Map<NameInText, Integer> groupOf = new java.util.HashMap<>();

    /** Takes what the names are held to mean now; what changes later is not seen. */
    FeatureReader(Scene scene, Optional<Home> home) {
        this.names = scene.names();
        this.groups = scene.groups();
        this.home = home;
        for (int i = 0; i < groups.size(); i++) {
            for (NameInText name : groups.get(i)) {
                groupOf.put(name, i);
            }
            anchor(i);
        }
    }

    private void anchor(int number) {
        List<NameInText> group = groups.get(number);
        NameInText first = group.getFirst();
        int best = -1;
        double most = 0;
        for (int i = 0; i < first.candidates().size(); i++) {
            double sum = 0;
            for (NameInText name : group) {
                sum += i < name.candidates().size() ? name.likely(i) : 0;
            }
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        if (best >= 0) {
            anchors.add(new Anchor(number, first.candidates().get(best).entry(), most / group.size()));
        }
    }

    /** The features of every candidate of the name with this number, and last those of none of them. */
    List<double[]> features(int number) {
        NameInText name = names.get(number);
        List<double[]> all = new ArrayList<>();
        List<Candidate> candidates = name.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            Map<Feature, Double> f = new EnumMap<>(Feature.class);
            kind(f, candidates.get(i));
            people(f, candidates, i);
            cues(f, name, candidates.get(i).entry());
            containers(f, number, i);
            company(f, name, candidates.get(i).entry());
            neighbours(f, number, candidates.get(i).entry());
            home(f, candidates.get(i).entry());
            all.add(row(f));
        }
        all.add(row(none(name, all)));
        return all;
    }

    private static double[] row(Map<Feature, Double> features) {
        double[] row = new double[FEATURES.size()];
        features.forEach((feature, value) -> row[NUMBERS.getOrDefault(feature, 0)] = value);
        return row;
    }

    /** The features by their numbers in a row. */
    static final List<Feature> FEATURES = List.of(Feature.values());

    private static final Map<Feature, Integer> NUMBERS = numbers();

    private static Map<Feature, Integer> numbers() {
        Map<Feature, Integer> numbers = new EnumMap<>(Feature.class);
        FEATURES.forEach(feature -> numbers.put(feature, numbers.size()));
        return Collections.unmodifiableMap(numbers);
    }

    private static void set(Map<Feature, Double> f, Feature feature, boolean holds) {
        if (holds) {
            f.put(feature, 1.0);
        }
    }

    private static void kind(Map<Feature, Double> f, Candidate candidate) {
        Entry entry = candidate.entry();
        set(f, Feature.FIT_OTHER, candidate.fit() == Entry.Fit.OTHER);
        set(f, Feature.FIT_LOOSE, candidate.fit() == Entry.Fit.LOOSE);
        switch (candidate.via()) {
            case WHOLE -> {}
            case PEOPLE -> f.put(Feature.VIA_PEOPLE, 1.0);
            case KIND -> f.put(Feature.VIA_KIND, 1.0);
            case DIRECTION -> f.put(Feature.VIA_DIRECTION, 1.0);
            case SOUND -> f.put(Feature.VIA_SOUND, 1.0);
            case PART -> f.put(Feature.VIA_PART, 1.0);
            case SPELLING -> f.put(Feature.VIA_SPELLING, 1.0);
        }
        Feature is = switch (entry.placeClass()) {
            case CONTINENT -> Feature.IS_CONTINENT;
            case COUNTRY -> Feature.IS_COUNTRY;
            case REGION -> Feature.IS_REGION;
            case ADMIN1 -> Feature.IS_ADMIN1;
            case ADMIN2, ADMIN3 -> Feature.IS_ADMIN2;
            case CAPITAL -> Feature.IS_CAPITAL;
            case CITY -> Feature.IS_CITY;
            case QUARTER -> Feature.IS_QUARTER;
            case WATER, LAND, SITE -> Feature.IS_NATURE;
        };
        f.put(is, 1.0);
        set(f, Feature.SEAT_FIRST, entry.seat() == 1);
        set(f, Feature.SEAT_LOWER, entry.seat() > 1);
    }

    private static void people(Map<Feature, Double> f, List<Candidate> candidates, int number) {
        Entry entry = candidates.get(number).entry();
        f.put(Feature.PEOPLE, Math.log(1.0 + entry.population()) / PEOPLE_SCALE);
        set(f, Feature.PEOPLE_UNKNOWN, entry.population() == 0);
        f.put(Feature.OTHER_NAMES, Math.log(1 + entry.alternates()) / NAMES_SCALE);
        int rank = 0;
        long largest = 0;
        boolean town = false;
        boolean area = false;
        for (Candidate other : candidates) {
            boolean settlement = other.entry().placeClass().isSettlement();
            town |= settlement;
            area |= other.entry().placeClass().compareTo(PlaceClass.ADMIN1) <= 0;
            if (settlement == entry.placeClass().isSettlement()) {
                rank += other.entry().population() > entry.population() ? 1 : 0;
                largest = Math.max(largest, other.entry().population());
            }
        }
        set(f, Feature.LARGEST, rank == 0);
        f.put(Feature.RANK, 1.0 / (1 + rank));
        f.put(Feature.SHORT_OF_LARGEST, Math.log((1.0 + largest) / (1.0 + entry.population())) / PEOPLE_SCALE);
        f.put(Feature.CHOICE, Math.log(candidates.size()) / CHOICE_SCALE);
        set(f, Feature.ONLY, candidates.size() == 1);
        set(f, Feature.AREA_AND_TOWN, town && area);
    }

    private static void cues(Map<Feature, Double> f, NameInText name, Entry entry) {
        boolean agrees = false;
        for (NameInText.Cue cue : name.cues()) {
            agrees |= switch (cue) {
                case ADMIN1 -> entry.placeClass() == PlaceClass.ADMIN1;
                case ADMIN2 -> entry.placeClass() == PlaceClass.ADMIN2;
                case TOWN -> entry.placeClass().isSettlement();
                case WATER -> entry.placeClass() == PlaceClass.WATER;
                case LAND -> entry.placeClass() == PlaceClass.LAND;
                case SITE -> entry.placeClass() == PlaceClass.SITE;
                case COUNTRY -> entry.placeClass() == PlaceClass.COUNTRY;
            };
        }
        set(f, Feature.CUE_AGREES, agrees);
        set(f, Feature.CUE_DISAGREES, !agrees && !name.cues().isEmpty());
        set(f, Feature.CUE_SITE, name.cues().contains(NameInText.Cue.SITE));
    }

    private void containers(Map<Feature, Double> f, int number, int candidate) {
        NameInText name = names.get(number);
        Entry entry = name.candidates().get(candidate).entry();
        double next = held(entry, name.behind());
        f.put(Feature.HELD_BY_NEXT, next);
        set(f, Feature.NOT_HELD_BY_NEXT, !name.behind().isEmpty() && next == 0);
        f.put(Feature.HELD_NEARBY, held(entry, name.joined()));
        double elsewhere = 0;
        List<NameInText> group = groups.get(groupOf.getOrDefault(name, 0));
        for (NameInText same : group.subList(0, Math.min(group.size(), MOST_ELSEWHERE))) {
            if (same != name) {
                elsewhere = Math.max(elsewhere, Math.max(held(entry, same.behind()), held(entry, same.joined()) / 2));
            }
        }
        f.put(Feature.HELD_ELSEWHERE, elsewhere);
        previous(f, number, entry);
    }

    private void previous(Map<Feature, Double> f, int number, Entry entry) {
        if (number == 0 || names.get(number - 1).behind().stream().noneMatch(c -> c.name() == number)) {
            return;
        }
        NameInText previous = names.get(number - 1);
        double most = 0;
        for (int i = 0; i < previous.candidates().size(); i++) {
            if (holds(entry, previous.candidates().get(i).entry())) {
                // That some village of that name lies in every large country says little.
                most = Math.max(most, previous.likely(i));
            }
        }
        f.put(Feature.HOLDS_PREVIOUS, most);
        set(f, Feature.NOT_HOLDS_PREVIOUS, most == 0);
    }

    /** How likely one of the containers holds the entry. */
    private double held(Entry entry, List<NameInText.Container> containers) {
        double most = 0;
        for (NameInText.Container container : containers) {
            for (int i = 0; i < container.candidates().size(); i++) {
                if (holds(container.candidates().get(i).entry(), entry)) {
                    most = Math.max(
                            most,
                            container.name() < 0
                                    ? 1
                                    : names.get(container.name()).likely(i));
                }
            }
        }
        return most;
    }

    private static boolean holds(Entry area, Entry entry) {
        return area.holds(entry)
                || area.placeClass().isSettlement()
                        && entry.placeClass().isSettlement()
                        && area.population() > entry.population()
                        && area.point().kmTo(entry.point()) < CITY_KM;
    }

    /** What the other names of the text say together. */
    private void company(Map<Feature, Double> f, NameInText name, Entry entry) {
        int own = groupOf.getOrDefault(name, 0);
        double all = 0;
        double[] sums = new double[5];
        double towns = 0;
        for (Anchor anchor : anchors) {
            if (anchor.group() == own) {
                continue;
            }
            double weight = anchor.weight();
            Entry other = anchor.entry();
            all += weight;
            sums[0] += !entry.iso2().isEmpty() && entry.iso2().equals(other.iso2()) ? weight : 0;
            sums[1] += !entry.admin().isEmpty() && entry.admin1().equals(other.admin1()) ? weight : 0;
            sums[2] += !entry.admin2().isEmpty() && entry.admin2().equals(other.admin2()) ? weight : 0;
            sums[3] += entry.holds(other) ? weight : 0;
            named(f, entry, other, weight);
            if (other.placeClass().isSettlement() || other.placeClass() == PlaceClass.ADMIN2) {
                towns += weight;
                double near = Math.exp(-entry.point().kmTo(other.point()) / NEAR_KM) * weight;
                sums[4] += near;
                f.merge(Feature.NEAREST, near, Math::max);
            }
        }
        set(f, Feature.ALONE, all == 0);
        if (all > 0) {
            f.put(Feature.SAME_COUNTRY, sums[0] / all);
            f.put(Feature.SAME_ADMIN1, sums[1] / all);
            f.put(Feature.SAME_ADMIN2, sums[2] / all);
            f.put(Feature.HOLDS_OTHERS, sums[3] / all);
            f.put(Feature.NEAR, towns == 0 ? 0 : sums[4] / towns);
        }
    }

    private static void named(Map<Feature, Double> f, Entry entry, Entry other, double weight) {
        if (other.holds(entry)) {
            switch (other.placeClass()) {
                case COUNTRY -> f.merge(Feature.COUNTRY_NAMED, weight, Math::max);
                case ADMIN1 -> f.merge(Feature.ADMIN1_NAMED, weight, Math::max);
                case ADMIN2 -> f.merge(Feature.ADMIN2_NAMED, weight, Math::max);
                case CONTINENT, REGION, ADMIN3, CAPITAL, CITY, QUARTER, WATER, LAND, SITE -> {}
            }
        }
    }

    private void neighbours(Map<Feature, Double> f, int number, Entry entry) {
        beside(f, number, -1, entry);
        beside(f, number, 1, entry);
        NameInText first = names.getFirst();
        if (first.best() >= 0 && !first.key().equals(names.get(number).key())) {
            Entry lead = first.candidates().get(first.best()).entry();
            double weight = first.likely(first.best());
            f.put(
                    Feature.COUNTRY_OF_FIRST,
                    !entry.iso2().isEmpty() && entry.iso2().equals(lead.iso2()) ? weight : 0);
            f.put(Feature.ADMIN1_OF_FIRST, sameAdmin1(entry, lead) ? weight : 0);
        }
    }

    /** The nearest other name before (-1) or behind (1). */
    private void beside(Map<Feature, Double> f, int number, int step, Entry entry) {
        int at = number + step;
        while (at >= 0
                && at < names.size()
                && names.get(at).key().equals(names.get(number).key())) {
            at += step;
        }
        if (at < 0 || at >= names.size() || names.get(at).best() < 0) {
            return;
        }
        NameInText other = names.get(at);
        Entry meant = other.candidates().get(other.best()).entry();
        double weight = other.likely(other.best());
        f.put(
                step < 0 ? Feature.NEAR_PREVIOUS : Feature.NEAR_FOLLOWING,
                Math.exp(-entry.point().kmTo(meant.point()) / NEAR_KM) * weight);
        f.put(
                step < 0 ? Feature.ADMIN1_OF_PREVIOUS : Feature.ADMIN1_OF_FOLLOWING,
                sameAdmin1(entry, meant) ? weight : 0);
    }

    private static boolean sameAdmin1(Entry one, Entry other) {
        return !one.admin().isEmpty() && one.admin1().equals(other.admin1());
    }

    private void home(Map<Feature, Double> f, Entry entry) {
        home.ifPresent(at -> {
            f.put(Feature.HOME_NEAR, Math.exp(-entry.point().kmTo(at.point()) / HOME_KM));
            set(f, Feature.HOME_ADMIN1, !at.admin1().isEmpty() && at.admin1().equals(entry.admin1()));
            set(f, Feature.HOME_COUNTRY, at.iso2().equals(entry.iso2()));
            set(f, Feature.HOME_ABROAD, !at.iso2().equals(entry.iso2()));
        });
    }

    private static Map<Feature, Double> none(NameInText name, List<double[]> candidates) {
        Map<Feature, Double> f = new EnumMap<>(Feature.class);
        f.put(Feature.NONE, 1.0);
        List<Candidate> all = name.candidates();
        set(f, Feature.NONE_BUT_USUAL, all.stream().anyMatch(c -> c.fit() == Entry.Fit.USUAL));
        set(
                f,
                Feature.NONE_BUT_PART,
                all.stream().anyMatch(c -> c.via() != Candidate.Via.WHOLE && c.via() != Candidate.Via.PEOPLE));
        f.put(Feature.NONE_BUT_CHOICE, Math.log(1 + all.size()) / CHOICE_SCALE);
        set(f, Feature.NONE_SITE, name.cues().contains(NameInText.Cue.SITE));
        f.put(Feature.NONE_WORDS, name.key().chars().filter(c -> c == ' ').count() / 4.0);
        set(f, Feature.NONE_HELD_BY_NEXT, !name.behind().isEmpty());
        f.put(Feature.NONE_BUT_LARGE, most(candidates, Feature.PEOPLE));
        f.put(Feature.NONE_BUT_HELD, most(candidates, Feature.HELD_BY_NEXT));
        f.put(Feature.NONE_BUT_NEAR, most(candidates, Feature.NEAREST));
        f.put(Feature.NONE_BUT_COUNTRY, most(candidates, Feature.SAME_COUNTRY));
        f.put(Feature.NONE_BUT_HOME, most(candidates, Feature.HOME_NEAR));
        return f;
    }

    private static double most(List<double[]> rows, Feature feature) {
        double most = 0;
        for (double[] row : rows) {
            most = Math.max(most, row[NUMBERS.getOrDefault(feature, 0)]);
        }
        return most;
    }
}
