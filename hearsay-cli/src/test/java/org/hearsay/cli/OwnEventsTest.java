// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay measure events} on reports of our own: read by the program itself, and the misses of the held half stay hidden. */
class OwnEventsTest {

    private static final String REPORT = """
            {"id": "1", "outlet": "Moss Wire", "published": "2026-03-09", "headline": "Shells", "text": "Zembla shelled Korb on Friday.", \
            "events": [{"type": "ASSAULT", "trigger": [7, 14], "actors": [{"span": [0, 6]}], "recipients": [{"span": [15, 19]}], \
            "figures": [], "status": "happened", "word": "article"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void theFolderIsRead() throws IOException {
        Files.writeString(folder.resolve("dev.jsonl"), REPORT);
        Run run = Run.of("measure", "events", folder.toString(), "--engine", "rules", "--misses");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("reports 1\n", "event found           1.000  1.000  1.000       1      1      1");
    }

    @Test
    void theMissesOfTheHeldHalfStayHidden() throws IOException {
        Files.writeString(folder.resolve("held.jsonl"), REPORT);
        Run run = Run.of("measure", "events", folder.toString(), "--held", "--misses", "--engine", "rules");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("held.jsonl: is held out: its misses are not shown; leave out --misses");
    }

    @Test
    void aFolderWithoutReportsIsNamed() {
        Run run = Run.of("measure", "events", folder.toString(), "--engine", "rules");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("dev.jsonl: does not exist");
    }
}
