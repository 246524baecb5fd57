// SPDX-License-Identifier: Apache-2.0
package org.hearsay.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.measure.speed.NewsTexts;
import org.hearsay.measure.speed.SpeedFigures;
import org.hearsay.measure.speed.SpeedReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures Hearsay and CoreNLP on the same articles, one after another, each in a process of its own, Hearsay at the beginning and once more at the end, since the
 * machine's load changes. Arguments: number of generated articles, or a file of JSON Lines with a {@code text} key; then the number of rounds;
 * then on how many threads, one after another (default {@code 1}: CoreNLP's quote annotator fails where two threads share it).
 */
final class SideBySide {

    private static final int WORDS = 600;

    private static final int ARTICLES = 20;

    private final Path articles;
    private final String rounds;
    private final List<Integer> threads;

    private SideBySide(Path articles, String rounds, List<Integer> threads) {
        this.articles = articles;
        this.rounds = rounds;
        this.threads = threads;
    }

    public static void main(String[] args) throws IOException {
        String which = args.length > 0 ? args[0] : Integer.toString(ARTICLES);
        boolean generated = which.chars().allMatch(c -> c >= '0' && c <= '9');
        Path file = generated ? generated(Integer.parseInt(which)) : Path.of(which);
        try {
            List<Integer> threads = Arrays.stream((args.length > 2 ? args[2] : "1").split(","))
                    .map(Integer::valueOf)
                    .toList();
            new SideBySide(file, args.length > 1 ? args[1] : "2", threads).compare();
        } finally {
            if (generated) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path generated(int count) throws IOException {
        NewsTexts texts = new NewsTexts();
        JsonMapper json = new JsonMapper();
        Path file = Files.createTempFile("hearsay-peers", ".jsonl");
        Files.write(
                file,
                IntStream.range(0, count)
                        .mapToObj(number -> json.writeValueAsString(Map.of("text", texts.article(number, WORDS))))
                        .toList());
        return file;
    }

    private void compare() {
        List<SpeedFigures> all = new ArrayList<>();
        for (int count : threads) {
            SpeedFigures before = hearsay(count);
            List<SpeedFigures> peers = new ArrayList<>();
            for (CoreNlpSpeed.Settings settings : CoreNlpSpeed.Settings.values()) {
                peers.add(run(
                        "-Xmx8g",
                        CoreNlpSpeed.class.getName(),
                        settings.name(),
                        Integer.toString(count),
                        rounds,
                        articles.toString()));
            }
            SpeedFigures after = hearsay(count);
            all.add(before);
            all.add(after);
            all.addAll(peers);
            peers.forEach(peer -> tell(before, after, peer));
        }
        System.out.print(SpeedReport.text(all));
        System.out.printf(
                Locale.ROOT,
                "load of the machine at the end: %.1f on %d cores%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The slower of Hearsay's two runs is compared. */
    private static void tell(SpeedFigures before, SpeedFigures after, SpeedFigures peer) {
        System.out.printf(
                Locale.ROOT,
                "%d threads: %.1f times %s by the clock, %.1f times by processor time%n",
                peer.threads(),
                Math.min(before.articlesPerSecond(), after.articlesPerSecond()) / peer.articlesPerSecond(),
                peer.name(),
                peer.cpuSeconds() / Math.max(before.cpuSeconds(), after.cpuSeconds()));
    }

    private SpeedFigures hearsay(int count) {
        return run(
                "-XX:+UseSerialGC",
                "org.hearsay.cli.Main",
                "measure",
                "speed",
                "--json",
                "--threads",
                Integer.toString(count),
                "--rounds",
                rounds,
                "--articles",
                articles.toString());
    }

    private static SpeedFigures run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("hearsay-peers", ".log");
            said.toFile().deleteOnExit();
            Process process =
                    new ProcessBuilder(command).redirectError(said.toFile()).start();
            String last = "";
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = line.startsWith("{") ? line : last;
                }
            }
            if (process.waitFor() != 0 || last.isEmpty()) {
                throw new IllegalStateException(
                        "failed: " + String.join(" ", arguments) + System.lineSeparator() + Files.readString(said));
            }
            return SpeedReport.parse(last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
