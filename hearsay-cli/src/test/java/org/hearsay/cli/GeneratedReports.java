// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;

/** Many short reports, some of the same things, made from templates. */
final class GeneratedReports {

    private static final List<String> PLACES =
            List.of("Velden", "Brell", "Orlen", "Tarrin", "Karvia", "Moss", "Elding", "Harrow", "Sund", "Varby");

    private static final List<String> THINGS = List.of(
            "rebels had mined the dam",
            "soldiers shelled the market",
            "the ceasefire was broken at night",
            "the bridge was blown up",
            "two hundred families fled the camp",
            "the convoy was stopped by gunmen");

    private static final List<String> SPEAKERS = List.of(
            "Mayor Ada Lorne",
            "a senior security official",
            "Jon Tarrin, a spokesman for the rebels",
            "a resident",
            "the Interior Ministry",
            "General Mara Voss");

    private GeneratedReports() {}

    /** {@code count} reports, one JSON object a line; the same for the same count. */
    static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Every fourth report goes back to a thing that was told before.
            int thing = i % 4 == 3 ? i / 2 : i;
            String place = PLACES.get(thing % PLACES.size());
            String told = THINGS.get(thing % THINGS.size()) + " near " + place + " in district " + thing;
            String speaker = SPEAKERS.get(i * 7 % SPEAKERS.size());
            String text = "Late on Friday " + speaker + " said that " + told + ".\\n\\n“We will not leave " + place
                    + " to anybody, whatever comes in week " + i + ",” said " + SPEAKERS.get((i + 1) % SPEAKERS.size())
                    + ".\\n\\nThe road to " + place + " was closed.";
            lines.add(
                    "{\"uri\": \"https://outlet%d.example/%d\", \"outlet\": \"Outlet %d\", \"published\": \"2026-05-%02d\", \"text\": \"%s\"}"
                            .formatted(i % 9, i, i % 9, 1 + thing % 28, text));
        }
        return lines;
    }
}
