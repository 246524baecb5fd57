// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Measures how fast something reads articles: one round that does not count, then the others, by the clock and by the processor time of the whole
 * process; then, for stages, one more round in which the reading threads are looked at. Memory is the process's, so that only the first thing measured in
 * a process is surely its own.
 */
public final class Stopwatch {

    /** How often the threads' stacks are looked at: often enough for shares to a percent, seldom enough to cost nothing that shows. */
    private static final int LOOK_EVERY_MILLIS = 5;

    private static final double NANOS = 1e9;

    private final int rounds;

    /** A stopwatch for {@code rounds} rounds that count, at least one. */
    public Stopwatch(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round has to count");
        }
        this.rounds = rounds;
    }

    /**
     * Measures {@code reading}, which reads all of {@code texts} each time it is run.
     *
     * @param name goes into the figures
     * @param threads on how many threads it reads; goes into the figures
     * @param threadPrefix how the names of its threads begin, so that their stages can be counted; empty where they have none
     */
    public SpeedFigures measure(String name, int threads, List<String> texts, Runnable reading, String threadPrefix) {
        reading.run();
        double seconds = Double.MAX_VALUE;
        double cpuSeconds = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            reading.run();
            seconds = Math.min(seconds, (System.nanoTime() - start) / NANOS);
            cpuSeconds = Math.min(cpuSeconds, (cpuNanos() - cpu) / NANOS);
        }
        Stages stages = new Stages();
        if (!threadPrefix.isEmpty()) {
            lookWhile(reading, stages, threadPrefix);
        }
        return new SpeedFigures(
                name,
                threads,
                texts.size(),
                texts.stream().mapToLong(NewsTexts::count).sum(),
                seconds,
                cpuSeconds,
                peakBytes(),
                stages.shares());
    }

    private static void lookWhile(Runnable reading, Stages stages, String threadPrefix) {
        Thread looking = Thread.ofPlatform().daemon().name("stages").start(() -> {
            try {
                while (true) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                    stages.look(threadPrefix);
                }
            } catch (InterruptedException e) {
                // The round is over.
                return;
            }
        });
        try {
            reading.run();
            looking.interrupt();
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.interrupt();
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** The high-water mark of the resident set, which only Linux tells a process. */
    private static OptionalLong peakBytes() {
        Path status = Path.of("/proc/self/status");
        try {
            if (Files.isReadable(status)) {
                return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst();
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
