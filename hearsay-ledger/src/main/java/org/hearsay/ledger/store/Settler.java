// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incidents;
import org.hearsay.ledger.incident.Telling;
import org.hearsay.reading.Reading;

/**
 * Makes the incidents anew that what came since the last time may have changed: of all tellings that hang together with what is due. What hangs
 * together is a matter of the set of articles alone, so neither the order in which they came nor how often this was done changes anything.
 */
final class Settler {

    /** So many tellings are settled in one transaction, so that others may write between. */
    private static final int AT_ONCE = 2_000;

    private final Database database;
    private final Neighbours neighbours;

    Settler(Database database, Neighbours neighbours) {
        this.database = database;
        this.neighbours = neighbours;
    }

    /** Whether anything is due. */
    static boolean isDue(Session session) throws SQLException {
        return session.first("SELECT 1 FROM telling_due LIMIT 1", List.of(), row -> true)
                        .isPresent()
                || session.first("SELECT 1 FROM article_due LIMIT 1", List.of(), row -> true)
                        .isPresent();
    }

    /** Settles all that is due. */
    void settle() {
        boolean more = true;
        while (more) {
            more = work(this::rereadSome);
        }
        work(session -> {
            // What people decided on is taken apart and put together anew, so that it does not matter when they
            // decided.
            Regrouping.loosen(session);
            neighbours.spread(session, due(session));
            return true;
        });
        more = true;
        while (more) {
            more = work(this::settleSome);
        }
    }

    private boolean work(Database.Work<Boolean> work) {
        try {
            return database.write(session -> {
                neighbours.begin();
                return work.on(session);
            });
        } catch (RuntimeException e) {
            neighbours.mistrust();
            throw e;
        }
    }

    /** Reads the accounts of some articles whose accounts an older hearsay wrote otherwise; false when there are none. */
    private boolean rereadSome(Session session) throws SQLException {
        List<String> articles = session.list(
                "SELECT article FROM article_due ORDER BY article LIMIT " + AT_ONCE / 10,
                List.of(),
                row -> row.getString(1));
        Corroborator corroborator = new Corroborator(session, neighbours);
        for (String article : articles) {
            Optional<Reading> reading = Rows.load(session, article).map(ReadingRows::reading);
            corroborator.forget(article);
            if (reading.isPresent()) {
                corroborator.take(reading.get());
            }
        }
        return !articles.isEmpty();
    }

    private static Set<Long> due(Session session) throws SQLException {
        return new TreeSet<>(session.list("SELECT telling FROM telling_due", List.of(), row -> row.getLong(1)));
    }

    private boolean settleSome(Session session) throws SQLException {
        List<Long> some = session.list(
                "SELECT telling FROM telling_due ORDER BY telling LIMIT " + AT_ONCE, List.of(), row -> row.getLong(1));
        Set<Long> due = new TreeSet<>(some);
        int settled = 0;
        while (!due.isEmpty() && settled < AT_ONCE) {
            Group group = new Group(session);
            group.walk(due.iterator().next());
            group.make();
            due.removeAll(group.tellings());
            settled += group.tellings().size();
        }
        boolean more = session.first("SELECT 1 FROM telling_due LIMIT 1", List.of(), row -> true)
                .isPresent();
        if (!more) {
            // In one transaction with the last of what is due: who stops in between finds all of it due again.
            new Regrouping(session, neighbours.incidents()).apply();
        }
        return more;
    }

    /** Takes an incident away; its accounts belong to none until they are settled. */
    static void dissolve(Session session, String incident) throws SQLException {
        for (Long telling : session.list(
                "SELECT DISTINCT telling FROM account WHERE incident = ?", List.of(incident), row -> row.getLong(1))) {
            Corroborator.due(session, telling);
        }
        session.change("UPDATE account SET incident = NULL WHERE incident = ?", List.of(incident));
        session.change("DELETE FROM incident WHERE id = ?", List.of(incident));
    }

    /** Tellings that hang together, by what links them now or did before. */
    private final class Group {
        private final Session session;

        /** The links of each telling as they are now, by the other's number. */
        private final TreeMap<Long, Map<Long, Incidents.Link>> links = new TreeMap<>();

        private boolean linkedBefore;

        Group(Session session) {
            this.session = session;
        }

        Set<Long> tellings() {
            return links.keySet();
        }

