// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;

/**
 * Events in the columns of POLECAT, tab-separated, and behind them what POLECAT has no column for: status, on whose word, whether that is a party,
 * and what people decided. What the ledger does not know is an empty cell: intensity, numbers of the Correlates of War, titles, Wikipedia.
 */
public final class PolecatTsv {

    private static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Event Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version",
            "Status",
            "On Whose Word",
            "Party",
            "Decision");

    /** POLECAT's columns between those of the recipient and the raw name of the place, and between it and the source. */
    private static final int PLACE_COLUMNS = 8;

    private static final int STORY_COLUMNS = 5;

    private PolecatTsv() {}

    /** The names of the columns. */
    public static String header() {
        return line(COLUMNS);
    }

    /** The event as a row. */
    public static String of(Hit.Event event) {
        Filed filed = Filed.of(event);
        ArticleHead article = event.article();
        List<String> row = new ArrayList<>(List.of(
                event.id(),
                filed.day().orElse(""),
                filed.type().name(),
                // PLOVER's modes belong to the type without the status.
                filed.type() == filed.told() ? event.mode().orElse("") : "",
                "",
                Integer.toString(filed.quad()),
                ""));
        participants(row, event.actors());
        participants(row, event.recipients());
        empty(row, PLACE_COLUMNS);
        row.addAll(List.of(filed.place().orElse(""), "", article.outlet().orElse(article.uri())));
        row.add(article.published().orElse(""));
        empty(row, STORY_COLUMNS);
        row.addAll(List.of(
                Names.of(filed.status()),
                filed.word(),
                Boolean.toString(event.party()),
                event.verdict().map(verdict -> Names.of(verdict.state())).orElse("")));
        return line(row);
    }

    private static void participants(List<String> row, List<Hit.Participant> all) {
        row.add(joined(all, one -> one.name().orElse(one.text())));
        row.add(joined(all, one -> one.country().orElse("")));
        row.add("");
        row.add(all.stream()
                .map(Hit.Participant::sector)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(""));
        row.add(joined(all, one -> one.sector().orElse("")));
        row.add("");
        row.add(joined(all, Hit.Participant::text));
        row.add("");
    }

    private static void empty(List<String> row, int cells) {
        row.addAll(Collections.nCopies(cells, ""));
    }

    /** What is known of each, without what is not. */
    private static String joined(List<Hit.Participant> all, Function<Hit.Participant, String> shown) {
        return all.stream().map(shown).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    /** A tab or a line break in a cell becomes a blank; what a spreadsheet would run is guarded as in {@link CsvLine}. */
    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> CsvLine.guarded(cell.replaceAll("[\\t\\r\\n]+", " ")))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
