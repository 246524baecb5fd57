// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Verdict;

/** What decisions come to, as rows. */
final class Verdicts {

    private static final String SELECT = "SELECT verdict, amended, decision, who, why, decided FROM verdict WHERE ";

    private Verdicts() {}

    /** What holds of {@code entry}; nothing when nobody decided. */
    static Optional<Verdict> of(Session session, String entry) throws SQLException {
        return session.first(SELECT + "entry = ?", List.of(entry), Verdicts::verdict);
    }

    /** What holds of the entries of {@code article}, by their ids. */
    static Map<String, Verdict> in(Session session, String article) throws SQLException {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (String entry : session.list(
                "SELECT v.entry FROM verdict v JOIN entry e ON e.id = v.entry WHERE e.article = ?",
                List.of(article),
                row -> row.getString(1))) {
            of(session, entry).ifPresent(verdict -> verdicts.put(entry, verdict));
        }
        return verdicts;
    }

    /** Whether there are any. */
    static boolean any(Session session) throws SQLException {
        return session.first("SELECT 1 FROM verdict LIMIT 1", List.of(), row -> true)
                .isPresent();
    }

    /** Whether anything was rejected. */
    static boolean anyRejected(Session session) throws SQLException {
        return session.first(
                        "SELECT 1 FROM verdict WHERE verdict = ? LIMIT 1",
                        List.of(Verdict.State.REJECTED.name()),
                        row -> true)
                .isPresent();
    }

    /** Puts {@code verdict} in the place of what was kept of {@code entry}. */
    static void put(Session session, String entry, Optional<Verdict> verdict) throws SQLException {
        session.change("DELETE FROM verdict WHERE entry = ?", List.of(entry));
        if (verdict.isPresent()) {
            Verdict found = verdict.get();
            session.change(
                    "INSERT INTO verdict (entry, verdict, amended, decision, who, why, decided) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    Arrays.asList(
                            entry,
                            found.state().name(),
                            written(found.amended()),
                            found.decision(),
                            found.who(),
                            found.why().orElse(null),
                            found.decided()));
        }
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Verdict.State.valueOf(row.getString(1)),
                values(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6));
    }

    /** Names and values in turn, in the order of the fields, as a JSON array. */
    static String written(Map<Amendable, String> values) {
        List<String> all = new ArrayList<>();
        for (Amendable field : Amendable.values()) {
            if (values.containsKey(field)) {
                all.add(field.name());
                all.add(String.valueOf(values.get(field)));
            }
        }
        return Lists.json(all);
    }

    static Map<Amendable, String> values(String written) {
        Map<Amendable, String> values = new EnumMap<>(Amendable.class);
        List<String> all = Lists.strings(written);
        for (int i = 0; i + 1 < all.size(); i += 2) {
            values.put(Amendable.valueOf(all.get(i)), all.get(i + 1));
        }
        return values;
    }
}
