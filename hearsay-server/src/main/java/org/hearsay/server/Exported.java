// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.util.Optional;
import java.util.function.Function;
import org.hearsay.ledger.exchange.GeoJson;
import org.hearsay.ledger.exchange.HitCsv;
import org.hearsay.ledger.exchange.HitJson;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;

/**
 * A format in which what a query shows is handed out.
 *
 * @param name as it stands in the path and behind the file's dot
 * @param mediaType for the answer's head
 * @param header what stands before the first row
 * @param rowOf the row of a hit; absent for a hit that has no place in the format
 * @param separator what stands between two rows
 * @param footer what stands behind the last
 */
record Exported(
        String name,
        String mediaType,
        String header,
        Function<Hit, Optional<String>> rowOf,
        String separator,
        String footer) {

    /**
     * The format called {@code name}, for hits of {@code query}.
     *
     * @throws Problem 404 when there is none
     */
    static Exported of(String name, Query query) {
        HitJson json = new HitJson(query);
        return switch (name) {
            case "jsonl" ->
                new Exported(name, "application/x-ndjson", "", hit -> Optional.of(json.of(hit) + "\n"), "", "");
            case "csv" ->
                new Exported(
                        name, "text/csv; charset=utf-8", HitCsv.header(), hit -> Optional.of(HitCsv.of(hit)), "", "");
            case "geojson" ->
                new Exported(
                        name,
                        "application/geo+json",
                        GeoJson.header(),
                        hit -> hit instanceof Hit.Event event ? Optional.of(GeoJson.of(event)) : Optional.empty(),
                        GeoJson.separator(),
                        GeoJson.footer());
            default -> throw Problem.missing("There is no such format; there are jsonl, csv and geojson.");
        };
    }

    Optional<String> row(Hit hit) {
        return rowOf.apply(hit);
    }
}
