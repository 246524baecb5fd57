// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.List;
import java.util.Optional;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;

/**
 * An event as one article tells it, as far as ties need it.
 *
 * @param account where it is told and on whose word
 * @param incident the incident to which it belongs, by which accounts of one thing are told from accounts of several; absent when one article tells it
 * @param type PLOVER's type, a person's value before the machine's
 * @param status likewise
 * @param when the day on which it is said to have happened; absent when nobody says
 * @param reported the day of publication; absent when unknown
 * @param actors who acts
 * @param recipients who is acted upon
 * @param speaker who says so; absent for the article's own word and for those of whom nobody knows who they are
 * @param disputed whether the accounts of its incident part
 */
public record Told(
        Account account,
        Optional<String> incident,
        EventType type,
        EventStatus status,
        Optional<String> when,
        Optional<String> reported,
        List<Party> actors,
        List<Party> recipients,
        Optional<Party> speaker,
        boolean disputed) {
    /** Copies the lists. */
    public Told {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * Where it is told and on whose word.
     *
     * @param entry the event's id
     * @param article the article's id
     * @param uri the article's address
     * @param outlet absent when the page does not say
     * @param word who says so, as shown; absent for the article's own word
     */
    public record Account(String entry, String article, String uri, Optional<String> outlet, Optional<String> word) {}
}
