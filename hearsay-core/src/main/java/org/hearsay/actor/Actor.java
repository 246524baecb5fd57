// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who acts or speaks, as the words of an article and what Hearsay knows name them. Two actors with the same id are the same; an id comes
 * from name, country and role ({@link ActorId}), never from a surname alone.
 *
 * @param id the same for the same actor in every article: {@code act-3f9a0c1b77e2}
 * @param name the name by which Hearsay knows it ({@code Turkey} for Ankara), or else the fullest that the article gives, or for people without a
 *     name what they are ({@code Turkey: military}); of several in one state the same
 * @param kind what it is
 * @param country the state it acts for or belongs to, ISO 3166-1 alpha-3 ({@code TUR}); absent for what is of no single state, and when unknown
 * @param sectors its parts of society, the first the foremost; empty when unknown
 * @param code country and role in one, as PLOVER and CAMEO write them: {@code TURMIL}, {@code IGOUNO}, {@code ---REB} without a country
 * @param office the office that the person holds on the day of the article; absent when unknown and for all that are no persons
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        Optional<String> country,
        List<Sector> sectors,
        String code,
        Optional<Office> office) {

    /** Copies the sectors. */
    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** The foremost sector; absent when none is known. */
    public Optional<Sector> sector() {
        return sectors.isEmpty() ? Optional.empty() : Optional.of(sectors.getFirst());
    }

    /**
     * The id of the state for which this actor acts by its office: that of Turkey for Turkey itself, its ministers, its army, its police; absent
     * for everybody else. With it "Ankara", "Turkey's defence minister" and "the Turkish side" come together.
     */
    public Optional<String> state() {
        boolean official = sectors.stream()
                .anyMatch(s -> s == Sector.GOV
                        || s == Sector.MIL
                        || s == Sector.SPY
                        || s == Sector.COP
                        || s == Sector.LEG
                        || s == Sector.JUD);
        return country.filter(c -> official && !sectors.contains(Sector.REB)).map(ActorId::ofState);
    }
}
