// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds tense triads among ties. */
final class Triads {

    /** A ledger's busiest actors have ties with hundreds; beyond so many triads nobody reads on. */
    private static final int MOST = 1_000;

    private Triads() {}

    /** The tense triads, the most tense first. */
    static List<Triad> of(List<Tie> ties) {
        Map<Party, Map<Party, Double>> nets = new TreeMap<>();
        for (Tie tie : ties) {
            add(nets, tie.from(), tie.to(), tie.net());
            add(nets, tie.to(), tie.from(), tie.net());
        }
        List<Triad> triads = new ArrayList<>();
        nets.forEach((one, ofOne) -> ofOne.forEach((two, first) -> {
            if (one.compareTo(two) < 0) {
                nets.getOrDefault(two, Map.of()).forEach((three, second) -> {
                    if (two.compareTo(three) < 0 && ofOne.containsKey(three)) {
                        tense(triads, List.of(one, two, three), List.of(first, second, ofOne.getOrDefault(three, 0.0)));
                    }
                });
            }
        }));
        triads.sort(Comparator.comparingDouble((Triad triad) -> -triad.tension())
                .thenComparing(triad -> triad.parties().toString()));
        return triads.size() > MOST ? triads.subList(0, MOST) : triads;
    }

    private static void add(Map<Party, Map<Party, Double>> nets, Party from, Party to, double net) {
        nets.computeIfAbsent(from, party -> new TreeMap<>()).merge(to, net, Double::sum);
    }

    private static void tense(List<Triad> triads, List<Party> parties, List<Double> nets) {
        if (nets.get(0) * nets.get(1) * nets.get(2) >= 0) {
            return;
        }
        int against = (int) nets.stream().filter(net -> net < 0).count();
        if (against == nets.size()) {
            triads.add(new Triad(Triad.Kind.THREE_ENEMIES, parties, nets));
            return;
        }
        // The ally of both others stands first: the one opposite the negative tie.
        int negative = nets.get(0) < 0 ? 0 : nets.get(1) < 0 ? 1 : 2;
        int first = (negative + 2) % nets.size();
        List<Party> turned = new ArrayList<>();
        List<Double> turnedNets = new ArrayList<>();
        for (int i = 0; i < nets.size(); i++) {
            turned.add(parties.get((first + i) % nets.size()));
            turnedNets.add(nets.get((first + i) % nets.size()));
        }
        triads.add(new Triad(Triad.Kind.ALLIES_APART, turned, turnedNets));
    }
}
