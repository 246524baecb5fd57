// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code hearsay add} killed without warning (SIGKILL) at random moments and run again: the ledger is whole at once and in the end the same as one
 * that nobody disturbed. A hundred kills: {@code mvn verify -Psoak}.
 */
class KilledTest {

    private static final int ARTICLES = 120;

    @TempDir
    private static Path folder;

    private static Path reports;
    private static String expected;
    private static long undisturbedMillis;

    @BeforeAll
    static void undisturbed() throws Exception {
        reports = folder.resolve("reports.jsonl");
        Files.write(reports, GeneratedReports.lines(ARTICLES));
        String ledger = folder.resolve("undisturbed.db").toString();
        long begin = System.nanoTime();
        assertThat(start(ledger).waitFor()).isZero();
        undisturbedMillis = (System.nanoTime() - begin) / 1_000_000;
        expected = LedgerCommandsTest.everything(ledger);
        assertThat(expected.lines().count()).isGreaterThan(ARTICLES);
    }

    @Test
    void killedAndRunAgainItIsAsIfNothingHadHappened() throws Exception {
        kill(3, 11);
    }

    @Test
    @Tag("soak")
    void aHundredTimes() throws Exception {
        kill(100, 12);
    }

    private static void kill(int times, long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            String ledger = folder.resolve("killed" + seed + "-" + i + ".db").toString();
            Process process = start(ledger);
            process.waitFor((long) (random.nextDouble() * undisturbedMillis), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (Files.exists(Path.of(ledger))) {
                Run verify = Run.of("verify", "--ledger", ledger);
                assertThat(verify.code()).as(verify.out() + verify.err()).isZero();
            }
            assertThat(start(ledger).waitFor()).isZero();
            assertThat(LedgerCommandsTest.everything(ledger)).as("kill %d", i).isEqualTo(expected);
        }
    }

    private static Process start(String ledger) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hearsay.cli.Main"));
        command.addAll(List.of("add", reports.toString(), "--engine", "rules", "--quiet", "--ledger", ledger));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
