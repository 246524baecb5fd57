// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test
    void thoseAreOneThatAreLinkedWellOnTheAverage() {
        Map<Clusters.Pair, Double> links = Map.of(
                Clusters.Pair.of("a", "b"), 0.8,
                Clusters.Pair.of("b", "c"), 0.7,
                Clusters.Pair.of("a", "c"), 0.6,
                Clusters.Pair.of("c", "d"), 0.31);

        assertThat(Clusters.of(Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L), links))
                .containsExactlyInAnyOrder(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void aFormulaSaidAllYearLongIsNotOneIncident() {
        Map<String, Long> stretches = new TreeMap<>();
        Map<Clusters.Pair, Double> links = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            stretches.put(id(i), (long) i / 10);
            for (int back = 1; back <= 10 && back <= i; back++) {
                links.put(Clusters.Pair.of(id(i), id(i - back)), 1.0);
            }
        }

        List<List<String>> groups = Clusters.of(stretches, links);

        assertThat(groups).hasSize(50).allSatisfy(group -> assertThat(group).hasSize(10));
    }

    @Test
    void whatTheWholeWorldTellsWithinSomeDaysStaysOne() {
        Map<String, Long> stretches = new TreeMap<>();
        Map<Clusters.Pair, Double> links = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            stretches.put(id(i), 7L);
            for (int other = 0; other < i; other++) {
                links.put(Clusters.Pair.of(id(i), id(other)), 1.0);
            }
        }

        assertThat(Clusters.of(stretches, links)).hasSize(1);
    }

    private static String id(int number) {
        return String.format("%04d", number);
    }
}
