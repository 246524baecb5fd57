// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay label plover} and {@code hearsay measure events}. */
class EventTasksTest {

    private static final String ROWS = """
            {"id":"r1","text":"\uD83D\uDE80 Zembla arrested Ada Holm.","source":{"start":2,"end":8},"target":{"start":18,"end":26},"plover":"COERCE","quad":4,"binary":1}
            {"id":"r2","text":"Two papers were shut down.","source":{"text":"An actor"},"target":{"start":0,"end":10},"plover":"COERCE","quad":4,"binary":1}
            """;

    @TempDir
    private Path folder;

    @Test
    void rootsAreAddedToIdAndText() {
        Run run = Run.withInput(ROWS, "label", "plover");
        assertThat(run.code()).isZero();
        assertThat(run.json())
                .extracting(line -> line.path("plover").stringValue())
                .containsOnly("COERCE");
        assertThat(run.json())
                .allSatisfy(line -> assertThat(line.propertyNames()).containsExactlyInAnyOrder("id", "text", "plover"));
    }

    @Test
    void marksBeyondTheTextAreNone() {
        Run run = Run.withInput(
                "{\"id\":\"x\",\"text\":\"Rain.\",\"source\":{\"start\":9,\"end\":12},\"target\":{\"start\":3,\"end\":99}}\n",
                "label",
                "plover");
        assertThat(run.code()).isZero();
        assertThat(run.json()).hasSize(1);
    }

    @Test
    void theProgramIsMeasuredOnGold() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), ROWS);
        Run run = Run.of("measure", "events", gold.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("task plover, missing predictions 0\nroot     n 2  accuracy 1.000");
    }

    @Test
    void badGoldIsNamed() {
        Run run = Run.of("measure", "events", folder.resolve("none.jsonl").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none.jsonl");
    }

    @Test
    void eventsAreCodedByTheDictionariesThatWereBrought() throws IOException {
        Path actors = Files.writeString(folder.resolve("actors.txt"), "ZEMBLA [ZEM]\nNOVAYA [NOV]\nKORB\n");
        Path agents = Files.writeString(folder.resolve("agents.txt"), "POLICE [~COP]\n");
        Path discards = Files.writeString(folder.resolve("discards.txt"), "CHESS\n");
        String lines = """
                {"id":"1","date":"19950101","text":"Zembla's police arrested officials from Novaya."}
                {"id":"2","date":"19950101","text":"Zembla's police arrested officials from Novaya over chess."}
                """;
        Run run = Run.withInput(
                lines,
                "label",
                "events",
                "--actors",
                actors.toString(),
                "--agents",
                agents.toString(),
                "--discards",
                discards.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("actors.txt:3: ");
        assertThat(run.json())
                .extracting(line -> line.path("events").toString())
                .containsExactly("[{\"source\":\"ZEMCOP\",\"target\":\"NOV\",\"code\":\"173\"}]", "[]");
    }

    @Test
    void withoutDictionariesHearsaysOwnListsSayWhoIsWho() {
        Run run = Run.withInput(
                "{\"id\":\"1\",\"text\":\"Turkish police arrested a Greek diplomat.\"}\n", "label", "events");
        assertThat(run.json().getFirst().path("events").toString())
                .isEqualTo("[{\"source\":\"TURCOP\",\"target\":\"GRCGOV\",\"code\":\"173\"}]");
    }
}
