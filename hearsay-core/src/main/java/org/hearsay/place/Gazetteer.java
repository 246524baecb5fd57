// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.country.Countries;
import org.hearsay.country.Country;

/**
 * The places of the world by their names: Hearsay's own table of countries and large areas, the bundled gazetteer (towns from a thousand people on
 * and the divisions of states, from GeoNames, CC BY 4.0), and what the user installed. A look-up takes some microseconds. Immutable; may be used by
 * many threads.
 */
public final class Gazetteer {

    /** The bundled index, beside this class. */
    static final String BUNDLED = "gazetteer.bin";
    /** Of very common names (San Antonio) only the most populous entries of each index; the rest has nothing to tell them apart by. */
    private static final int MOST = 100;

    /**
     * One of the gazetteers in use.
     *
     * @param name where it is, or that it is bundled
     * @param date the day of its youngest entry
     * @param size how many entries it has
     */
    public record Source(String name, LocalDate date, int size) {}

    /** An entry, the way a name led to it, and whether the name is that of its people. */
    record Hit(Entry entry, Entry.Fit fit, boolean people) {}

    private final Countries countries = Countries.load();
    private final List<IndexFile> indexes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Areas areas;

    private Gazetteer(Optional<Path> installed) {
        installed.ifPresent(this::map);
        try (InputStream in = Gazetteer.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the gazetteer " + BUNDLED + " is missing beside " + Gazetteer.class.getName());
            }
            add("bundled", IndexFile.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled gazetteer cannot be read", e);
        }
        areas = Areas.load(countries, this::peopled);
    }

    private void map(Path file) {
        try {
            add(file.toString(), IndexFile.map(file));
        } catch (IOException e) {
            throw new GazetteerException(
                    file + ": the installed gazetteer cannot be used (" + e.getMessage()
                            + "); run hearsay gazetteer install again, or remove the file",
                    e);
        }
    }

    private void add(String name, IndexFile index) {
        indexes.add(index);
        sources.add(new Source(name, index.date(), index.size()));
    }

    /** The bundled gazetteer alone. */
    public static Gazetteer bundled() {
        return new Gazetteer(Optional.empty());
    }

    /**
     * The bundled gazetteer and the one whose index lies at {@code installed}, whose entries go first.
     *
     * @throws GazetteerException when that index is damaged or of another version
     */
    public static Gazetteer with(Path installed) {
        return new Gazetteer(Optional.of(installed));
    }

    /** The gazetteers in use, the one asked first first; the table of countries and areas is always there and not listed. */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    /** What {@code name} means as it is written; Hearsay's own table first, of equals the most populous first. */
    List<Hit> find(String name) {
        String plain = NameKeys.plain(name);
        List<Hit> hits = new ArrayList<>();
        for (Areas.Named named : areas.find(name, plain)) {
            hits.add(new Hit(named.entry(), named.fit(), named.people()));
        }
        String key = Areas.withoutThe(plain);
        if (!key.isEmpty()) {
            addAll(hits, key, false);
        }
        return hits;
    }

    /** What sounds like {@code name} in the countries whose names are transliterated. */
    List<Hit> findLoosely(String name) {
        List<Hit> hits = new ArrayList<>();
        String key = NameKeys.loose(Areas.withoutThe(NameKeys.plain(name)));
        if (!key.isEmpty()) {
            addAll(hits, key, true);
        }
        return hits;
    }

    private void addAll(List<Hit> hits, String key, boolean loose) {
        for (IndexFile index : indexes) {
            for (IndexFile.Found found : index.find(key, loose, MOST)) {
                if (hits.stream().noneMatch(hit -> hit.entry().same(found.entry()))) {
                    hits.add(new Hit(found.entry(), loose ? Entry.Fit.LOOSE : found.fit(), false));
                }
            }
        }
    }

    /** A division of the own table with the people that an index counts in it. */
    private Entry peopled(Entry area) {
        if (area.admin().isEmpty()) {
            return area;
        }
        return indexes.stream()
                .flatMap(index -> index.division(NameKeys.plain(area.name()), area.placeClass(), area.admin()).stream())
                .findFirst()
                .map(found -> new Entry(
                        area.id(),
                        area.name(),
                        area.placeClass(),
                        area.seat(),
                        area.point(),
                        area.iso2(),
                        area.admin(),
                        found.population(),
                        area.alternates()))
                .orElse(area);
    }

    /** ISO 3166-1 alpha-3 for the alpha-2 code of an entry; absent for none. */
    Optional<String> iso3(String iso2) {
        return countries.byIso2(iso2).map(Country::iso3);
    }
}
