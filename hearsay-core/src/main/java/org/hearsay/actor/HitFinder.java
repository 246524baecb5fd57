// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the names and nouns of the lists in a text, the longest first, and chooses among their meanings by what else the text names. */
final class HitFinder {

    /** A name that news uses alone counts this many years around the person's time; chosen on the tuning half, docs/measure/actors.md. */
    private static final int YEARS_AROUND = 8;

    private final List<Word> words;
    private final Optional<LocalDate> day;
    private final Contexts contexts;
    private final Map<String, Integer> evidence = new HashMap<>();
    private final @Nullable Hit[] byWord;
    private final List<Hit> hits = new ArrayList<>();

    HitFinder(Knowledge knowledge, Contexts contexts, List<Word> words, Optional<LocalDate> day) {
        this.words = words;
        this.day = day;
        this.contexts = contexts;
        this.byWord = new Hit[words.size()];
        find(knowledge, sense -> true).forEach(this::count);
        for (NameTree.Found<Name> one : find(knowledge, this::counts)) {
            choose(one).ifPresent(this::keep);
        }
        dropPartsOfLongerNames();
    }

    private List<NameTree.Found<Name>> find(Knowledge knowledge, Predicate<Sense> counts) {
        List<NameTree.Found<Name>> found = new ArrayList<>();
        NameTree.Fits<Name> fits = (name, from, to) -> name.isWrittenAs(words, from) && counts.test(name.sense());
        for (int i = 0; i < words.size(); ) {
            NameTree.Found<Name> one = knowledge.names().longestAt(words, i, fits);
            if (one == null || isBeginOfAnother(knowledge, one, fits)) {
                i++;
            } else {
                found.add(one);
                i = one.to();
            }
        }
        return found;
    }

    /** {@code the West} in {@code the West Bank}: the article and the first word of a longer name. */
    private boolean isBeginOfAnother(Knowledge knowledge, NameTree.Found<Name> one, NameTree.Fits<Name> fits) {
        if (one.to() - one.from() != 2
                || !contexts.is(Contexts.Kind.DETERMINER, words.get(one.from()).key())) {
            return false;
        }
        NameTree.Found<Name> other = knowledge.names().longestAt(words, one.from() + 1, fits);
        return other != null && other.to() > one.to();
    }

    /** Counts the states of what has one clear meaning. */
    private void count(NameTree.Found<Name> found) {
        String only = null;
        for (Name name : found.senses()) {
            String state = country(name.sense());
            if (state == null || isDoubtful(name.sense()) || only != null && !only.equals(state)) {
                return;
            }
            only = state;
        }
        if (only != null) {
            evidence.merge(only, 1, Integer::sum);
        }
    }

    private static @Nullable String country(Sense sense) {
        return switch (sense) {
            case Sense.State state -> state.country();
            case Sense.Entity entity -> entity.country().orElse(null);
            case Sense.Person person -> person.entry().country().orElse(null);
            case Sense.Agent agent -> null;
        };
    }

    private static boolean isDoubtful(Sense sense) {
        return switch (sense) {
            case Sense.State state -> state.doubtful();
            case Sense.Entity entity -> entity.doubtful();
            case Sense.Person person -> person.alone();
            case Sense.Agent agent -> false;
        };
    }

    private Optional<Hit> choose(NameTree.Found<Name> found) {
        return found.senses().stream()
                .map(Name::sense)
                .max(Comparator.comparingInt(this::weight))
                .map(sense -> new Hit(found.from(), found.to(), sense));
    }

    private boolean counts(Sense sense) {
        return switch (sense) {
            case Sense.State state -> !state.doubtful() || evidenceFor(state.country()) > 0;
            case Sense.Entity entity ->
                (!entity.doubtful() || entity.country().map(this::evidenceFor).orElse(1) > 0)
                        && day.map(entity.period()::holds).orElse(true);
            case Sense.Person person ->
                !person.alone()
                        || person.always()
                        || day.map(d -> person.entry().yearsFrom(d) <= YEARS_AROUND)
                                .orElse(true);
            case Sense.Agent agent -> true;
        };
    }

    private int weight(Sense sense) {
        String country = country(sense);
        int seen = country == null ? 0 : Math.min(evidenceFor(country), 50);
        return switch (sense) {
            case Sense.Person person -> (person.alone() ? 100 : 500) + seen - near(person.entry());
            case Sense.Entity entity -> 300 + seen - (entity.doubtful() ? 120 : 0);
            case Sense.State state -> 250 + seen - (state.doubtful() ? 120 : 0);
            case Sense.Agent agent -> 150;
        };
    }

    private int near(Sense.PersonEntry entry) {
        return day.map(d -> (int) Math.min(40, 2 * entry.yearsFrom(d))).orElse(0);
    }

    private void keep(Hit hit) {
        hits.add(hit);
        for (int i = hit.from(); i < hit.to(); i++) {
            byWord[i] = hit;
        }
    }

    /** Names used alone do not count inside longer ones: the list's Trump is not Ivanka Trump. */
    private void dropPartsOfLongerNames() {
        hits.removeIf(hit -> {
            boolean part = hit.isAlone() && (isNamePart(hit.from() - 1, hit.from()) || isNamePart(hit.to(), hit.to()))
                    || isSurname(hit)
                    || isDirection(hit);
            if (part) {
                for (int i = hit.from(); i < hit.to(); i++) {
                    byWord[i] = null;
                }
            }
            return part;
        });
    }

    /** {@code Michael Jordan}: the name of a state behind a given name that the article does not name otherwise. */
    private boolean isSurname(Hit hit) {
        return hit.sense() instanceof Sense.State state
                && state.form() == Sense.State.Form.NAME
                && hit.to() - hit.from() == 1
                && evidenceFor(state.country()) < 2
                && isNamePart(hit.from() - 1, hit.from());
    }

    /** {@code West Bengal}: a word that means a body by itself and only a direction inside a longer name. */
    private boolean isDirection(Hit hit) {
        return hit.isOfNoState()
                && contexts.is(
                        Contexts.Kind.PLACE_BEFORE, words.get(hit.to() - 1).key())
                && isNamePart(hit.to(), hit.to());
    }

    private boolean isNamePart(int at, int border) {
        if (at < 0 || at >= words.size() || byWord[at] != null) {
            return false;
        }
        Word word = words.get(at);
        boolean adjoins = !words.get(Math.min(border, words.size() - 1)).mark();
        return adjoins && word.isCapitalised() && !contexts.is(Contexts.Kind.OPENER, word.key());
    }

    int evidenceFor(String country) {
        return evidence.getOrDefault(country, 0);
    }

    /** How often what was chosen, and counts, names each state. */
    Map<String, Integer> states(Predicate<Hit> counts) {
        Map<String, Integer> states = new TreeMap<>();
        for (Hit hit : hits) {
            String state = counts.test(hit) ? country(hit.sense()) : null;
            if (state != null) {
                states.merge(state, 1, Integer::sum);
            }
        }
        return states;
    }

    List<Hit> hits() {
        return hits;
    }

    @Nullable
    Hit at(int word) {
        return word < 0 || word >= byWord.length ? null : byWord[word];
    }
}
