// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.event.EventType;
import org.hearsay.ledger.query.Days;

/**
 * Makes ties of events. What is told to have happened is a deed of its actor towards its recipient. What is planned, threatened, refused or demanded
 * is something said, filed as PLOVER files it ({@link EventType#filed}); a demand is made by who utters it. Who says that another used force accuses
 * him. What is denied, hypothetical, or a conflict that did not take place is no tie. Immutable; may be used by many threads.
 */
public final class RelationFinder {

    private final QuadWeights weights = new QuadWeights();

    /** What makes accounts one deed. */
    private record Key(Party from, Party to, EventType type, boolean said, String thing) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::from)
                .thenComparing(Key::to)
                .thenComparing(Key::type)
                .thenComparing(Key::said)
                .thenComparing(Key::thing);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The ties of {@code events}; the same for the same events in any order. */
    public Relations of(Collection<Told> events) {
        Map<Key, List<Told>> deeds = new TreeMap<>();
        for (Told told : events) {
            for (Key key : keys(told)) {
                deeds.computeIfAbsent(key, k -> new ArrayList<>()).add(told);
            }
        }
        Map<Party, Map<Party, List<Tie.Deed>>> byPair = new TreeMap<>();
        deeds.forEach((key, accounts) -> byPair.computeIfAbsent(key.from(), from -> new TreeMap<>())
                .computeIfAbsent(key.to(), to -> new ArrayList<>())
                .add(deed(key, accounts)));
        List<Tie> ties = new ArrayList<>();
        byPair.forEach((from, others) -> others.forEach((to, all) -> ties.add(tie(from, to, all))));
        ties.sort(Comparator.comparingInt((Tie tie) -> -tie.deeds().size())
                .thenComparing(Tie::from)
                .thenComparing(Tie::to));
        return new Relations(ties, Triads.of(ties));
    }

    private Set<Key> keys(Told told) {
        String thing = told.incident().orElse(told.account().entry());
        EventType filed = told.type().filed(told.status());
        List<Party> speaker = told.speaker().stream().toList();
        return switch (told.status()) {
            case HAPPENED -> {
                Set<Key> keys = pairs(told.actors(), told.recipients(), told.type(), false, thing);
                if (weights.of(told.type()).quad() == Quad.MATERIAL_CONFLICT) {
                    keys.addAll(pairs(speaker, told.actors(), EventType.ACCUSE, true, thing));
                }
                yield keys;
            }
            case PLANNED, THREATENED -> pairs(told.actors(), told.recipients(), filed, true, thing);
            case NEGATED ->
                filed == EventType.REJECT ? pairs(told.actors(), told.recipients(), filed, true, thing) : Set.of();
            case DEMANDED -> pairs(speaker, told.actors(), filed, true, thing);
            case DENIED, HYPOTHETICAL -> Set.of();
        };
    }

    /** Nobody has a tie to himself. */
    private static Set<Key> pairs(List<Party> from, List<Party> to, EventType type, boolean said, String thing) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Party one : from) {
            for (Party other : to) {
                if (!one.id().equals(other.id())) {
                    keys.add(new Key(one, other, type, said, thing));
                }
            }
        }
        return keys;
    }

    private Tie.Deed deed(Key key, List<Told> told) {
        QuadWeights.Weighed weighed = weights.of(key.type());
        return new Tie.Deed(
                key.type(),
                weighed.quad(),
                weighed.weight(),
                key.said(),
                first(told.stream().map(Told::when).toList()),
                first(told.stream().map(Told::reported).toList()),
                told.getFirst().incident(),
                told.stream().anyMatch(Told::disputed),
                told.stream()
                        .map(Told::account)
                        .distinct()
                        .sorted(Comparator.comparing(Told.Account::uri).thenComparing(Told.Account::entry))
                        .toList());
    }

    private static Optional<String> first(List<Optional<String>> days) {
        return days.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Tie tie(Party from, Party to, List<Tie.Deed> deeds) {
        double cooperation = deeds.stream()
                .mapToDouble(Tie.Deed::weight)
                .filter(weight -> weight > 0)
                .sum();
        double conflict = deeds.stream()
                .mapToDouble(Tie.Deed::weight)
                .filter(weight -> weight < 0)
                .sum();
        List<Tie.Deed> ordered = deeds.stream()
                .sorted(Comparator.comparing((Tie.Deed deed) -> deed.day().orElse("~"))
                        .thenComparing(Tie.Deed::type)
                        .thenComparing(deed -> deed.accounts().getFirst().entry()))
                .toList();
        return new Tie(from, to, cooperation, conflict, trend(ordered), ordered);
    }

    /** Later half of the days less earlier half; the day in the middle belongs to the later. */
    private static OptionalDouble trend(List<Tie.Deed> deeds) {
        List<String> days = deeds.stream()
                .flatMap(deed -> deed.day().flatMap(Days::of).map(Days::first).stream())
                .distinct()
                .sorted()
                .toList();
        if (days.size() < 2) {
            return OptionalDouble.empty();
        }
        String middle = days.get(days.size() / 2);
        OptionalDouble earlier = mean(deeds, middle, false);
        OptionalDouble later = mean(deeds, middle, true);
        return earlier.isPresent() && later.isPresent()
                ? OptionalDouble.of(later.getAsDouble() - earlier.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble mean(List<Tie.Deed> deeds, String middle, boolean later) {
        return deeds.stream()
                .filter(deed -> deed.day()
                        .flatMap(Days::of)
                        .filter(days -> days.first().compareTo(middle) >= 0 == later)
                        .isPresent())
                .mapToDouble(Tie.Deed::weight)
                .average();
    }
}
