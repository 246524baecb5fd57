// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.time.LabelledTimex;
import org.hearsay.measure.time.TimedDocument;
import org.hearsay.measure.time.TimexFigures;
import org.hearsay.measure.time.TimexJsonl;
import org.hearsay.measure.time.TimexReport;
import org.hearsay.measure.time.TimexScore;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure times GOLD}: how well the program finds and understands expressions of time, against a gold corpus. */
@Command(
        name = "times",
        description = "How well the program finds and understands expressions of time, against a gold corpus.",
        sortOptions = false)
final class MeasureTimes implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GOLD", description = "A gold file (JSON Lines).")
    private Path gold = Path.of("");

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    private final Terminal terminal;

    MeasureTimes(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            List<TimedDocument> documents = TimexJsonl.gold(gold);
            List<TimedDocument> found = predicted.map(TimexJsonl::predicted).orElseGet(() -> labelled(documents));
            TimexFigures figures = TimexScore.score(documents, found);
            terminal.out().print(json ? TimexReport.json(figures) + "\n" : TimexReport.text(figures));
            return ExitCode.DONE;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private static List<TimedDocument> labelled(List<TimedDocument> gold) {
        TimexFinder finder = new TimexFinder();
        return gold.stream().map(document -> labelled(finder, document)).toList();
    }

    private static TimedDocument labelled(TimexFinder finder, TimedDocument document) {
        CodePointPositions positions = new CodePointPositions(document.text());
        List<LabelledTimex> timexes =
                finder
                        .timexesIn(
                                document.text(),
                                CreationDay.of(document.created().orElse("")))
                        .stream()
                        .map(timex -> labelled(timex, positions))
                        .toList();
        return new TimedDocument(document.id(), document.text(), document.created(), timexes);
    }

    private static LabelledTimex labelled(Timex timex, CodePointPositions positions) {
        return new LabelledTimex(
                positions.of(timex.span().begin()),
                positions.of(timex.span().end()),
                timex.type().name(),
                timex.value().orElse(""));
    }
}
