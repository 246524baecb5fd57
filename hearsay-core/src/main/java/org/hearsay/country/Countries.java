// SPDX-License-Identifier: Apache-2.0
package org.hearsay.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hearsay.text.WordList;

/** The table of countries, in the order of the resource {@code countries.txt}. Never changes; may be shared between threads. */
public final class Countries {

    private static final int COLUMNS = 8;
    private static final String UNTIL = "until ";

    private final List<Country> all;
    private final Map<String, Country> byIso3 = new HashMap<>();
    private final Map<String, Country> byIso2 = new HashMap<>();
    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, Country> byDemonym = new HashMap<>();

    private Countries(List<Country> all) {
        this.all = List.copyOf(all);
        for (Country country : all) {
            byIso3.put(country.iso3(), country);
            byIso2.putIfAbsent(country.iso2(), country);
            byName.putIfAbsent(key(country.name()), country);
        }
        // Usual names first: "Georgia" is never somebody's other name before it is a country.
        for (Country country : all) {
            country.otherNames().forEach(name -> byName.putIfAbsent(key(name), country));
            country.demonyms().forEach(name -> byDemonym.putIfAbsent(key(name), country));
        }
        for (Country country : all) {
            country.demonyms().forEach(name -> byDemonym.putIfAbsent(key(name) + "s", country));
        }
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException naming file and line when a line of the resource is malformed
     */
    public static Countries load() {
        WordList list = WordList.beside(Countries.class, "countries.txt");
        List<Country> countries = new ArrayList<>();
        for (WordList.Entry entry : list.entries()) {
            try {
                countries.add(country(entry.text()));
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, String.valueOf(e.getMessage()));
            }
        }
        return new Countries(countries);
    }

    /** All of them, in the order of the table. */
    public List<Country> all() {
        return all;
    }

    /** The country of an ISO 3166 alpha-3 code in capitals. */
    public Optional<Country> byIso3(String code) {
        return Optional.ofNullable(byIso3.get(code));
    }

    /** The country of an ISO 3166 alpha-2 code in capitals. */
    public Optional<Country> byIso2(String code) {
        return Optional.ofNullable(byIso2.get(code));
    }

    /** The country of which {@code name} is the usual or another name; case and a leading "the" are indifferent. */
    public Optional<Country> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The country whose adjective or people {@code word} is ({@code Syrian}, {@code Syrians}); of two, the first in the table. */
    public Optional<Country> ofDemonym(String word) {
        return Optional.ofNullable(byDemonym.get(key(word)));
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private static Country country(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length < COLUMNS || columns.length > COLUMNS + 1) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns and perhaps \"until YEAR\"");
        }
        String[] point = columns[3].split(",");
        if (point.length != 2) {
            throw new IllegalArgumentException("the fourth column is not \"latitude, longitude\"");
        }
        String id = columns[2].strip();
        return new Country(
                columns[0].strip(),
                columns[1].strip(),
                id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id)),
                Double.parseDouble(point[0].strip()),
                Double.parseDouble(point[1].strip()),
                columns[4].strip(),
                names(columns[5]),
                names(columns[6]),
                names(columns[7]),
                columns.length > COLUMNS ? until(columns[COLUMNS].strip()) : OptionalInt.empty());
    }

    private static OptionalInt until(String column) {
        if (!column.startsWith(UNTIL)) {
            throw new IllegalArgumentException("the ninth column is not \"until YEAR\"");
        }
        return OptionalInt.of(Integer.parseInt(column.substring(UNTIL.length())));
    }

    private static List<String> names(String column) {
        return Stream.of(column.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
