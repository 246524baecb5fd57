// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incidents;
import org.hearsay.ledger.incident.Telling;
import org.hearsay.reading.Reading;

/**
 * Files what articles tell as they come, and notes what has to be set side by side anew; {@link Settler} does so when somebody asks. Adding
 * therefore costs the same however much tells of one thing.
 */
final class Corroborator {

    private final Session session;
    private final Neighbours neighbours;
    private final Incidents incidents;

    Corroborator(Session session, Neighbours neighbours) {
        this.session = session;
        this.neighbours = neighbours;
        this.incidents = neighbours.incidents();
    }

    /** Takes away what an older reading of {@code article} told. */
    void forget(String article) throws SQLException {
        session.change("DELETE FROM article_due WHERE article = ?", List.of(article));
        List<Long> tellings = session.list(
                "SELECT DISTINCT telling FROM account WHERE article = ? ORDER BY telling",
                List.of(article),
                row -> row.getLong(1));
        for (Long telling : tellings) {
            due(session, telling);
            for (String incident : session.list(
                    "SELECT DISTINCT incident FROM account WHERE telling = ? AND incident IS NOT NULL",
                    List.of(telling),
                    row -> row.getString(1))) {
                Settler.dissolve(session, incident);
            }
            session.change("DELETE FROM account WHERE article = ? AND telling = ?", List.of(article, telling));
            if (session.number("SELECT COUNT(*) FROM account WHERE telling = ?", telling) == 0) {
                drop(telling);
            }
        }
    }

    private void drop(long telling) throws SQLException {
        for (Long linked : linked(telling)) {
            due(session, linked);
        }
        session.change("DELETE FROM telling_link WHERE one = ? OR other = ?", List.of(telling, telling));
        for (long filed : incidents.keys(neighbours.ready(session, telling))) {
            session.change("DELETE FROM telling_key WHERE filed = ? AND telling = ?", List.of(filed, telling));
            neighbours.lessened(session, filed);
        }
        session.change("DELETE FROM telling_due WHERE telling = ?", List.of(telling));
        session.change("DELETE FROM telling WHERE n = ?", List.of(telling));
        neighbours.forget(telling);
    }

    private List<Long> linked(long telling) throws SQLException {
        return session.list(
                "SELECT one + other - ? FROM telling_link WHERE one = ? OR other = ?",
                List.of(telling, telling, telling),
                row -> row.getLong(1));
    }

    /** Files what {@code reading} tells. */
    void take(Reading reading) throws SQLException {
        for (Account account : incidents.accountsIn(reading)) {
            Telling telling = Telling.of(account);
            Optional<Long> known =
                    session.first("SELECT n FROM telling WHERE id = ?", List.of(telling.id()), row -> row.getLong(1));
            long n = known.isPresent() ? known.get() : file(telling);
            AccountRows.insert(session, account, n);
            due(session, n);
        }
    }

    private long file(Telling telling) throws SQLException {
        long n = session.number("SELECT COALESCE(MAX(n), 0) + 1 FROM telling");
        session.change("INSERT INTO telling (n, id, body) VALUES (?, ?, ?)", List.of(n, telling.id(), telling.body()));
        Incidents.Ready ready = incidents.ready(telling);
        neighbours.remember(n, ready);
        session.changeAll(
                "INSERT INTO telling_key (filed, telling) VALUES (?, ?)",
                incidents.keys(ready).stream()
                        .map(key -> List.<Object>of(key, n))
                        .toList());
        return n;
    }

    /** Notes that the incidents of {@code telling} have to be made anew. */
    static void due(Session session, long telling) throws SQLException {
        session.change(
                "INSERT INTO telling_due (telling) VALUES (?) ON CONFLICT (telling) DO NOTHING", List.of(telling));
    }

    /** Why two accounts were linked, for each account linked with {@code account}. */
    static Map<String, List<String>> reasons(Session session, String account) throws SQLException {
        Map<String, List<String>> reasons = new HashMap<>();
        session.each(
                "SELECT b.id FROM account a JOIN account b ON b.telling = a.telling WHERE a.id = ? AND b.id <> a.id",
                List.of(account),
                row -> {
                    reasons.put(row.getString(1), List.of("the same words on the same word on the same day"));
                    return true;
                });
        for (String side : List.of("one other", "other one")) {
            String[] ends = side.split(" ");
            session.each(
                    "SELECT b.id, l.reasons FROM account a JOIN telling_link l ON l." + ends[0] + " = a.telling"
                            + " JOIN account b ON b.telling = l." + ends[1] + " WHERE a.id = ?",
                    List.of(account),
                    row -> {
                        reasons.put(row.getString(1), Lists.strings(row.getString(2)));
                        return true;
                    });
        }
        return reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
