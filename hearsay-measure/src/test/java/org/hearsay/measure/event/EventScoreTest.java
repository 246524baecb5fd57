// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hearsay.measure.attribution.MeasureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures against those of the gold's own script: the expected texts were printed by {@code python3 GOLD/events/score.py x.gold.jsonl
 * x.predicted.jsonl} on the made-up files in this package's test resources.
 */
class EventScoreTest {

    @TempDir
    private Path folder;

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(EventScoreTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventFigures scored(String name, EventTask task) {
        return EventScore.score(
                EventJsonl.gold(file(name + ".gold.jsonl")),
                EventJsonl.predicted(file(name + ".predicted.jsonl"), task));
    }

    @Test
    void relationsAsTheScriptPrintsThem() {
        assertThat(EventReport.text(scored("relations", EventTask.PLOVER))).isEqualTo("""
                task plover, missing predictions 1
                root     n 6  accuracy 0.667  macro F1 0.571  weighted F1 0.667
                    ACCUSE     P 0.000  R 0.000  F1 0.000  support 1
                    ASSAULT    P 1.000  R 1.000  F1 1.000  support 1
                    COERCE     P 1.000  R 1.000  F1 1.000  support 1
                    REQUEST    P 0.000  R 0.000  F1 0.000  support 0
                    SUPPORT    P 1.000  R 1.000  F1 1.000  support 1
                    THREATEN   P 0.000  R 0.000  F1 0.000  support 1
                    YIELD      P 1.000  R 1.000  F1 1.000  support 1
                quad     n 6  accuracy 0.500  macro F1 0.458  weighted F1 0.472
                    1          P 0.500  R 1.000  F1 0.667  support 1
                    2          P 0.000  R 0.000  F1 0.000  support 1
                    3          P 1.000  R 0.333  F1 0.500  support 3
                    4          P 0.500  R 1.000  F1 0.667  support 1
                binary   n 6  accuracy 0.833  macro F1 0.929  weighted F1 0.905
                    0          P 1.000  R 1.000  F1 1.000  support 2
                    1          P 1.000  R 0.750  F1 0.857  support 4
                """);
    }

    @Test
    void wholeEventsAsTheScriptPrintsThem() {
        assertThat(EventReport.text(scored("events", EventTask.EVENTS))).isEqualTo("""
                task events, missing predictions 1
                full actor, full code              P 0.500  R 0.750  F1 0.600  (3 right, 6 predicted, 4 gold)
                full actor, root code              P 0.500  R 0.750  F1 0.600  (3 right, 6 predicted, 4 gold)
                country, full code                 P 0.500  R 0.750  F1 0.600  (3 right, 6 predicted, 4 gold)
                country, root code                 P 0.667  R 1.000  F1 0.800  (4 right, 6 predicted, 4 gold)
                code only, full                    P 0.500  R 0.750  F1 0.600  (3 right, 6 predicted, 4 gold)
                code only, root                    P 0.667  R 1.000  F1 0.800  (4 right, 6 predicted, 4 gold)
                actors only, full                  P 0.500  R 0.750  F1 0.600  (3 right, 6 predicted, 4 gold)
                actors only, country               P 0.667  R 1.000  F1 0.800  (4 right, 6 predicted, 4 gold)
                exact records                      right 2  of 4  share 0.500
                exact records, country and root    right 2  of 4  share 0.500
                false alarms on no-event records   wrong 1  of 2
                exact records by category          s1/ONE 0/1  s1/TWO 0/1  s2/ONE 2/2
                """);
    }

    @Test
    void jsonHasTheScriptsKeys() {
        assertThat(EventReport.json(scored("relations", EventTask.PLOVER)))
                .contains("\"task\" : \"plover\"", "\"macro_f1\" : ", "\"per_class\"", "\"missing\" : 1");
        assertThat(EventReport.json(scored("events", EventTask.EVENTS)))
                .contains("\"country, root code\"", "\"tp\" : 4", "\"s2/ONE\" : \"2/2\"", "\"share\" : 0.5");
    }

    @Test
    void whatTheScriptRefusesIsRefusedByPlace() throws IOException {
        refused("{\"id\":\"a\",\"plover\":\"SING\"}", "id a: unknown root 'SING'");
        refused("{\"id\":\"a\",\"plover\":\"AID\",\"quad\":5}", "id a: quad must be one of [1, 2, 3, 4]");
        refused("{\"id\":\"a\",\"plover\":\"AID\"}\n{\"id\":\"a\",\"plover\":\"AID\"}", "line 2: id a twice");
        refused("{\"id\":\"a\",\"events\":[{\"source\":\"A\"}]}", "id a: an event without a code");
        refused("{\"id\":\"a\",\"events\":7}", "id a: events is not a list");
        refused("[1]", "line 1: not an object with an id");
        refused("{", "line 1: not JSON");
        refused("", "is empty");
    }

    private void refused(String lines, String message) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines);
        assertThatThrownBy(() -> EventJsonl.gold(gold))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aPredictionForNoGoldLineIsRefused() throws IOException {
        Path gold = Files.writeString(folder.resolve("g.jsonl"), "{\"id\":\"a\",\"plover\":\"AID\"}");
        Path other = Files.writeString(folder.resolve("p.jsonl"), "{\"id\":\"b\",\"plover\":\"AID\"}");
        assertThatThrownBy(() -> EventScore.score(EventJsonl.gold(gold), EventJsonl.predicted(other, EventTask.PLOVER)))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("id b");
    }
}
