// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Sha256;

/** How actors get their ids: from what they are, so that every run and every order of articles gives the same. */
public final class ActorId {

    /** Twelve hexadecimal digits: among a million actors two share an id with a chance below one in 500. */
    private static final int DIGITS = 12;

    private ActorId() {}

    /** The id of a state, from its ISO 3166-1 alpha-3 code. */
    public static String ofState(String country) {
        return hash("state", country);
    }

    /** The id of one whom the lists know, from the kind, the name and the state in the list. */
    static String ofKnown(ActorKind kind, String name, Optional<String> country) {
        return hash("known", kind.name(), Folding.fold(name), country.orElse(""));
    }

    /**
     * The id of one whom only the article names: name, country and role; where both country and role are unknown, and of a person with one name
     * only, which may be a surname, for this article alone.
     */
    static String ofNamed(
            String articleId, ActorKind kind, String name, Optional<String> country, List<Sector> sectors) {
        boolean surname = kind == ActorKind.PERSON && !name.strip().contains(" ");
        boolean apart = country.isEmpty() && sectors.isEmpty() || surname;
        String role = sectors.isEmpty() ? "" : sectors.getFirst().name();
        return hash("named", Folding.fold(name), country.orElse(""), role, apart ? articleId : "");
    }

    /** The id of people without a name; without a country, for this article alone. */
    static String ofPeople(String articleId, Optional<String> country, List<Sector> sectors, String words) {
        return country.isPresent()
                ? hash("people", country.get(), sectors.toString())
                : hash("people", articleId, Folding.fold(words));
    }

    private static String hash(String... parts) {
        return "act-" + Sha256.of(String.join("\u001f", parts)).substring(0, DIGITS);
    }
}
