// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.place.GazetteerException;
import picocli.CommandLine.Command;

/** {@code hearsay doctor}: what the program runs on and what it lacks. */
@Command(name = "doctor", description = "Says what Hearsay runs on and what is missing.")
final class DoctorCommand implements Callable<Integer> {

    /** Below this the largest page that is taken, 32 MB, does not fit with all that is read from it. */
    private static final long LEAST_MEMORY_MEGABYTES = 512;

    private static final long MEGABYTE = 1L << 20;

    /** One thing looked at: {@code advice} is empty when all is well. */
    private record Finding(String what, String state, String advice) {}

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("version", Version.built(), ""));
        findings.add(java());
        findings.add(memory(Runtime.getRuntime().maxMemory() / MEGABYTE));
        findings.add(dataFolder(DataFolder.of(terminal)));
        findings.add(engine());
        findings.add(gazetteer(terminal));
        findings.add(terminal());
        findings.forEach(this::print);
        return findings.stream().allMatch(finding -> finding.advice().isEmpty()) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Finding java() {
        String state = Runtime.version() + " (" + System.getProperty("java.vendor", "unknown vendor") + ") in "
                + System.getProperty("java.home", "?") + ", "
                + Plain.count(Runtime.getRuntime().availableProcessors(), "processor");
        return new Finding("Java", state, "");
    }

    static String memoryAdvice(long megabytes) {
        return megabytes < LEAST_MEMORY_MEGABYTES
                ? "too little for large pages; set HEARSAY_JAVA_OPTS=-Xmx" + LEAST_MEMORY_MEGABYTES + "m or more"
                : "";
    }

    private static Finding memory(long megabytes) {
        return new Finding("memory", "up to " + megabytes + " MB", memoryAdvice(megabytes));
    }

    /** The engine that commands use unless told otherwise: whether it loads is best known by loading it. */
    private static Finding engine() {
        try {
            Encoder.load().close();
            return new Finding("engine", "learnt (encoder and rules), bundled", "");
        } catch (EncoderException e) {
            return new Finding("engine", "rules only", e.getMessage() + " Much indirect speech will be missed.");
        }
    }

    /** Which places are known, and of which day; an index that is not to be used says so itself. */
    private static Finding gazetteer(Terminal terminal) {
        try {
            String sources = PlaceReader.installed(terminal).sources().stream()
                    .map(source -> source.name() + ", " + source.size() + " places of " + source.date())
                    .collect(Collectors.joining("; then "));
            return new Finding("gazetteer", sources, "");
        } catch (GazetteerException e) {
            return new Finding("gazetteer", "cannot be used", String.valueOf(e.getMessage()));
        }
    }

    private static Finding dataFolder(Path folder) {
        Path nearest = folder;
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        boolean fine = Files.isDirectory(nearest) && Files.isWritable(nearest);
        String state =
                folder + (Files.isDirectory(folder) ? "" : " (not there yet; made when a command first needs it)");
        return new Finding(
                "data folder", state, fine ? "" : nearest + " is not a folder you can write to; change that");
    }

    private Finding terminal() {
        String shown = terminal.interactive() ? terminal.width() + " columns" : "output goes to a file or a pipe";
        return new Finding("terminal", shown + (terminal.colours() ? ", colours" : ", no colours"), "");
    }

    private void print(Finding finding) {
        String mark = finding.advice().isEmpty() ? "ok " : "bad";
        terminal.out()
                .println(
                        String.format(Locale.ROOT, "%s  %-11s  %s", mark, finding.what(), Plain.line(finding.state())));
        if (!finding.advice().isEmpty()) {
            terminal.out().println("                  " + Plain.line(finding.advice()));
        }
    }
}
