// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.place.LabelledPoint;
import org.hearsay.measure.place.LabelledToponym;
import org.hearsay.measure.place.PlaceFigures;
import org.hearsay.measure.place.PlaceJsonl;
import org.hearsay.measure.place.PlaceScore;
import org.hearsay.measure.place.PlacedDocument;
import org.hearsay.place.Place;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceText;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;
import org.hearsay.time.TimexFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure places GOLD...}: how well the program puts names on the map, and how quickly. */
@Command(
        name = "places",
        description = "How well the program finds names of places and puts them on the map, against a gold corpus.",
        sortOptions = false)
final class MeasurePlaces implements Callable<Integer> {

    private static final String GEONAMES = "geonames:";

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold files (JSON Lines) in the shape of gold/geo.")
    private List<Path> gold = List.of();

    @Option(names = "--gold-spans", description = "Resolve the gold's names; without it names are found first.")
    private boolean goldSpans;

    @Option(names = "--no-country", description = "Leave states out, whose point is a convention.")
    private boolean noCountry;

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Rank with these weights (training/places/README.md).")
    private Optional<Path> weights = Optional.empty();

    @Option(
            names = "--weighings",
            paramLabel = "FILE",
            description = "Write what was weighed of the gold's names, for training.")
    private Optional<Path> weighings = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "N",
            description =
                    "Instead, read the texts N times for places and times, names given, and say how many a CPU second.")
    private int rounds;

    private final Terminal terminal;

    MeasurePlaces(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            PlaceFinder finder = weights.map(file -> PlaceFinder.withWeights(PlaceReader.gazetteer(terminal), file))
                    .orElseGet(() -> new PlaceFinder(PlaceReader.gazetteer(terminal)));
            if (rounds > 0) {
                speed(finder);
                return ExitCode.DONE;
            }
            if (weighings.isPresent()) {
                new WeighingsFile(finder).write(gold, weighings.get());
                return ExitCode.DONE;
            }
            Optional<PlaceReader> reader = goldSpans || predicted.isPresent()
                    ? Optional.of(PlaceReader.ofNames(finder))
                    : PlaceReader.load(terminal, finder);
            reader.ifPresent(this::measure);
            return reader.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(PlaceReader reader) {
        List<PlacedDocument> told = predicted.map(PlaceJsonl::read).orElse(List.of());
        for (Path file : gold) {
            List<PlacedDocument> documents = PlaceJsonl.read(file);
            List<PlacedDocument> found = predicted.isPresent()
                    ? told
                    : documents.stream()
                            .map(document -> placed(reader, document))
                            .toList();
            print(file, documents, found, false);
            if (!goldSpans) {
                print(file, documents, found, true);
            }
        }
    }

    private void print(Path file, List<PlacedDocument> documents, List<PlacedDocument> found, boolean overlap) {
        PlaceFigures f = PlaceScore.score(documents, found, new PlaceScore.Options(overlap, goldSpans, noCountry));
        PlaceFigures.Resolution r = f.resolution();
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s (%s spans)%n  recognition  F1 %.3f  P %.3f  R %.3f  (%d gold, %d found, %d right)%n"
                                + "  resolution   acc161 %.3f  of all recognised %.3f  AUC %.3f  mean %.0f km  median %.1f km  (%d)%n"
                                + "  same id      %d of %d%n"
                                + "  end to end   F1 %.3f  P %.3f  R %.3f  (%d gold, %d found, %d right)",
                        file.getFileName(),
                        overlap ? "overlapping" : "exact",
                        f.recognition().f1(),
                        f.recognition().precision(),
                        f.recognition().recall(),
                        f.recognition().gold(),
                        f.recognition().predicted(),
                        f.recognition().right(),
                        r.accuracy161(),
                        r.accuracyOfAll(),
                        r.auc(),
                        r.meanKm(),
                        r.medianKm(),
                        r.count(),
                        r.sameIds(),
                        r.ids(),
                        f.endToEnd().f1(),
                        f.endToEnd().precision(),
                        f.endToEnd().recall(),
                        f.endToEnd().gold(),
                        f.endToEnd().predicted(),
                        f.endToEnd().right()));
    }

    private PlacedDocument placed(PlaceReader reader, PlacedDocument document) {
        String text = document.text();
        List<Span> names = goldSpans ? spans(document) : reader.namesIn(text);
        CodePointPositions positions = new CodePointPositions(text);
        List<LabelledToponym> toponyms =
                reader
                        .placesIn(new PlaceText(
                                text, names, document.outlet().stream().toList()))
                        .stream()
                        .map(toponym -> labelled(toponym, positions))
                        .toList();
        return new PlacedDocument(document.id(), text, document.outlet(), toponyms, List.of());
    }

    /** The gold's names in a document's text. */
    static List<Span> spans(PlacedDocument document) {
        String text = document.text();
        return document.toponyms().stream()
                .map(t -> new Span(text.offsetByCodePoints(0, t.begin()), text.offsetByCodePoints(0, t.end())))
                .sorted()
                .distinct()
                .toList();
    }

    private static LabelledToponym labelled(ResolvedToponym toponym, CodePointPositions positions) {
        Optional<Place> place = toponym.place();
        OptionalLong id = place.flatMap(Place::gazetteerId)
                .filter(name -> name.matches(GEONAMES + "\\d+"))
                .map(name -> OptionalLong.of(Long.parseLong(name.substring(GEONAMES.length()))))
                .orElse(OptionalLong.empty());
        return new LabelledToponym(
                positions.of(toponym.span().begin()),
                positions.of(toponym.span().end()),
                place.map(found -> new LabelledPoint(found.latitude(), found.longitude())),
                id,
                toponym.country(),
                "",
                "");
    }

    /** Times places and times alone, of texts in memory with their names given, on one thread; the first half of the rounds warms up. */
    private void speed(PlaceFinder finder) {
        List<PlaceText> texts = new ArrayList<>();
        for (Path file : gold) {
            for (PlacedDocument document : PlaceJsonl.read(file)) {
                texts.add(new PlaceText(
                        document.text(),
                        spans(document),
                        document.outlet().stream().toList()));
            }
        }
        TimexFinder times = new TimexFinder();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        int warm = rounds / 2;
        long begun = clock.getCurrentThreadCpuTime();
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            begun = round == warm ? clock.getCurrentThreadCpuTime() : begun;
            for (PlaceText text : texts) {
                found += finder.placesIn(text).size();
                found += times.timexesIn(text.text(), Optional.empty()).size();
            }
        }
        double seconds = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d texts of %d characters, %d places and times: %.0f texts a CPU second",
                        texts.size(),
                        texts.stream().mapToInt(t -> t.text().length()).sum() / Math.max(1, texts.size()),
                        found / rounds,
                        texts.size() * (rounds - warm) / seconds));
    }
}
