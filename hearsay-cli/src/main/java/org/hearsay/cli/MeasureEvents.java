// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.encoder.EncoderException;
import org.hearsay.event.RelationClassifier;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.event.EventJsonl;
import org.hearsay.measure.event.EventReport;
import org.hearsay.measure.event.EventRow;
import org.hearsay.measure.event.EventScore;
import org.hearsay.measure.event.EventTask;
import org.hearsay.measure.event.EventTriple;
import org.hearsay.measure.event.RelationClasses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure events GOLD}: how well the program codes events, with the figures of the gold's own script. */
@Command(name = "events", description = "How well the program codes events, against a gold file.", sortOptions = false)
final class MeasureEvents implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "GOLD",
            description = "A gold file (JSON Lines), or the folder of the project's own reports with events.")
    private Path gold = Path.of("");

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(names = "--suite", paramLabel = "NAME", description = "Score only the gold lines of this suite.")
    private Optional<String> suite = Optional.empty();

    @Mixin
    private final DictionaryOptions dictionaries = new DictionaryOptions();

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(names = "--held", description = "Of the project's own reports, score the half that nobody tunes on.")
    private boolean held;

    @Option(names = "--misses", description = "Of the project's own reports, list what was missed or told wrong.")
    private boolean misses;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;

    MeasureEvents(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            if (OwnEvents.isOne(gold)) {
                OwnEvents own = new OwnEvents(gold, held);
                terminal.out().print(own.figures(engine, terminal, misses, json));
                return ExitCode.DONE;
            }
            List<EventRow> rows = EventJsonl.gold(gold);
            List<EventRow> all = predicted.isPresent() ? predicted(rows, predicted.get()) : labelled(asked(rows));
            var figures = EventScore.score(asked(rows), all);
            terminal.out().print(json ? EventReport.json(figures) + "\n" : EventReport.text(figures));
            return ExitCode.DONE;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } catch (EncoderException e) {
            terminal.warn(e.getMessage() + " There is no other way to label relations.");
            return ExitCode.FAILED;
        }
    }

    private List<EventRow> asked(List<EventRow> rows) {
        if (suite.isEmpty()) {
            return rows;
        }
        List<EventRow> asked = rows.stream().filter(this::isAsked).toList();
        if (asked.isEmpty()) {
            throw new MeasureException(gold.toString(), "no gold line in suite " + suite.get());
        }
        return asked;
    }

    private boolean isAsked(EventRow row) {
        return suite.isEmpty() || suite.get().equals(row.json().path("suite").asString(""));
    }

    /** The predictions without those for lines of another suite. */
    private List<EventRow> predicted(List<EventRow> rows, Path file) {
        List<String> others =
                rows.stream().filter(row -> !isAsked(row)).map(EventRow::id).toList();
        return EventJsonl.predicted(file, EventJsonl.task(rows.getFirst())).stream()
                .filter(row -> !others.contains(row.id()))
                .toList();
    }

    private List<EventRow> labelled(List<EventRow> rows) throws EncoderException {
        if (EventJsonl.task(rows.getFirst()) == EventTask.EVENTS) {
            CameoLines coder = new CameoLines(dictionaries, terminal);
            return asked(rows).stream().map(row -> coded(coder, row)).toList();
        }
        List<EventRow> labelled = new ArrayList<>();
        try (RelationClassifier classifier = RelationClassifier.load()) {
            for (EventRow row : rows) {
                String root = classifier.rootOf(LabelPlover.pair(row.json())).name();
                labelled.add(new EventRow(row.id(), RelationClasses.of(root), List.of(), row.group(), row.json()));
            }
        }
        return labelled;
    }

    private static EventRow coded(CameoLines coder, EventRow row) {
        List<EventTriple> events = coder.eventsIn(row.json()).stream()
                .map(event -> new EventTriple(event.source(), event.target(), event.code()))
                .toList();
        return new EventRow(row.id(), RelationClasses.NONE, events, row.group(), row.json());
    }
}
