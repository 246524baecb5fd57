// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.place.Place;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceText;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hearsay label toponyms}: the names of places in each text and where they are. */
@Command(name = "toponyms", description = "Finds names of places and puts them on the map.")
final class LabelToponyms implements Callable<Integer> {

    private static final String GEONAMES = "geonames:";

    @Option(names = "--gold-spans", description = "Resolve the names given as \"toponyms\" instead of finding names.")
    private boolean goldSpans;

    private final Terminal terminal;
    private final CommonOptions common;

    LabelToponyms(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() throws IOException {
        PlaceFinder finder = new PlaceFinder(PlaceReader.gazetteer(terminal));
        Optional<PlaceReader> reader =
                goldSpans ? Optional.of(PlaceReader.ofNames(finder)) : PlaceReader.load(terminal, finder);
        return reader.isEmpty()
                ? ExitCode.FAILED
                : new LabelledLines(terminal, common).label((input, output) -> annotate(reader.get(), input, output));
    }

    private void annotate(PlaceReader reader, ObjectNode input, ObjectNode output) {
        String text = input.path("text").asString();
        for (String key : new String[] {"date", "outlet", "domain"}) {
            if (input.path(key).isString()) {
                output.put(key, input.path(key).asString());
            }
        }
        List<String> outlet = Stream.of("outlet", "domain")
                .filter(key -> input.path(key).isString())
                .map(key -> input.path(key).asString())
                .toList();
        List<Span> names = goldSpans ? given(input, text) : reader.namesIn(text);
        CodePointPositions positions = new CodePointPositions(text);
        ArrayNode toponyms = output.putArray("toponyms");
        PlaceText read = new PlaceText(text, names, outlet);
        for (ResolvedToponym toponym : reader.placesIn(read)) {
            ObjectNode node = toponyms.addObject();
            node.put("start", positions.of(toponym.span().begin()));
            node.put("end", positions.of(toponym.span().end()));
            node.put("name", toponym.span().in(text));
            write(node, toponym);
        }
    }

    private static void write(ObjectNode node, ResolvedToponym toponym) {
        Optional<Place> place = toponym.place();
        if (place.isEmpty()) {
            node.putNull("lat");
            node.putNull("lon");
        }
        place.ifPresent(found -> {
            node.put("lat", found.latitude());
            node.put("lon", found.longitude());
            node.put("gazname", found.name());
            node.put("precision", Names.of(found.precision().placeClass()));
            node.put("radiusKm", found.precision().radiusKm());
            found.gazetteerId().ifPresent(id -> {
                node.put("gazetteerId", id);
                if (id.matches(GEONAMES + "\\d+")) {
                    node.put("geonameid", Long.parseLong(id.substring(GEONAMES.length())));
                }
            });
        });
        toponym.country().ifPresent(country -> node.put("countryCode", country));
        toponym.within().ifPresent(area -> node.put("within", area.name()));
    }

    /** The names that the line gives, which lie in its text and do not overlap. */
    private static List<Span> given(ObjectNode input, String text) {
        List<Span> names = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        for (JsonNode node : input.path("toponyms")) {
            int start = node.path("start").asInt(-1);
            int end = node.path("end").asInt(-1);
            if (start < 0 || end <= start || end > length) {
                throw new IllegalArgumentException(
                        "a name at " + start + " to " + end + " is none of its text's " + length + " characters");
            }
            names.add(new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        }
        return names.stream().sorted().distinct().toList();
    }
}
