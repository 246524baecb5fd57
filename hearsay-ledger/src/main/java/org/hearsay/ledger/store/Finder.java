// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.query.Term;
import org.jspecify.annotations.Nullable;

/** Answers a query: newest first, a stretch at a time. */
final class Finder {

    /**
     * Up to so many entries are looked up by their words and then sorted; a condition met by more is tested on the way through the sorted list,
     * which ends soon. Both give the same hits; measured in {@code docs/measure/ledger.md}.
     */
    private static final int RARE = 5_000;

    private static final String HEAD = "a.id, a.uri, a.outlet, a.headline, a.published, e.sort_key";

    private static final String CLAIM = "t.id, t.kind, t.speaker_name, t.speaker_kind, t.source_text, t.cue_text,"
            + " t.content_text, t.content_spans, t.chain, t.nested_in, t.certainty";

    private final Session session;
    private final Query query;

    /** The words that must be there; empty when none must. */
    private final Optional<String> wanted;

    private final List<String> unwanted;

    Finder(Session session, Query query) {
        this.session = session;
        this.query = query;
        Dialect dialect = session.dialect();
        this.wanted = query.terms(Term.Match.class).stream()
                .filter(match -> !match.negated())
                .map(match -> dialect.asked(match.field(), match.alternatives()))
                .reduce(dialect::both);
        this.unwanted = query.terms(Term.Match.class).stream()
                .filter(Term.Match::negated)
                .map(match -> dialect.asked(match.field(), match.alternatives()))
                .toList();
    }

    /** At most {@code limit} hits behind {@code after}, a hit's cursor, or from the first when it is empty. */
    List<Hit> find(String after, int limit) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT " + HEAD + ", " + CLAIM
                + " FROM entry e JOIN article a ON a.id = e.article JOIN attribution t ON t.id = e.id"
                + " WHERE e.sort_key > ?");
        parameters.add(after);
        if (wanted.isPresent()) {
            sql.append(isRare() ? " AND e.n IN (" : " AND +e.n IN (")
                    .append(session.dialect().matching())
                    .append(")");
            parameters.add(wanted.get());
        }
        where(sql, parameters);
        sql.append(" ORDER BY e.sort_key LIMIT ?");
        parameters.add(limit);
        return session.list(sql.toString(), parameters, Finder::claim);
    }

    /** The entry called {@code id}. */
    static Optional<Hit> entry(Session session, String id) throws SQLException {
        return session.first(
                "SELECT " + HEAD + ", " + CLAIM
                        + " FROM entry e JOIN article a ON a.id = e.article JOIN attribution t ON t.id = e.id WHERE e.id = ?",
                List.of(id),
                Finder::claim);
    }

    /** How many entries meet the query. */
    long count() throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM entry e WHERE 1 = 1");
        wanted.ifPresent(words -> {
            sql.append(" AND e.n IN (").append(session.dialect().matching()).append(")");
            parameters.add(words);
        });
        where(sql, parameters);
        return session.first(sql.toString(), parameters, row -> row.getLong(1)).orElse(0L);
    }

    /** At most {@code limit} incidents that an entry meeting the query belongs to, behind {@code after}, by day, those without one last. */
    List<IncidentLine> incidents(String after, int limit) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT i.id, i.type, i.day, i.place, i.told, i.actors, i.accounts,"
                + " i.independent_origins, i.party_origins, i.echoes, i.disputes, i.body, i.sort_key"
                + " FROM incident i WHERE i.sort_key > ?");
        parameters.add(after);
        if (!query.terms().isEmpty()) {
            sql.append(" AND i.id IN (SELECT c.incident FROM account c JOIN entry e ON e.id = c.id WHERE 1 = 1");
            wanted.ifPresent(words -> {
                sql.append(" AND e.n IN (").append(session.dialect().matching()).append(")");
                parameters.add(words);
            });
            where(sql, parameters);
            sql.append(")");
        }
        sql.append(" ORDER BY i.sort_key LIMIT ?");
        parameters.add(limit);
        return session.list(sql.toString(), parameters, Finder::incident);
    }

    private static IncidentLine incident(ResultSet row) throws SQLException {
        return new IncidentLine(
                row.getString(1),
                row.getString(2),
                optional(row, 3),
                optional(row, 4),
                row.getString(5),
                Lists.strings(row.getString(6)),
                row.getLong(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                Lists.strings(row.getString(11)),
                row.getString(12),
                row.getString(13));
    }

    private void where(StringBuilder sql, List<@Nullable Object> parameters) {
        for (String words : unwanted) {
            sql.append(" AND e.n NOT IN (").append(session.dialect().matching()).append(")");
            parameters.add(words);
        }
        for (Term.Bound bound : query.terms(Term.Bound.class)) {
            sql.append(bound.last() ? " AND e.first_day <= ?" : " AND e.last_day >= ?");
            parameters.add(bound.day());
        }
        for (Term.Origins origins : query.terms(Term.Origins.class)) {
            // What only one article tells is no incident of the table, and stands on one word.
            sql.append(" AND COALESCE((SELECT x.independent_origins FROM account y JOIN incident x ON x.id = y.incident"
                    + " WHERE y.id = e.id), 1) BETWEEN ? AND ?");
            parameters.add(origins.least());
            parameters.add(origins.most());
        }
    }

    private boolean isRare() throws SQLException {
        if (wanted.isEmpty()) {
            return false;
        }
        String count = "SELECT COUNT(*) FROM (" + session.dialect().matching() + " LIMIT " + (RARE + 1) + ") AS few";
        return session.number(count, wanted.get()) <= RARE;
    }

    private static Hit claim(ResultSet row) throws SQLException {
        ArticleHead head = new ArticleHead(
                row.getString(1), row.getString(2), optional(row, 3), optional(row, 4), optional(row, 5));
        String cursor = row.getString(6);
        int at = 6;
        return new Hit.Claim(
                row.getString(at + 1),
                head,
                AttributionKind.valueOf(row.getString(at + 2)),
                new Speaker(optional(row, at + 3), Speaker.Kind.valueOf(row.getString(at + 4))),
                row.getString(at + 5),
                row.getString(at + 6),
                row.getString(at + 7),
                Lists.spans(row.getString(at + 8)),
                Lists.strings(row.getString(at + 9)),
                optional(row, at + 10),
                row.getDouble(at + 11),
                cursor);
    }

    private static Optional<String> optional(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getString(at));
    }
}
