// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.util.Map;
import java.util.Optional;

/**
 * The classes of one relation.
 *
 * @param root one of the fifteen roots of the gold, e.g. "ACCUSE"; absent when not given
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param binary 0 cooperation, 1 conflict
 */
public record RelationClasses(Optional<String> root, Optional<String> quad, Optional<String> binary) {

    /** No answer. */
    public static final RelationClasses NONE =
            new RelationClasses(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("YIELD", 2),
            Map.entry("ACCUSE", 3),
            Map.entry("REQUEST", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("SANCTION", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));

    /** Names of today's PLOVER and of older ones, with the root of the gold that holds them. */
    private static final Map<String, String> SAME = Map.of(
            "CONCEDE", "YIELD",
            "RETREAT", "YIELD",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "DEMAND", "REQUEST",
            "FIGHT", "ASSAULT");

    /** The classes of a root of the gold: quad and side follow from it. */
    public static RelationClasses of(String root) {
        return of(rootNamed(root), Optional.empty(), Optional.empty());
    }

    /** The classes given; what is not given follows from the finer class. */
    static RelationClasses of(Optional<String> root, Optional<Integer> quad, Optional<Integer> binary) {
        Optional<Integer> knownQuad = quad.or(() -> root.map(QUADS::get));
        Optional<Integer> side = binary.or(() -> knownQuad.map(q -> q > 2 ? 1 : 0));
        return new RelationClasses(root, knownQuad.map(String::valueOf), side.map(String::valueOf));
    }

    /** The gold's root of this name, in capitals, today's or an older one; absent when there is none. */
    static Optional<String> rootNamed(String name) {
        String root = SAME.getOrDefault(name, name);
        return QUADS.containsKey(root) ? Optional.of(root) : Optional.empty();
    }
}
