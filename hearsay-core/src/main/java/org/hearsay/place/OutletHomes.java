// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.WordList;

/** Where outlets are at home, from {@code outlets.txt}: a town's paper means the near Paris. Immutable. */
final class OutletHomes {

    private static final int COLUMNS = 4;

    private final Map<String, Home> homes = new HashMap<>();

    private OutletHomes() {}

    /** Reads the list. */
    static OutletHomes load() {
        OutletHomes read = new OutletHomes();
        WordList list = WordList.beside(OutletHomes.class, "outlets.txt");
        for (WordList.Entry line : list.entries()) {
            String[] c = line.text().split("\\s*\\|\\s*", -1);
            String[] point = c.length == COLUMNS ? c[1].split("\\s*,\\s*") : new String[0];
            if (point.length != 2) {
                throw list.bad(line, "expected \"name; .. | latitude, longitude | state or division | town\"");
            }
            try {
                Home home = new Home(
                        new Point(Double.parseDouble(point[0]), Double.parseDouble(point[1])),
                        c[2].substring(0, 2),
                        c[2].length() > 2 ? c[2] : "");
                for (String name : c[0].split("\\s*;\\s*")) {
                    read.homes.put(name.toLowerCase(Locale.ROOT), home);
                }
            } catch (NumberFormatException e) {
                throw list.bad(line, "the second column is no point");
            }
        }
        return read;
    }

    /** The home of an outlet by what it is known by; absent for those that are not listed or write for the world. */
    Optional<Home> of(List<String> outlet) {
        return outlet.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).strip())
                .map(name -> name.startsWith("www.") ? name.substring("www.".length()) : name)
                .flatMap(name -> Optional.ofNullable(homes.get(name)).stream())
                .findFirst();
    }
}
