// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.WordList;
import tools.jackson.databind.json.JsonMapper;

/** Which column of a table holds what, by the names in its first row and {@code columns.txt}. */
final class CsvColumns {

    private static final String TEXT = "text";

    /** What a record calls it → the number of the column that holds it. */
    private final Map<String, Integer> places;

    private final int width;
    private final JsonMapper json = new JsonMapper();

    private CsvColumns(Map<String, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /** The columns named {@code header}; absent when none of them is the text. */
    static Optional<CsvColumns> in(List<String> header) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> names = header.stream().map(CsvColumns::plain).toList();
        for (WordList.Entry entry :
                WordList.beside(CsvColumns.class, "columns.txt").entries()) {
            String[] words = entry.text().split("\\s+", -1);
            for (int i = 1; i < words.length && !places.containsKey(words[0]); i++) {
                int place = names.indexOf(words[i]);
                if (place >= 0) {
                    places.put(words[0], place);
                }
            }
        }
        return places.containsKey(TEXT) ? Optional.of(new CsvColumns(places, names.size())) : Optional.empty();
    }

    /** The mark between the columns: the one of comma, semicolon and tab that stands most often in the first line. */
    static char separator(String start) {
        String first = start.lines().findFirst().orElse("");
        char best = ',';
        for (char mark : new char[] {';', '\t'}) {
            best = count(first, mark) > count(first, best) ? mark : best;
        }
        return best;
    }

    private static long count(String line, char mark) {
        return line.chars().filter(c -> c == mark).count();
    }

    /** Whether the first line of a text names the columns of a table of articles. */
    static boolean begin(String start) {
        String first = start.lines().findFirst().orElse("");
        String[] names =
                first.replace("\"", "").split(java.util.regex.Pattern.quote(String.valueOf(separator(start))), -1);
        return names.length > 1
                && in(List.of(names))
                        .filter(columns -> columns.places.size() > 1)
                        .isPresent();
    }

    /** How many columns the first row names. */
    int width() {
        return width;
    }

    /** Whether a row goes on behind the last column: then one of its fields is half a field. */
    boolean isTooLong(List<String> row) {
        return row.size() > width && row.subList(width, row.size()).stream().anyMatch(field -> !field.isBlank());
    }

    /** One row as a JSON object with the keys that a line of a JSON Lines file has. */
    String record(List<String> row) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put(TEXT, "");
        places.forEach((name, place) -> {
            if (place < row.size() && !row.get(place).isBlank()) {
                record.put(name, row.get(place));
            }
        });
        return json.writeValueAsString(record);
    }

    private static String plain(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
