// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incident;
import org.hearsay.ledger.incident.Incidents;
import org.hearsay.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Keeps incidents as articles come: compares the accounts of what is new with those filed under the same keys, and makes the incidents anew of all
 * accounts that hang together with them. What hangs together is a matter of the set of articles alone, so the order in which they come changes
 * nothing.
 */
final class Corroborator {

    private final Session session;
    private final Incidents incidents;
    private final Map<String, List<Account>> accounts = new HashMap<>();

    /** Accounts whose incidents have to be made anew. */
    private final Set<String> touched = new TreeSet<>();

    Corroborator(Session session, Incidents incidents) {
        this.session = session;
        this.incidents = incidents;
    }

    /** Takes away what an older reading of {@code article} told. */
    void forget(String article) throws SQLException {
        accounts.remove(article);
        for (String account : ids("SELECT id FROM account WHERE article = ?", article)) {
            touched.addAll(ids("SELECT other FROM account_link WHERE one = ?", account));
            touched.addAll(ids("SELECT one FROM account_link WHERE other = ?", account));
            removeIncidentOf(account);
            session.change("DELETE FROM account_link WHERE one = ? OR other = ?", List.of(account, account));
            session.change("DELETE FROM account_key WHERE account = ?", List.of(account));
            session.change("DELETE FROM account WHERE id = ?", List.of(account));
            touched.remove(account);
        }
    }

    /** Compares what {@code reading} tells with what is in the ledger. */
    void take(Reading reading) throws SQLException {
        List<Account> told = incidents.accountsIn(reading);
        String article = reading.article().id();
        accounts.put(article, told);
        for (Account account : told) {
            link(account, candidates(account));
            session.change(
                    "INSERT INTO account (id, article, incident) VALUES (?, ?, NULL)", List.of(account.id(), article));
            session.changeAll(
                    "INSERT INTO account_key (filed, account) VALUES (?, ?)",
                    incidents.keys(account).stream()
                            .map(key -> List.<Object>of(key, account.id()))
                            .toList());
        }
    }

    private List<Account> candidates(Account account) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (Long key : incidents.lookups(account)) {
            found.addAll(ids("SELECT account FROM account_key WHERE filed = ?", key));
        }
        return loaded(found);
    }

    private void link(Account account, Collection<Account> others) throws SQLException {
        for (Incidents.Link link : incidents.links(account, others)) {
            session.change(
                    "INSERT INTO account_link (one, other, score, reasons) VALUES (?, ?, ?, ?)",
                    List.of(link.one(), link.other(), link.score(), Lists.json(link.reasons())));
            touched.add(link.one());
            touched.add(link.other());
        }
    }

    /** Makes the incidents anew that the changes since the beginning may have changed. */
    void finish() throws SQLException {
        while (!touched.isEmpty()) {
            Set<String> connected = new TreeSet<>();
            Map<String, Incidents.Link> links = new HashMap<>();
            walk(touched.iterator().next(), connected, links);
            touched.removeAll(connected);
            for (String account : connected) {
                removeIncidentOf(account);
            }
            for (Incident incident : incidents.of(loaded(connected), links.values())) {
                if (incident.articles().size() > 1) {
                    insert(incident);
                }
            }
        }
    }

    private void walk(String from, Set<String> connected, Map<String, Incidents.Link> links) throws SQLException {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String account = open.pop();
            if (!connected.add(account)) {
                continue;
            }
            for (String side : List.of("one", "other")) {
                session.each(
                        "SELECT one, other, score FROM account_link WHERE " + side + " = ?", List.of(account), row -> {
                            Incidents.Link link =
                                    new Incidents.Link(row.getString(1), row.getString(2), row.getDouble(3), List.of());
                            links.put(link.one() + " " + link.other(), link);
                            open.push(side.equals("one") ? link.other() : link.one());
                            return true;
                        });
            }
        }
    }

    private void removeIncidentOf(String account) throws SQLException {
        Optional<String> incident = session
                .list(
                        "SELECT incident FROM account WHERE id = ? AND incident IS NOT NULL",
                        List.of(account),
                        row -> row.getString(1))
                .stream()
                .findFirst();
        if (incident.isPresent()) {
            session.change("UPDATE account SET incident = NULL WHERE incident = ?", List.of(incident.get()));
            session.change("DELETE FROM incident WHERE id = ?", List.of(incident.get()));
        }
    }

    private void insert(Incident incident) throws SQLException {
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
        session.change(
                "INSERT INTO incident (id, sort_key, type, day, place, told, actors, accounts, independent_origins, party_origins,"
                        + " echoes, disputes, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row);
        for (Account account : incident.accounts()) {
            session.change("UPDATE account SET incident = ? WHERE id = ?", List.of(incident.id(), account.id()));
        }
    }

    private Set<String> ids(String sql, Object parameter) throws SQLException {
        return new HashSet<>(session.list(sql, List.of(parameter), row -> row.getString(1)));
    }

    /** The accounts with these ids, in the order of the ids. */
    List<Account> loaded(Collection<String> ids) throws SQLException {
        List<Account> loaded = new ArrayList<>();
        for (String id : ids) {
            Optional<String> article =
                    session.first("SELECT article FROM account WHERE id = ?", List.of(id), row -> row.getString(1));
            if (article.isPresent()) {
                of(article.get()).stream()
                        .filter(account -> account.id().equals(id))
                        .forEach(loaded::add);
            }
        }
        return loaded;
    }

    private List<Account> of(String article) throws SQLException {
        List<Account> known = accounts.get(article);
        if (known == null) {
            known = Rows.load(session, article)
                    .map(ReadingRows::reading)
                    .map(incidents::accountsIn)
                    .orElse(List.of());
            accounts.put(article, known);
        }
        return known;
    }

    /** Why two accounts were linked, for each account linked with {@code account}. */
    static Map<String, List<String>> reasons(Session session, String account) throws SQLException {
        Map<String, List<String>> reasons = new HashMap<>();
        session.each(
                "SELECT one, other, reasons FROM account_link WHERE one = ? OR other = ?",
                List.of(account, account),
                row -> {
                    String other = row.getString(1).equals(account) ? row.getString(2) : row.getString(1);
                    reasons.put(other, Lists.strings(row.getString(3)));
                    return true;
                });
        return reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
