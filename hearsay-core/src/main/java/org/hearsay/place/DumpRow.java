// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of a GeoNames dump: 19 columns between tabs, as the read-me of https://download.geonames.org/export/dump/ gives them.
 *
 * @param id number in GeoNames; 0 for a division that the file has no number for
 * @param names the usual name first, then its ASCII form and the others
 */
record DumpRow(
        long id,
        List<String> names,
        Point point,
        String letter,
        String code,
        String iso2,
        String admin,
        long population,
        LocalDate changed) {

    static final int COLUMNS = 19;
    /** Other names as short as this, all in capitals, are codes of airports and the like. */
    private static final int LONGEST_CODE = 4;

    /** States whose names reach English by a transliteration that every newspaper does in its own way: they get loose keys. */
    private static final Set<String> TRANSLITERATED = Set.of(
            "AE", "AF", "AM", "AZ", "BA", "BG", "BH", "BY", "DJ", "DZ", "EG", "EH", "ER", "GE", "IL", "IQ", "IR", "JO",
            "KG", "KW", "KZ", "LB", "LY", "MA", "MK", "MR", "OM", "PK", "PS", "QA", "RS", "RU", "SA", "SD", "SO", "SY",
            "TD", "TJ", "TM", "TN", "TR", "UA", "UZ", "XK", "YE");

    /** Copies the names. */
    DumpRow {
        names = List.copyOf(names);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with the reason, without the line's place, when it is damaged
     */
    static DumpRow parse(String line) {
        String[] c = line.split("\t", -1);
        if (c.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "has " + c.length + " columns between tabs and not GeoNames' " + COLUMNS);
        }
        if (c[1].isBlank()) {
            throw new IllegalArgumentException("has no name");
        }
        List<String> names = new ArrayList<>(List.of(c[1], c[2].isBlank() ? c[1] : c[2]));
        for (String other : c[3].split(",")) {
            if (isName(other)) {
                names.add(other);
            }
        }
        return new DumpRow(
                c[0].isEmpty() ? 0 : number(c[0], "number"),
                names,
                new Point(degrees(c[4], 90, "latitude"), degrees(c[5], 180, "longitude")),
                c[6],
                c[7],
                c[8],
                admin(c[8], c[10], c[11]),
                c[14].isEmpty() ? 0 : number(c[14], "population"),
                day(c[18]));
    }

    /** Without codes, and without what is nowhere capitalised: romanizations of single syllables. */
    private static boolean isName(String other) {
        boolean capitals = other.chars().anyMatch(Character::isUpperCase);
        boolean small = other.chars().anyMatch(Character::isLowerCase);
        return capitals && (small || other.length() > LONGEST_CODE);
    }

    private static long number(String column, String what) {
        try {
            long number = Long.parseLong(column);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("has a " + what + " that is no whole number: \"" + column + "\"");
    }

    private static double degrees(String column, int most, String what) {
        try {
            double degrees = Double.parseDouble(column);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("has a " + what + " that is none: \"" + column + "\"");
    }

    private static LocalDate day(String column) {
        try {
            return column.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(column);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("has a day of change that is none: \"" + column + "\"", e);
        }
    }

    private static String admin(String iso2, String first, String second) {
        if (first.isEmpty() || first.equals("00")) {
            return "";
        }
        return iso2 + "." + first + (second.isEmpty() ? "" : "." + second);
    }

    PlaceClass placeClass() {
        return PlaceClass.of(letter, code);
    }

    /** The level of division that is governed from here, as GeoNames' codes PPLA to PPLA4 say; 0 for none. */
    int seat() {
        if (!code.startsWith("PPLA")) {
            return 0;
        }
        return code.equals("PPLA") ? 1 : Math.clamp(code.charAt(code.length() - 1) - '0', 2, 4);
    }

    /** The hashes of all keys that lead here, each with the best way it does. */
    Map<Long, Entry.Fit> keys() {
        Map<Long, Entry.Fit> keys = new LinkedHashMap<>();
        boolean loose = TRANSLITERATED.contains(iso2);
        for (int i = 0; i < names.size(); i++) {
            String plain = NameKeys.plain(names.get(i));
            if (!plain.isEmpty()) {
                keys.merge(NameKeys.hash(plain, false), i < 2 ? Entry.Fit.USUAL : Entry.Fit.OTHER, DumpRow::better);
                String sound = loose ? NameKeys.loose(plain) : "";
                if (!sound.isEmpty()) {
                    keys.merge(NameKeys.hash(sound, true), Entry.Fit.LOOSE, DumpRow::better);
                }
            }
        }
        return keys;
    }

    private static Entry.Fit better(Entry.Fit one, Entry.Fit other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
