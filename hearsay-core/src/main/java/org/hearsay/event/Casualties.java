// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** In one sentence, who was hurt in an attack is part of the attack: "stormed the base, killing five", "shelled the town, where five died". */
final class Casualties {

    private static final Set<String> HURT = Set.of("kill", "wound", "injure", "die", "perish", "maim");

    private Casualties() {}

    /** Whether it only tells that people were hurt, and not by whom. */
    static boolean isSufferedOnly(Found found) {
        return found.frame().type() == EventType.ASSAULT
                && HURT.contains(found.frame().word())
                && found.actors().isEmpty();
    }

    /** Whether it tells whom an attack hit: {@code A bomb exploded, killing five}. */
    static boolean areTold(Found found) {
        return found.frame().type() == EventType.ASSAULT
                && found.status() == EventStatus.HAPPENED
                && !found.recipients().isEmpty();
    }

    /** Whether an event as it is told only tells that people were hurt: {@code were killed}. */
    static boolean isToll(Judged told) {
        String verb = told.found().frame().word();
        boolean hurt = HURT.stream().anyMatch(verb::startsWith) || verb.startsWith("dying");
        return told.found().frame().type() == EventType.ASSAULT
                && hurt
                && told.actors().isEmpty();
    }

    /** The events without those that only tell who was hurt in another of them. */
    static List<Found> absorbed(List<Found> events) {
        List<Found> kept = new ArrayList<>();
        List<Range> deeds = new ArrayList<>();
        List<Found> hurt = new ArrayList<>();
        for (Found found : events) {
            // "A bomb exploded, killing five": the bomb is the deed of both verbs.
            if (found.noun() && deeds.contains(found.trigger())) {
                continue;
            }
            deeds.add(found.trigger());
            (found.frame().type() == EventType.ASSAULT
                                    && HURT.contains(found.frame().word())
                            ? hurt
                            : kept)
                    .add(found);
        }
        for (Found found : hurt) {
            int attack = nearestAttack(kept, found);
            if (attack < 0) {
                kept.add(found);
            } else if (kept.get(attack).recipients().isEmpty()) {
                Found of = kept.get(attack);
                kept.set(
                        attack,
                        new Found(
                                of.frame(),
                                of.trigger(),
                                of.noun(),
                                of.actors(),
                                found.recipients(),
                                of.others(),
                                of.status(),
                                of.governed()));
            }
        }
        kept.sort(java.util.Comparator.comparingInt(f -> f.trigger().from()));
        return kept;
    }

    private static int nearestAttack(List<Found> events, Found hurt) {
        int best = -1;
        for (int i = 0; i < events.size(); i++) {
            Found found = events.get(i);
            boolean attack = found.frame().type() == EventType.ASSAULT
                    && !HURT.contains(found.frame().word())
                    && found.status() == hurt.status()
                    && (hurt.actors().isEmpty() || hurt.actors().equals(found.actors()));
            if (attack && (best < 0 || apart(found, hurt) < apart(events.get(best), hurt))) {
                best = i;
            }
        }
        return best;
    }

    private static int apart(Found one, Found other) {
        return Math.abs(one.trigger().from() - other.trigger().from());
    }
}
