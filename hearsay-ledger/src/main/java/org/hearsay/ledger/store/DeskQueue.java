// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for a decision, what matters most first. */
final class DeskQueue {

    /** Accounts of disputed incidents, those of most articles first; then what the reader was least certain of; of equals, what most articles tell. */
    private static final String ORDER = " ORDER BY CASE WHEN COALESCE(i.disputes, '[]') = '[]' THEN 1 ELSE 0 END,"
            + " CASE WHEN COALESCE(i.disputes, '[]') = '[]' THEN 0 ELSE -i.accounts END,"
            + " CASE WHEN COALESCE(i.disputes, '[]') = '[]' THEN '' ELSE i.id END,"
            + " COALESCE(t.certainty, w.certainty, 1.0), COALESCE(-i.accounts, 0), e.sort_key LIMIT ?";

    private final Session session;

    DeskQueue(Session session) {
        this.session = session;
    }

    private record Waiting(String entry, Optional<String> incident) {}

    /** At most {@code limit} entries that {@code finder}'s query finds and nobody decided about. */
    List<Queued> of(Finder finder, int limit) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT e.id, i.id FROM entry e LEFT JOIN account c ON c.id = e.id"
                + " LEFT JOIN incident i ON i.id = c.incident"
                + " LEFT JOIN attribution t ON e.kind = 'claim' AND t.id = e.id"
                + " LEFT JOIN event v ON e.kind = 'event' AND v.id = e.id LEFT JOIN attribution w ON w.id = v.word"
                + " WHERE NOT EXISTS (SELECT 1 FROM verdict d WHERE d.entry = e.id)");
        finder.conditions(sql, parameters);
        sql.append(ORDER);
        parameters.add(limit);
        List<Queued> queue = new ArrayList<>();
        for (Waiting one : session.list(
                sql.toString(),
                parameters,
                row -> new Waiting(row.getString(1), Optional.ofNullable(row.getString(2))))) {
            Optional<IncidentLine> incident = one.incident().isEmpty()
                    ? Optional.empty()
                    : Finder.incident(session, one.incident().get());
            Finder.entry(session, one.entry()).ifPresent(entry -> queue.add(new Queued(entry, incident)));
        }
        return queue;
    }
}
