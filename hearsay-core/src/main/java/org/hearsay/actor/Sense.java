// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a name or noun of the lists may mean. */
sealed interface Sense {

    /**
     * A state by its name, its adjective or its capital.
     *
     * @param country ISO 3166-1 alpha-3
     * @param form which of them
     * @param doubtful whether it counts only beside other words of that state
     */
    record State(String country, Form form, boolean doubtful) implements Sense {
        /** By what a state is named. */
        enum Form {
            NAME,
            ADJECTIVE,
            CAPITAL
        }
    }

    /**
     * A body or group with a name, or a seat of power.
     *
     * @param name the first name of its line
     * @param kind what it is
     * @param country its state, if it is of one
     * @param codes sectors and further codes, in their order
     * @param period when the line holds
     * @param doubtful whether it counts only beside other words of its state
     */
    record Entity(
            String name, ActorKind kind, Optional<String> country, List<String> codes, Period period, boolean doubtful)
            implements Sense {}

    /**
     * A person of the lists.
     *
     * @param entry the person
     * @param alone whether these words are a name by which news calls the person alone
     * @param always whether that name means nobody else, so that it counts at any time
     */
    record Person(PersonEntry entry, boolean alone, boolean always) implements Sense {}

    /**
     * A noun for those who act.
     *
     * @param noun the noun in the singular
     * @param sectors its sectors
     */
    record Agent(String noun, List<Sector> sectors) implements Sense {}

    /**
     * A line of the list of leaders or of other persons.
     *
     * @param name the first name of the line
     * @param country the person's state, if of one
     * @param codes sectors and further codes; for leaders by the office
     * @param terms offices with their time
     */
    record PersonEntry(String name, Optional<String> country, List<String> codes, List<Term> terms) {

        /** The office held on {@code day}. */
        Optional<Term> on(LocalDate day) {
            return terms.stream().filter(t -> t.period().holds(day)).findFirst();
        }

        boolean isOver(LocalDate day) {
            return !terms.isEmpty()
                    && terms.stream().allMatch(t -> t.period().last().isBefore(day));
        }

        /** Years between {@code day} and the nearest time of the entry; 0 within one. */
        long yearsFrom(LocalDate day) {
            return terms.stream()
                    .mapToLong(t -> {
                        if (t.period().holds(day)) {
                            return 0;
                        }
                        return Math.min(
                                Math.abs((long) t.period().first().getYear() - day.getYear()),
                                Math.abs((long) t.period().last().getYear() - day.getYear()));
                    })
                    .min()
                    .orElse(0);
        }
    }

    /**
     * An office, or for other persons just the time.
     *
     * @param title the office; empty for persons without one
     * @param period when
     */
    record Term(String title, Period period) {}
}
