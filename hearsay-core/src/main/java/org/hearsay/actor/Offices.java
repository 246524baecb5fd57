// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the offices of the list of leaders say of a person's role on a day. */
final class Offices {

    private Offices() {}

    /** The codes of a person on {@code day}: of the office held, ELI after the last one, none before the first. */
    static List<String> codes(Sense.PersonEntry entry, Optional<LocalDate> day) {
        if (!entry.codes().isEmpty()) {
            return entry.codes();
        }
        if (day.isEmpty()) {
            return role(entry.terms().getLast().title());
        }
        Optional<Sense.Term> held = entry.on(day.get());
        if (held.isPresent()) {
            return role(held.get().title());
        }
        return entry.isOver(day.get()) ? List.of("ELI") : List.of();
    }

    /** The office held on {@code day}; absent without a day, outside of every term and for persons without office. */
    static Optional<Office> held(Sense.PersonEntry entry, Optional<LocalDate> day) {
        return day.flatMap(entry::on)
                .filter(t -> !t.title().isEmpty())
                .map(t -> new Office(t.title(), t.period().from(), t.period().to()));
    }

    private static List<String> role(String title) {
        if (title.contains("general staff") || title.contains("commander") || title.startsWith("army")) {
            return List.of("MIL");
        }
        if (title.contains("intelligence")) {
            return List.of("SPY");
        }
        if (title.startsWith("speaker")) {
            return List.of("LEG");
        }
        return title.contains("junta") || title.contains("military") ? List.of("GOV", "MIL") : List.of("GOV");
    }
}
