// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Evidence;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.words.Words;

/** The words that decisions stand on, and where these stand in the ledger now. */
final class Anchors {

    private static final String BLANK = " ";

    private final Session session;

    Anchors(Session session) {
        this.session = session;
    }

    /** Notes that a decision is about {@code entries}. */
    void add(long decision, int side, List<String> entries) throws SQLException {
        long n = session.number("SELECT COUNT(*) FROM decision_anchor WHERE decision = ?", decision);
        for (String entry : entries) {
            String uri = session.first(
                            "SELECT a.uri FROM entry e JOIN article a ON a.id = e.article WHERE e.id = ?",
                            List.of(entry),
                            row -> row.getString(1))
                    .orElseThrow();
            Evidence evidence = at(uri).stream()
                    .filter(one -> one.entry().equals(entry))
                    .findFirst()
                    .orElseThrow();
            session.change(
                    "INSERT INTO decision_anchor (decision, n, side, entry, article, uri, type, spans, words)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    List.of(
                            decision,
                            n++,
                            side,
                            entry,
                            evidence.article(),
                            uri,
                            evidence.type(),
                            Lists.spans(evidence.spans()),
                            String.join(BLANK, evidence.words())));
            renew(uri);
        }
    }

    private record Anchor(long decision, long n, Evidence evidence) {}

    /** Finds anew on which entries of the articles at {@code uri} decisions stand, and what they come to there. */
    void renew(String uri) throws SQLException {
        List<Anchor> anchors = session.list(
                "SELECT decision, n, entry, article, type, spans, words FROM decision_anchor WHERE uri = ? ORDER BY decision, n",
                List.of(uri),
                row -> new Anchor(
                        row.getLong(1),
                        row.getLong(2),
                        new Evidence(
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Lists.spans(row.getString(6)),
                                List.of(row.getString(7).split(BLANK)))));
        if (anchors.isEmpty()) {
            return;
        }
        List<Evidence> here = at(uri);
        Set<String> touched = new TreeSet<>();
        for (Anchor anchor : anchors) {
            List<Object> key = List.of(anchor.decision(), anchor.n());
            touched.addAll(session.list(
                    "SELECT entry FROM decided_entry WHERE decision = ? AND anchor = ?", key, row -> row.getString(1)));
            session.change("DELETE FROM decided_entry WHERE decision = ? AND anchor = ?", key);
            for (String entry : anchor.evidence().among(here)) {
                session.change(
                        "INSERT INTO decided_entry (decision, anchor, entry) VALUES (?, ?, ?)",
                        List.of(anchor.decision(), anchor.n(), entry));
                touched.add(entry);
            }
        }
        for (String entry : touched) {
            judge(entry);
        }
    }

    /** Puts down what the decisions on {@code entry} come to. */
    void judge(String entry) throws SQLException {
        Optional<Verdict> before = Verdicts.of(session, entry);
        Optional<Verdict> verdict = Verdict.of(DecisionRows.on(session, entry));
        Verdicts.put(session, entry, verdict);
        Map<Amendable, String> amended = verdict.map(Verdict::amended).orElse(Map.of());
        // A new reading has put the machine's words down again, whatever was amended before.
        if (!amended.isEmpty() || !before.map(Verdict::amended).orElse(Map.of()).isEmpty()) {
            Entries.reword(session, entry, amended);
        }
    }

    /** The entries on which the decision numbered {@code decision} stands now, in the order of their ids. */
    List<String> of(long decision) throws SQLException {
        return session.list(
                "SELECT DISTINCT entry FROM decided_entry WHERE decision = ? ORDER BY entry",
                List.of(decision),
                row -> row.getString(1));
    }

    /** The same by the anchors' sides. */
    Map<Long, List<String>> sides(long decision) throws SQLException {
        Map<Long, List<String>> sides = new HashMap<>();
        session.each(
                "SELECT a.side, d.entry FROM decision_anchor a JOIN decided_entry d ON d.decision = a.decision AND d.anchor = a.n"
                        + " WHERE a.decision = ? ORDER BY a.side, d.entry",
                List.of(decision),
                row -> sides.computeIfAbsent(row.getLong(1), side -> new ArrayList<>())
                        .add(row.getString(2)));
        return sides;
    }

    /** What the entries of the articles at {@code uri} stand on. */
    private List<Evidence> at(String uri) throws SQLException {
        List<Evidence> all = new ArrayList<>(session.list(
                "SELECT t.id, t.article, t.content_spans, t.content_text, t.source_text FROM attribution t"
                        + " JOIN article a ON a.id = t.article WHERE a.uri = ? ORDER BY t.id",
                List.of(uri),
                row -> new Evidence(
                        row.getString(1),
                        row.getString(2),
                        Account.STATEMENT,
                        Lists.spans(row.getString(3)),
                        Words.folded(row.getString(4) + BLANK + row.getString(5)))));
        Map<String, StringBuilder> participants = new HashMap<>();
        session.each(
                "SELECT p.event, p.text FROM event_participant p JOIN article a ON a.id = p.article WHERE a.uri = ?"
                        + " ORDER BY p.event, p.role, p.n",
                List.of(uri),
                row -> {
                    participants
                            .computeIfAbsent(row.getString(1), event -> new StringBuilder())
                            .append(BLANK)
                            .append(row.getString(2));
                    return true;
                });
        all.addAll(session.list(
                "SELECT v.id, v.article, v.type, v.trigger_spans, v.trigger_text, v.place_text FROM event v"
                        + " JOIN article a ON a.id = v.article WHERE a.uri = ? ORDER BY v.id",
                List.of(uri),
                row -> new Evidence(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Lists.spans(row.getString(4)),
                        Words.folded(row.getString(5)
                                + BLANK
                                + row.getString(6)
                                + participants.getOrDefault(row.getString(1), new StringBuilder())))));
        return all;
    }
}
