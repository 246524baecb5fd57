// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import java.util.Optional;
import org.hearsay.place.Area;
import org.hearsay.place.Place;
import org.hearsay.place.Precision;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.reading.Reading;

/** Names of places as rows, and rows as the names that they were. */
final class ToponymRows {

    /** In place of a precision: the row's name is that of the area around a name that is not in the gazetteer, and has no point. */
    private static final String WITHIN = "within";

    private ToponymRows() {}

    static void add(Rows rows, ResolvedToponym toponym, Reading reading, int n) {
        Optional<Place> place = toponym.place();
        Optional<Area> within = toponym.within();
        rows.add(
                Table.TOPONYM,
                reading.article().id(),
                (long) n,
                Lists.spans(List.of(toponym.span())),
                toponym.span().in(reading.article().text()),
                place.map(Place::name).or(() -> within.map(Area::name)).orElse(null),
                toponym.country().orElse(null),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                place.map(found -> found.precision().toString())
                        .or(() -> within.map(area -> WITHIN))
                        .orElse(null),
                place.flatMap(Place::gazetteerId)
                        .or(() -> within.flatMap(Area::gazetteerId))
                        .orElse(null));
    }

    static List<ResolvedToponym> toponyms(Rows rows) {
        return rows.of(Table.TOPONYM).stream()
                .map(row -> toponym(new Cells(Table.TOPONYM, row)))
                .toList();
    }

    private static ResolvedToponym toponym(Cells cells) {
        Optional<String> precision = cells.optional("precision_class");
        boolean within = precision.equals(Optional.of(WITHIN));
        Optional<String> country = cells.optional("country");
        Optional<String> id = cells.optional("gazetteer_id");
        return new ResolvedToponym(
                cells.spans("spans").getFirst(),
                precision
                        .filter(shown -> !within)
                        .map(shown -> new Place(
                                cells.text("name"),
                                country,
                                cells.real("lat"),
                                cells.real("lon"),
                                Precision.parse(shown),
                                id)),
                within ? Optional.of(new Area(cells.text("name"), country, id)) : Optional.empty());
    }
}