        void walk(long from) throws SQLException {
            Deque<Long> open = new ArrayDeque<>(List.of(from));
            while (!open.isEmpty()) {
                long telling = open.pop();
                if (!links.containsKey(telling)) {
                    Map<Long, Incidents.Link> now = linked(telling);
                    links.put(telling, now);
                    open.addAll(now.keySet());
                    open.addAll(before(telling));
                }
            }
        }

        private Map<Long, Incidents.Link> linked(long telling) throws SQLException {
            Map<Long, Incidents.Link> linked = new TreeMap<>();
            Incidents.Ready ready = neighbours.ready(session, telling);
            for (Long other : neighbours.of(session, telling)) {
                Map<Long, Incidents.Link> compared = links.get(other);
                Optional<Incidents.Link> link = compared != null
                        ? Optional.ofNullable(compared.get(telling))
                        : neighbours.incidents().link(ready, neighbours.ready(session, other));
                link.ifPresent(found -> linked.put(other, found));
            }
            return linked;
        }

        private List<Long> before(long telling) throws SQLException {
            List<Long> before = new ArrayList<>();
            for (String ends : List.of("other FROM telling_link WHERE one", "one FROM telling_link WHERE other")) {
                before.addAll(session.list("SELECT " + ends + " = ?", List.of(telling), row -> row.getLong(1)));
            }
            linkedBefore |= !before.isEmpty();
            return before;
        }

        /** Writes the links and incidents of these tellings in place of those that were there. */
        void make() throws SQLException {
            List<Account> accounts = AccountRows.ofTellings(session, tellings());
            Set<String> incidentsBefore = new TreeSet<>();
            for (Long telling : tellings()) {
                incidentsBefore.addAll(session.list(
                        "SELECT DISTINCT incident FROM account WHERE telling = ? AND incident IS NOT NULL",
                        List.of(telling),
                        row -> row.getString(1)));
            }
            for (String incident : incidentsBefore) {
                dissolve(session, incident);
            }
            if (linkedBefore) {
                for (Long telling : tellings()) {
                    session.change("DELETE FROM telling_link WHERE one = ? OR other = ?", List.of(telling, telling));
                }
            }
            insertLinks();
            if (accounts.size() > 1) {
                insertIncidents(accounts);
            }
            session.changeAll(
                    "DELETE FROM telling_due WHERE telling = ?",
                    tellings().stream().map(List::of).toList());
        }

        private void insertLinks() throws SQLException {
            List<List<Object>> rows = new ArrayList<>();
            links.forEach((one, linked) -> linked.forEach((other, link) -> {
                if (one < other) {
                    rows.add(List.of(one, other, link.score(), Lists.json(link.reasons())));
                }
            }));
            if (!rows.isEmpty()) {
                session.changeAll("INSERT INTO telling_link (one, other, score, reasons) VALUES (?, ?, ?, ?)", rows);
            }
        }

        private void insertIncidents(List<Account> accounts) throws SQLException {
            Map<String, List<Account>> told = new HashMap<>();
            List<Telling> connected = new ArrayList<>();
            Map<String, Set<String>> articles = new HashMap<>();
            for (Long telling : tellings()) {
                connected.add(neighbours.ready(session, telling).telling());
            }
            for (Account account : accounts) {
                String telling = Telling.of(account).id();
                told.computeIfAbsent(telling, t -> new ArrayList<>()).add(account);
                articles.computeIfAbsent(telling, t -> new HashSet<>())
                        .add(account.carrier().article());
            }
            boolean statements = accounts.getFirst().what().type().equals(Account.STATEMENT);
            List<Incidents.Link> across = new ArrayList<>();
            links.forEach((one, linked) -> linked.forEach((other, link) -> {
                if (one < other && (!statements || !share(articles, link))) {
                    across.add(link);
                }
            }));
            for (List<String> group : neighbours.incidents().groups(connected, across)) {
                List<Account> of = new ArrayList<>();
                group.forEach(telling -> of.addAll(told.getOrDefault(telling, List.of())));
                if (of.stream()
                                .map(account -> account.carrier().uri())
                                .distinct()
                                .count()
                        > 1) {
                    IncidentRows.insert(session, neighbours.incidents().incident(of), false);
                }
            }
        }

        /** Who tells in one article that two things were said tells of two things; an event may be told of twice. */
        private static boolean share(Map<String, Set<String>> articles, Incidents.Link link) {
            Iterator<String> of = articles.getOrDefault(link.one(), Set.of()).iterator();
            Set<String> others = articles.getOrDefault(link.other(), Set.of());
            boolean shared = false;
            while (of.hasNext() && !shared) {
                shared = others.contains(of.next());
            }
            return shared;
        }
    }
}
