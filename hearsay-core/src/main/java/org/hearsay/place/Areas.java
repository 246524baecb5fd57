// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hearsay.country.Countries;
import org.hearsay.country.Country;
import org.hearsay.text.WordList;

/** Hearsay's own table: countries, and the large areas of {@code areas.txt}, by their names, the names of their people, and abbreviations. */
final class Areas {

    private static final int COLUMNS = 8;
    /** As many other names as are counted: every newspaper reader knows these. */
    private static final int WELL_KNOWN = 255;
    /** Names like CA, NSW or UAE, which are words of their own in small letters. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z&]{2,4}");

    /** An entry, how a name leads to it, and whether the name is that of its people. */
    record Named(Entry entry, Entry.Fit fit, boolean people) {}

    private final Map<String, List<Named>> byKey = new HashMap<>();
    private final Map<String, List<Named>> byCapitals = new HashMap<>();

    private Areas() {}

    /**
     * Reads the table.
     *
     * @param known what else is known of an area: the same entry with its people counted
     */
    static Areas load(Countries countries, UnaryOperator<Entry> known) {
        Areas areas = new Areas();
        for (Country country : countries.all()) {
            areas.add(entry(country), country.demonyms(), country.otherNames());
        }
        WordList list = WordList.beside(Areas.class, "areas.txt");
        for (WordList.Entry line : list.entries()) {
            try {
                areas.add(line.text(), known);
            } catch (IllegalArgumentException e) {
                throw list.bad(line, String.valueOf(e.getMessage()));
            }
        }
        return areas;
    }

    private static Entry entry(Country country) {
        return new Entry(
                country.geonamesId().isPresent()
                        ? "geonames:" + country.geonamesId().getAsLong()
                        : "",
                country.name(),
                PlaceClass.COUNTRY,
                0,
                new Point(country.latitude(), country.longitude()),
                country.iso2(),
                "",
                0,
                country.until().isPresent() ? 0 : WELL_KNOWN);
    }

    private void add(String line, UnaryOperator<Entry> known) {
        String[] c = line.split("\\|", -1);
        if (c.length != COLUMNS) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns");
        }
        String[] point = c[3].split(",");
        if (point.length != 2) {
            throw new IllegalArgumentException("the fourth column is not \"latitude, longitude\"");
        }
        String code = c[2].strip();
        boolean division = code.indexOf('.') > 0;
        Entry entry = known.apply(new Entry(
                c[1].isBlank() ? (division ? "geonames:" + code : "") : "geonames:" + c[1].strip(),
                c[5].strip(),
                PlaceClass.valueOf(c[0].strip().toUpperCase(Locale.ROOT)),
                0,
                new Point(Double.parseDouble(point[0].strip()), Double.parseDouble(point[1].strip())),
                division ? code.substring(0, code.indexOf('.')) : code,
                division ? code : "",
                0,
                WELL_KNOWN));
        add(entry, names(c[6]), names(c[7]));
    }

    private static List<String> names(String column) {
        List<String> names = new ArrayList<>();
        for (String name : column.split(";")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private void add(Entry entry, List<String> people, List<String> others) {
        add(entry.name(), new Named(entry, Entry.Fit.USUAL, false));
        others.forEach(name -> add(name, new Named(entry, Entry.Fit.OTHER, false)));
        for (String name : people) {
            add(name, new Named(entry, Entry.Fit.OTHER, true));
            add(name + "s", new Named(entry, Entry.Fit.OTHER, true));
        }
    }

    private void add(String name, Named named) {
        if (CAPITALS.matcher(name).matches()) {
            put(byCapitals, name, named);
        } else {
            put(byKey, withoutThe(NameKeys.plain(name)), named);
        }
    }

    private static void put(Map<String, List<Named>> map, String key, Named named) {
        List<Named> all = map.computeIfAbsent(key, fresh -> new ArrayList<>());
        if (all.stream().noneMatch(other -> other.entry().equals(named.entry()))) {
            all.add(named);
        }
    }

    /** What the name means, as it is written in the text and by its plain key; both, since capitals alone may tell. */
    List<Named> find(String written, String plain) {
        List<Named> found = new ArrayList<>(byCapitals.getOrDefault(written, List.of()));
        found.addAll(byKey.getOrDefault(withoutThe(plain), List.of()));
        return found;
    }

    static String withoutThe(String plain) {
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }
}
