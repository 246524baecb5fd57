// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gold of events itself: enough of everything in each half. {@code gold/events/build.py --check} looks at its words. */
class OwnEventsTest {

    /** So often every type and every status stands in each half. */
    private static final int LEAST = 8;

    private static List<GoldReport> half(String name) {
        return EventGold.in(Path.of("..", "gold", "events", name + ".jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held"})
    void everyTypeAndStatusStandsOftenEnough(String half) {
        List<GoldEvent> events =
                half(half).stream().flatMap(report -> report.events().stream()).toList();
        assertThat(EnumSet.allOf(EventType.class))
                .allSatisfy(type -> assertThat(events.stream().filter(event -> event.type() == type))
                        .as(type.name())
                        .hasSizeGreaterThanOrEqualTo(LEAST));
        assertThat(EnumSet.allOf(EventStatus.class))
                .allSatisfy(status -> assertThat(events.stream().filter(event -> event.status() == status))
                        .as(status.name())
                        .hasSizeGreaterThanOrEqualTo(LEAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held"})
    void someReportsTellOfNoEvent(String half) {
        assertThat(half(half).stream().filter(report -> report.events().isEmpty()))
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held"})
    void noSentenceStandsInBothHalves(String half) {
        Set<String> others = new HashSet<>();
        half(half.equals("dev") ? "held" : "dev")
                .forEach(report -> others.addAll(List.of(report.text().split("(?<=[.!?])\\s+"))));
        assertThat(half(half))
                .allSatisfy(report ->
                        assertThat(others).doesNotContain(report.text().split("(?<=[.!?])\\s+")));
    }
}
