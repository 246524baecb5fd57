// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.decision.About;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.text.Sha256;

/** Decisions as rows. */
final class DecisionRows {

    private static final int ID_DIGITS = 12;

    private static final String SELECT =
            "SELECT d.id, d.n, d.verb, d.about, d.subjects, d.parts, d.changes, d.called, d.who, d.why, d.decided FROM decision d ";

    private DecisionRows() {}

    /** Adds a decision, whose number and id are given here. */
    static Decision insert(Session session, Decision taken) throws SQLException {
        long n = session.number("SELECT COALESCE(MAX(n), 0) + 1 FROM decision");
        String id = id(n, taken);
        session.change(
                "INSERT INTO decision (n, id, verb, about, subjects, parts, changes, called, who, why, decided)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        n,
                        id,
                        taken.verb().name(),
                        taken.about().name(),
                        Lists.json(taken.subjects()),
                        Lists.json(taken.parts()),
                        Verdicts.written(taken.changes()),
                        taken.as().orElse(null),
                        taken.who(),
                        taken.why().orElse(null),
                        taken.decided()));
        return new Decision(
                id,
                n,
                taken.verb(),
                taken.about(),
                taken.subjects(),
                taken.parts(),
                taken.changes(),
                taken.as(),
                taken.who(),
                taken.why(),
                taken.decided(),
                true);
    }

    /** The id of decision number {@code n}, from all that it says, so that nobody can change a word of it unseen. */
    static String id(long n, Decision decision) {
        String all = String.join(
                "\u001f",
                Long.toString(n),
                decision.verb().name(),
                decision.about().name(),
                Lists.json(decision.subjects()),
                Lists.json(decision.parts()),
                Verdicts.written(decision.changes()),
                decision.as().orElse(""),
                decision.who(),
                decision.why().orElse(""),
                decision.decided());
        return "dec-" + Sha256.of(all).substring(0, ID_DIGITS);
    }

    /** The decision called {@code id}. */
    static Optional<Decision> of(Session session, String id) throws SQLException {
        return some(session, "WHERE d.id = ?", id).stream().findFirst();
    }

    /** The decisions that stand on {@code entry} now, the earliest first; those undone as well. */
    static List<Decision> on(Session session, String entry) throws SQLException {
        return some(session, "WHERE d.n IN (SELECT decision FROM decided_entry WHERE entry = ?) ORDER BY d.n", entry);
    }

    /** Decisions before number {@code before}, the last first. */
    static List<Decision> before(Session session, long before, int limit) throws SQLException {
        return some(session, "WHERE d.n < ? ORDER BY d.n DESC LIMIT ?", before, limit);
    }

    /** The merges and splits of incidents or of actors, the earliest first. */
    static List<Decision> regroupings(Session session, About about) throws SQLException {
        return some(session, "WHERE d.about = ? AND d.verb IN ('MERGE', 'SPLIT') ORDER BY d.n", about.name());
    }

    private static List<Decision> some(Session session, String where, Object... parameters) throws SQLException {
        Set<String> undone = undone(session);
        return session.list(SELECT + where, List.of(parameters), row -> decision(row, undone));
    }

    /** The ids of the decisions that do not hold: from the last to the first, whatever an undo that holds names. */
    private static Set<String> undone(Session session) throws SQLException {
        Set<String> undone = new HashSet<>();
        session.each("SELECT id, subjects FROM decision WHERE verb = 'UNDO' ORDER BY n DESC", List.of(), row -> {
            if (!undone.contains(row.getString(1))) {
                undone.addAll(Lists.strings(row.getString(2)));
            }
            return true;
        });
        return undone;
    }

    private static Decision decision(ResultSet row, Set<String> undone) throws SQLException {
        return new Decision(
                row.getString(1),
                row.getLong(2),
                Verb.valueOf(row.getString(3)),
                About.valueOf(row.getString(4)),
                Lists.strings(row.getString(5)),
                Lists.strings(row.getString(6)),
                Verdicts.values(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                row.getString(9),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                !undone.contains(row.getString(1)));
    }
}
