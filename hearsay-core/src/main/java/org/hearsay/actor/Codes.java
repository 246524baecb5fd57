// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Codes of PLOVER and CAMEO as strings of three-letter parts. */
final class Codes {

    /** Stands where a country would, when none is known. */
    static final String NO_COUNTRY = "---";

    private static final int PART = 3;

    private Codes() {}

    /** The code in capitals; empty for one that says "no actor". */
    static String plain(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return capitals.chars().allMatch(c -> c == '-' || c == '+' || c == '#') ? "" : capitals;
    }

    /** The code with another behind it, unless it holds that already. */
    static String with(String code, String more) {
        return code.contains(more) ? code : code + more;
    }

    /** Whether who bears these codes is of no single state: a body or movement across borders, or somebody of a part of the world. */
    static boolean areOfNoState(List<String> codes) {
        return codes.contains("IGO") || codes.contains("IMG") || codes.contains("NGM") || beginsWithRegion(codes);
    }

    /** Whether the first code is one of CAMEO's for parts of the world, as {@code EUR}, and no sector. */
    static boolean beginsWithRegion(List<String> codes) {
        return !codes.isEmpty() && Sector.of(codes.getFirst()).isEmpty();
    }

    /** The sectors among the parts of a code from {@code begin} on. */
    static List<Sector> sectors(String code, int begin) {
        List<Sector> sectors = new ArrayList<>();
        for (int at = begin; at + PART <= code.length(); at += PART) {
            Sector.of(code.substring(at, at + PART)).ifPresent(s -> {
                if (!sectors.contains(s)) {
                    sectors.add(s);
                }
            });
        }
        return sectors;
    }
}
