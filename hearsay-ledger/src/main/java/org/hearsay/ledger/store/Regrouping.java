// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.decision.About;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incidents;

/**
 * Applies to the incidents that were found what people decided about them: merges and splits in the order in which they were taken, then what was
 * rejected leaves and what was amended counts as amended. It starts from what was found each time, so the result is a matter of the articles and
 * the decisions alone.
 */
final class Regrouping {

    private final Session session;
    private final Incidents incidents;

    /** The accounts of each group that a decision touches. */
    private final Map<String, Set<String>> groups = new TreeMap<>();

    private final Map<String, String> groupOf = new HashMap<>();
    private final Set<String> before = new TreeSet<>();

    Regrouping(Session session, Incidents incidents) {
        this.session = session;
        this.incidents = incidents;
    }

    /** Takes every incident apart that people decided on, so that those that are found are there again. */
    static void loosen(Session session) throws SQLException {
        for (String incident : session.list(
                "SELECT id FROM incident WHERE decided = 1 ORDER BY id", List.of(), row -> row.getString(1))) {
            Settler.dissolve(session, incident);
        }
    }

    /** Applies all decisions that hold. */
    void apply() throws SQLException {
        Anchors anchors = new Anchors(session);
        for (Decision decision : DecisionRows.regroupings(session, About.INCIDENT)) {
            if (decision.holds()) {
                Map<Long, List<String>> sides = anchors.sides(decision.number());
                if (decision.verb() == Verb.MERGE) {
                    merge(sides);
                } else {
                    split(sides.getOrDefault(1L, List.of()));
                }
            }
        }
        for (String entry : decided("verdict = '" + Verdict.State.REJECTED.name() + "'")) {
            Set<String> group = groups.get(group(entry));
            if (group != null) {
                group.remove(entry);
            }
        }
        for (String entry : decided("amended <> '[]'")) {
            group(entry);
        }
        write();
    }

    /** Accounts about which people decided so. */
    private List<String> decided(String how) throws SQLException {
        return session.list(
                "SELECT c.id FROM verdict v JOIN account c ON c.id = v.entry WHERE v." + how + " ORDER BY c.id",
                List.of(),
                row -> row.getString(1));
    }

    /** The group in which {@code account} is now. */
    private String group(String account) throws SQLException {
        String known = groupOf.get(account);
        if (known != null) {
            return known;
        }
        Optional<String> incident = session.first(
                "SELECT incident FROM account WHERE id = ? AND incident IS NOT NULL",
                List.of(account),
                row -> row.getString(1));
        String group = incident.orElse("alone " + account);
        List<String> members = incident.isEmpty()
                ? List.of(account)
                : session.list(
                        "SELECT id FROM account WHERE incident = ? ORDER BY id",
                        List.of(group),
                        row -> row.getString(1));
        incident.ifPresent(before::add);
        groups.put(group, new TreeSet<>(members));
        members.forEach(member -> groupOf.put(member, group));
        return group;
    }

    /** Makes one of the groups in which most accounts of each side are. */
    private void merge(Map<Long, List<String>> sides) throws SQLException {
        Set<String> joined = new LinkedHashSet<>();
        for (List<String> side : new TreeMap<>(sides).values()) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String account : side) {
                counts.merge(group(account), 1, Integer::sum);
            }
            counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .ifPresent(most -> joined.add(most.getKey()));
        }
        if (joined.size() < 2) {
            return;
        }
        String first = joined.iterator().next();
        for (String other : joined) {
            if (!other.equals(first)) {
                move(new ArrayList<>(groups.getOrDefault(other, Set.of())), first);
            }
        }
    }

    private void split(List<String> leaving) throws SQLException {
        if (leaving.isEmpty()) {
            return;
        }
        for (String account : leaving) {
            group(account);
        }
        String apart = "apart " + leaving.getFirst();
        groups.putIfAbsent(apart, new TreeSet<>());
        move(leaving, apart);
    }

    private void move(List<String> accounts, String to) {
        for (String account : accounts) {
            Set<String> from = groups.get(groupOf.getOrDefault(account, ""));
            if (from != null) {
                from.remove(account);
            }
            groups.computeIfAbsent(to, group -> new TreeSet<>()).add(account);
            groupOf.put(account, to);
        }
    }

    private void write() throws SQLException {
        for (String incident : before) {
            IncidentRows.remove(session, incident);
        }
        for (Set<String> group : groups.values()) {
            List<Account> accounts = new ArrayList<>();
            for (String id : group) {
                accounts.addAll(AccountRows.of(session, id));
            }
            Set<String> addresses = new HashSet<>();
            accounts.forEach(account -> addresses.add(account.carrier().uri()));
            if (addresses.size() > 1) {
                IncidentRows.insert(session, incidents.incident(Amended.accounts(session, accounts)), true);
            }
        }
    }
}
