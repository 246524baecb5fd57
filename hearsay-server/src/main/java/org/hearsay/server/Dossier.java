// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.exchange.Names;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;

/** Counts what the ledger holds of somebody: what they said, what they did and what was done to them, and as what each article names them. */
final class Dossier {

    private static final int STRETCH = 500;

    private final Ledger ledger;
    private final String name;
    private final Map<String, Integer> names = new TreeMap<>();
    private final Map<String, Integer> outlets = new TreeMap<>();
    private final Map<String, Integer> days = new TreeMap<>();
    private final Map<String, Integer> acts = new TreeMap<>();
    private final Map<String, Integer> suffered = new TreeMap<>();
    private long claims;
    private long did;
    private long undergone;

    private Dossier(Ledger ledger, String name) {
        this.ledger = ledger;
        this.name = name;
    }

    /** The dossier of {@code name}; absent when the ledger knows nobody of it and nobody is {@code named} so. */
    static Optional<Views.DossierView> of(Ledger ledger, String name, boolean named) {
        return new Dossier(ledger, name).view(named);
    }

    /** {@code field:"name"}; a quotation mark cannot stand in a phrase. */
    static Query query(String field, String name) {
        return Query.of(field + ":\"" + name.replace('"', ' ').strip() + "\"");
    }

    private Optional<Views.DossierView> view(boolean named) {
        if (name.replace('"', ' ').isBlank()) {
            return Optional.empty();
        }
        each(query("actor", name), this::acting);
        each(query("recipient", name), this::acted);
        if (claims + did + undergone == 0 && !named) {
            return Optional.empty();
        }
        return Optional.of(new Views.DossierView(name, claims, did, undergone, names, outlets, days, acts, suffered));
    }

    private void each(Query query, java.util.function.Consumer<Hit> taker) {
        Optional<String> after = Optional.empty();
        do {
            Ledger.HitPage page = ledger.find(query, after, STRETCH);
            page.hits().forEach(taker);
            after = page.next();
        } while (after.isPresent());
    }

    private void acting(Hit hit) {
        switch (hit) {
            case Hit.Claim claim -> {
                claims++;
                names.merge(claim.speaker().shown(), 1, Integer::sum);
            }
            case Hit.Event event -> {
                did++;
                event.actors().forEach(one -> names.merge(one.text(), 1, Integer::sum));
                acts.merge(Names.of(event.type()), 1, Integer::sum);
            }
        }
        outlets.merge(hit.article().outlet().orElse("unknown outlet"), 1, Integer::sum);
        hit.article().published().ifPresent(day -> days.merge(day, 1, Integer::sum));
    }

    private void acted(Hit hit) {
        if (hit instanceof Hit.Event event) {
            undergone++;
            suffered.merge(Names.of(event.type()), 1, Integer::sum);
        }
    }
}
