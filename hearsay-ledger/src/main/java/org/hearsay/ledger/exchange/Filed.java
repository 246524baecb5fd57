// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.store.Hit;

/**
 * An event as PLOVER files it, which has no status: what is planned, demanded, threatened or refused is of another type there. Where a person
 * amended the type, the status, the day or the place, theirs counts.
 *
 * @param type PLOVER's type with the status in it
 * @param told the type without it
 * @param status whether it took place
 * @param day the day told; absent when the text tells none, never the day of publication
 * @param place the words that place it; absent when there are none
 * @param word on whose word it stands: a name, {@code article}, or {@code unnamed}
 */
record Filed(
        EventType type, EventType told, EventStatus status, Optional<String> day, Optional<String> place, String word) {

    static Filed of(Hit.Event event) {
        Map<Amendable, String> amended = event.verdict().map(Verdict::amended).orElse(Map.of());
        EventType told = amended.containsKey(Amendable.TYPE)
                ? EventType.valueOf(amended.get(Amendable.TYPE).toUpperCase(Locale.ROOT))
                : event.type();
        EventStatus status = amended.containsKey(Amendable.STATUS)
                ? EventStatus.valueOf(amended.get(Amendable.STATUS).toUpperCase(Locale.ROOT))
                : event.status();
        return new Filed(
                told.filed(status),
                told,
                status,
                Optional.ofNullable(amended.get(Amendable.WHEN)).or(event::day),
                Optional.ofNullable(amended.get(Amendable.PLACE)).or(event::place),
                word(event));
    }

    private static String word(Hit.Event event) {
        if (event.word().isEmpty()) {
            return "article";
        }
        return event.speaker().flatMap(Speaker::name).orElse("unnamed");
    }

    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    int quad() {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> 1;
            case COOPERATE, AID, RETREAT -> 2;
            case REQUEST, ACCUSE, REJECT, THREATEN -> 3;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> 4;
        };
    }
}
