// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.measure.place.LabelledToponym;
import org.hearsay.measure.place.PlaceJsonl;
import org.hearsay.measure.place.PlacedDocument;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceText;
import org.hearsay.place.Weighing;
import org.hearsay.text.Span;

/**
 * What the finder of places weighed of the gold's names, for the training of its weights: a line each for a name ({@code name}, document, begin, and
 * the gold's latitude and longitude) and for its options ({@code option}, latitude, longitude, likelihood, features), between tabs.
 */
final class WeighingsFile {

    private final PlaceFinder finder;

    WeighingsFile(PlaceFinder finder) {
        this.finder = finder;
    }

    void write(List<Path> gold, Path target) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
            out.println("features\t" + String.join("\t", PlaceFinder.featureNames()));
            for (Path file : gold) {
                for (PlacedDocument document : PlaceJsonl.read(file)) {
                    document(out, document);
                }
            }
        }
    }

    private void document(PrintWriter out, PlacedDocument document) {
        List<Span> names = MeasurePlaces.spans(document);
        List<Weighing> weighed = finder.weighingsIn(
                new PlaceText(document.text(), names, document.outlet().stream().toList()));
        for (Weighing weighing : weighed) {
            int begin = document.text().codePointCount(0, weighing.span().begin());
            document.toponyms().stream()
                    .filter(toponym ->
                            toponym.begin() == begin && toponym.point().isPresent())
                    .findFirst()
                    .ifPresent(toponym -> name(out, document, toponym, weighing));
        }
    }

    private static void name(PrintWriter out, PlacedDocument document, LabelledToponym toponym, Weighing weighing) {
        out.println("name\t" + document.id() + "\t" + toponym.begin() + "\t"
                + toponym.point().map(p -> p.latitude() + "\t" + p.longitude()).orElse("\t"));
        for (Weighing.Option option : weighing.options()) {
            StringBuilder line = new StringBuilder("option\t")
                    .append(option.place()
                            .map(p -> p.latitude() + "\t" + p.longitude())
                            .orElse("\t"))
                    .append('\t')
                    .append(option.likelihood());
            option.features().forEach(value -> line.append('\t').append(value == 0 ? "0" : value.toString()));
            out.println(line);
        }
    }
}
