// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.measure.attribution.AttributionFigures;
import org.hearsay.measure.attribution.AttributionReport;
import org.hearsay.measure.attribution.AttributionScore;
import org.hearsay.measure.attribution.CodePoints;
import org.hearsay.measure.attribution.GoldReports;
import org.hearsay.measure.attribution.LabelledAttribution;
import org.hearsay.measure.attribution.LabelledDocument;
import org.hearsay.measure.attribution.LabelledJsonl;
import org.hearsay.measure.attribution.LabelledSpeaker;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.attribution.ScoreOptions;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure attribution GOLD}: how well the program finds who said what, against a gold corpus. */
@Command(
        name = "attribution",
        description = "How well the program finds who said what, against a gold corpus.",
        sortOptions = false)
final class MeasureAttribution implements Callable<Integer> {

    /** The folders of the project's own reports that those who tune do not read (gold/GUIDELINES.md). */
    private static final List<String> NOT_READ = List.of("held", "check");

    @Parameters(
            index = "0",
            paramLabel = "GOLD",
            description = "A gold file (JSON Lines), or a folder of the project's own reports.")
    private Path gold = Path.of("");

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(names = "--ci", paramLabel = "N", description = "Add 95 %% intervals from N draws of the documents.")
    private int draws;

    @Option(names = "--citron-view", description = "Filter both sides by the rules of Citron's data set first.")
    private boolean citronView;

    @Option(names = "--keep-nested", description = "Count nested predictions also where the gold has none.")
    private boolean keepNested;

    @Option(names = "--by-outlet", description = "Add figures for each outlet.")
    private boolean byOutlet;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(
            names = "--misses",
            description =
                    "List speakers and links of chains that were missed or told wrong; never those of held or check.")
    private boolean misses;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;

    MeasureAttribution(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            return measure();
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private int measure() {
        if (misses && NOT_READ.stream().anyMatch(gold::endsWith)) {
            throw new MeasureException(gold.toString(), "is held out: its misses are not shown; leave out --misses");
        }
        List<LabelledDocument> documents = Files.isDirectory(gold) ? GoldReports.in(gold) : LabelledJsonl.gold(gold);
        List<LabelledDocument> found = predicted.map(LabelledJsonl::predicted).orElseGet(() -> labelled(documents));
        if (misses) {
            AttributionScore.misses(documents, found).forEach(terminal.out()::println);
        }
        AttributionFigures figures =
                AttributionScore.score(documents, found, new ScoreOptions(citronView, keepNested, draws, byOutlet));
        terminal.out().print(json ? AttributionReport.json(figures) + "\n" : AttributionReport.text(figures));
        return ExitCode.DONE;
    }

    private List<LabelledDocument> labelled(List<LabelledDocument> gold) {
        AttributionFinder finder = engine.finder(terminal);
        List<LabelledDocument> labelled = new ArrayList<>();
        for (LabelledDocument document : gold) {
            String text = document.text().orElse("");
            List<LabelledAttribution> attributions = finder.attributionsIn(document.id(), text).stream()
                    .map(attribution -> labelled(attribution, text))
                    .toList();
            labelled.add(new LabelledDocument(
                    document.id(), document.id(), document.text(), Optional.empty(), attributions));
        }
        return labelled;
    }

    private static LabelledAttribution labelled(Attribution attribution, String text) {
        return new LabelledAttribution(
                Optional.of(attribution.id()),
                points(attribution.source(), text),
                points(attribution.cue().map(List::of).orElse(List.of()), text),
                points(attribution.content(), text),
                attribution.nestedIn(),
                Optional.of(new LabelledSpeaker(
                        attribution.speaker().name(),
                        Names.of(attribution.speaker().kind()))),
                Optional.of(Names.of(attribution.kind())));
    }

    private static List<CodePoints> points(List<Span> spans, String text) {
        return spans.stream().map(span -> CodePoints.of(span, text)).toList();
    }
}
