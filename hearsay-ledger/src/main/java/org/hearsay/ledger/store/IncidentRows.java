// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.incident.Incident;
import org.jspecify.annotations.Nullable;

/** Incidents as rows. */
final class IncidentRows {

    private IncidentRows() {}

    /** Writes an incident and that its accounts belong to it; {@code decided} when people decided which these are. */
    static void insert(Session session, Incident incident, boolean decided) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(incident.id());
        row.add(incident.when().orElse("~") + " " + incident.id());
        row.add(incident.type());
        row.add(incident.when().orElse(null));
        row.add(incident.place().orElse(null));
        row.add(incident.accounts().getFirst().what().text());
        row.add(Lists.json(incident.actors()));
        row.add(incident.articles().size());
        row.add(incident.independentOrigins());
        row.add(incident.partyOrigins());
        row.add(incident.echoes().size());
        row.add(Lists.json(incident.disputes().stream()
                .map(Incident.Dispute::about)
                .distinct()
                .toList()));
        row.add(IncidentJson.of(incident));
        row.add(decided ? 1 : 0);
        session.change(
                "INSERT INTO incident (id, sort_key, type, day, place, told, actors, accounts, independent_origins,"
                        + " party_origins, echoes, disputes, body, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row);
        session.changeAll(
                "UPDATE account SET incident = ? WHERE id = ?",
                incident.accounts().stream()
                        .map(account -> List.<Object>of(incident.id(), account.id()))
                        .toList());
    }

    /** Takes an incident away and leaves its accounts to none, without anything being due. */
    static void remove(Session session, String incident) throws SQLException {
        session.change("UPDATE account SET incident = NULL WHERE incident = ?", List.of(incident));
        session.change("DELETE FROM incident WHERE id = ?", List.of(incident));
    }
}
