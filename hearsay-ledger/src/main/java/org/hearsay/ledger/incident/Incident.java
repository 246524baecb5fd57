// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is said to have happened or to have been said, with every account of it.
 *
 * @param id from its earliest account, so that later ones do not change it
 * @param type PLOVER type, or {@code STATEMENT} for what is only said
 * @param when the day on which it is said to have happened, else for a statement the day of its first report; absent when neither is known
 * @param place as most accounts name it; absent when none does
 * @param actors by name, those of most accounts first
 * @param recipients likewise
 * @param accounts every account, in the order of publication
 * @param first the article that had it first
 * @param origins whose word it is in the end, each once
 * @param echoes articles that add no origin of their own, by URI
 * @param disputes where accounts cannot both hold
 */
public record Incident(
        String id,
        String type,
        Optional<String> when,
        Optional<String> place,
        List<String> actors,
        List<String> recipients,
        List<Account> accounts,
        String first,
        List<Origin> origins,
        List<String> echoes,
        List<Dispute> disputes) {

    /** Copies the lists. */
    public Incident {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        accounts = List.copyOf(accounts);
        origins = List.copyOf(origins);
        echoes = List.copyOf(echoes);
        disputes = List.copyOf(disputes);
    }

    /** The articles that tell of it, by URI, in the order of publication, each once. */
    public List<String> articles() {
        return accounts.stream()
                .map(account -> account.carrier().uri())
                .distinct()
                .toList();
    }

    /** How many origins are independent of the parties and of each other. */
    public int independentOrigins() {
        return (int) origins.stream().filter(origin -> !origin.party()).count();
    }

    /** How many origins are themselves actor or recipient. */
    public int partyOrigins() {
        return origins.size() - independentOrigins();
    }

    /**
     * Somebody on whose word accounts stand in the end.
     *
     * @param name as shown
     * @param kind what kind of origin
     * @param party whether it is itself actor or recipient
     * @param possibly names of other origins that may be the same, which is not sure enough to count them as one
     * @param articles that stand on its word, by URI, in the order of publication
     * @param accounts ids of the accounts that stand on its word
     * @param because why these accounts are one origin, a clause each; empty when there is but one account
     */
    public record Origin(
            String name,
            OriginKind kind,
            boolean party,
            List<String> possibly,
            List<String> articles,
            List<String> accounts,
            List<String> because) {
        /** Copies the lists. */
        public Origin {
            possibly = List.copyOf(possibly);
            articles = List.copyOf(articles);
            accounts = List.copyOf(accounts);
            because = List.copyOf(because);
        }
    }

    /** What kind of origin it is. */
    public enum OriginKind {
        /** A news agency. */
        AGENCY,
        /** A person or office that speaks under its name. */
        OFFICIAL_NAMED,
        /** Somebody who speaks without a name. */
        OFFICIAL_UNNAMED,
        /** A body that is itself actor or recipient. */
        PARTY,
        /** Somebody who was there. */
        WITNESS,
        /** Something written or shown. */
        DOCUMENT,
        /** The outlet's own reporter. */
        OWN_REPORTER,
        /** Nobody is named. */
        UNKNOWN
    }

    /**
     * Where accounts cannot both hold.
     *
     * @param about who, how many, where, when, whether
     * @param sides what is said, each with those who say it; two or more
     */
    public record Dispute(String about, List<Side> sides) {
        /** Copies the list. */
        public Dispute {
            sides = List.copyOf(sides);
        }
    }

    /**
     * One side of a dispute.
     *
     * @param value what it says, e.g. {@code at least 33 killed}
     * @param articles that say so, by URI
     * @param origins on whose word, by name
     */
    public record Side(String value, List<String> articles, List<String> origins) {
        /** Copies the lists. */
        public Side {
            articles = List.copyOf(articles);
            origins = List.copyOf(origins);
        }
    }
}
