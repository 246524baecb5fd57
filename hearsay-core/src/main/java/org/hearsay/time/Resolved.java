// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.Optional;

/**
 * What an expression means once its context is known.
 *
 * @param type its type
 * @param value its value; absent when nothing can be said
 * @param mod what the words add; absent when nothing
 * @param moment its place in the calendar, for what comes after to count from; absent when it has none
 */
record Resolved(TimexType type, Optional<String> value, Optional<TimexMod> mod, Optional<Moment> moment) {

    static Resolved of(TimexType type, String value) {
        return new Resolved(type, Optional.of(value), Optional.empty(), Optional.empty());
    }

    static Resolved date(Moment moment) {
        return new Resolved(TimexType.DATE, Optional.of(moment.name()), Optional.empty(), Optional.of(moment));
    }

    /** A date, or the unknown one of its unit. */
    static Resolved date(Optional<Moment> moment, CalendarUnit unit) {
        return moment.map(Resolved::date).orElseGet(() -> of(TimexType.DATE, unit.unknown()));
    }

    static Resolved date(Optional<Moment> moment, String otherwise) {
        return moment.map(Resolved::date).orElseGet(() -> of(TimexType.DATE, otherwise));
    }

    Resolved withMod(Optional<TimexMod> added) {
        return new Resolved(type, value, added.isPresent() ? added : mod, moment);
    }

    Resolved withValue(String other) {
        return new Resolved(type, Optional.of(other), mod, moment);
    }

    /** The same as a duration: a length has no place in the calendar. */
    Resolved withoutMoment() {
        return new Resolved(type, value, mod, Optional.empty());
    }
}
