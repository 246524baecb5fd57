// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an article says in one place that counts in others: persons by their last name, the states of offices. */
final class Memory {

    /** How much of what an article says of an office must say the same state for {@code the minister} to be that state's. */
    private static final double SAME_STATE = 0.7;

    private final Map<String, List<Draft>> persons = new HashMap<>();
    private final Map<String, Map<String, Integer>> owners = new HashMap<>();

    void person(String lastName, Draft draft) {
        persons.computeIfAbsent(lastName, k -> new ArrayList<>()).add(draft);
    }

    void owner(String noun, String country) {
        owners.computeIfAbsent(noun, k -> new TreeMap<>()).merge(country, 1, Integer::sum);
    }

    /** The person of that last name: one the lists know before others, one with a state before others, the one first named; null for none. */
    @Nullable
    Draft person(String lastName) {
        List<Draft> named = persons.getOrDefault(lastName, List.of());
        Draft best = null;
        for (Draft draft : named) {
            if (best == null || rank(draft) > rank(best)) {
                best = draft;
            }
        }
        return best;
    }

    private static int rank(Draft draft) {
        return (draft.known() ? 2 : 0) + (draft.country().isPresent() ? 1 : 0);
    }

    /** The state whose office the noun is in this article; absent when the article does not say or says of several. */
    Optional<String> owner(String noun) {
        Map<String, Integer> counts = owners.getOrDefault(noun, Map.of());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(e -> e.getValue() >= all * SAME_STATE)
                .map(Map.Entry::getKey);
    }
}
