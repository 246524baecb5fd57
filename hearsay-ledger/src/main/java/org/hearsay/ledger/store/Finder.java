// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.query.Term;
import org.hearsay.place.Precision;
import org.jspecify.annotations.Nullable;

/** Answers a query: newest first, a stretch at a time. */
final class Finder {

    /**
     * Up to so many entries are looked up by their words and then sorted; a condition met by more is tested on the way through the sorted list,
     * which ends soon. Both give the same hits; measured in {@code docs/measure/ledger.md}.
     */
    private static final int RARE = 5_000;

    private static final String HEAD = "a.id, a.uri, a.outlet, a.headline, a.published, e.sort_key";

    private static final String FROM = " FROM entry e JOIN article a ON a.id = e.article"
            + " LEFT JOIN attribution t ON e.kind = 'claim' AND t.id = e.id"
            + " LEFT JOIN event v ON e.kind = 'event' AND v.id = e.id LEFT JOIN attribution w ON w.id = v.word";

    private static final String EVENT =
            "v.id, v.type, v.mode, v.status, v.trigger_text, v.trigger_spans, v.day, v.place_text,"
                    + " v.word, v.party, w.speaker_name, w.speaker_kind, v.place_name, v.place_country, v.lat, v.lon,"
                    + " v.precision_class";

    /** Before the columns of a claim stand the six of {@link #HEAD}; before those of an event also the eleven of a claim. */
    private static final int BEFORE_CLAIM = 6;

    private static final int BEFORE_EVENT = 17;

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
        StringBuilder sql =
                new StringBuilder("SELECT " + HEAD + ", " + CLAIM + ", " + EVENT + FROM + " WHERE e.sort_key > ?");
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
        boolean judged = Verdicts.any(session);
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : session.list(sql.toString(), parameters, Finder::hit)) {
            Hit whole = whole(session, hit);
            hits.add(judged ? judged(session, whole) : whole);
        }
        return hits;
    }

    /** The entry called {@code id}. */
    static Optional<Hit> entry(Session session, String id) throws SQLException {
        Optional<Hit> hit = session.first(
                "SELECT " + HEAD + ", " + CLAIM + ", " + EVENT + FROM + " WHERE e.id = ?", List.of(id), Finder::hit);
        return hit.isPresent() ? Optional.of(judged(session, whole(session, hit.get()))) : hit;
    }

    /** The hit with what people decided about it. */
    private static Hit judged(Session session, Hit hit) throws SQLException {
        Optional<Verdict> verdict = Verdicts.of(session, hit.id());
        return switch (hit) {
            case Hit.Claim claim -> claim.with(verdict);
            case Hit.Event event -> event.with(verdict);
        };
    }

    /** The hit with what stands in other tables. */
    private static Hit whole(Session session, Hit hit) throws SQLException {
        if (!(hit instanceof Hit.Event event)) {
            return hit;
        }
        return event.with(
                participants(session, event.id(), EventRows.ACTOR),
                participants(session, event.id(), EventRows.RECIPIENT),
                session.list(
                        "SELECT spans, text, counted, least, most, approximate FROM event_figure WHERE event = ? ORDER BY n",
                        List.of(event.id()),
                        Finder::count));
    }

    private static List<Hit.Participant> participants(Session session, String event, String role) throws SQLException {
        return session.list(
                "SELECT spans, text, name, country, sector, actor FROM event_participant WHERE event = ? AND role = ?"
                        + " ORDER BY n",
                List.of(event, role),
                row -> new Hit.Participant(
                        row.getString(2),
                        Lists.spans(row.getString(1)),
                        optional(row, 3),
                        optional(row, 4),
                        optional(row, 5),
                        optional(row, 6)));
    }

    private static Hit.Count count(ResultSet row) throws SQLException {
        return new Hit.Count(
                row.getString(2),
                new Figure(
                        Lists.spans(row.getString(1)).getFirst(),
                        row.getString(3),
                        number(row, 4),
                        number(row, 5),
                        row.getInt(6) == 1));
    }

    private static OptionalInt number(ResultSet row, int at) throws SQLException {
        int number = row.getInt(at);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** How many entries meet the query. */
    long count() throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM entry e WHERE 1 = 1");
        conditions(sql, parameters);
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
            conditions(sql, parameters);
            sql.append(")");
        }
        sql.append(" ORDER BY i.sort_key LIMIT ?");
        parameters.add(limit);
        return session.list(sql.toString(), parameters, Finder::incident);
    }

    /** At most {@code limit} articles of which an entry meets the query, newest first, behind {@code after}, a line's cursor. */
    List<ArticleLine> articles(String after, int limit) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "SELECT a.id, a.uri, a.outlet, a.headline, a.published, (SELECT COUNT(*) FROM attribution t WHERE t.article = a.id),"
                        + " (SELECT COUNT(*) FROM event v WHERE v.article = a.id) FROM article a WHERE 1 = 1");
        if (!after.isEmpty()) {
            int blank = after.indexOf(' ');
            String day = after.substring(0, Math.max(0, blank));
            sql.append(" AND (COALESCE(a.published, '') < ? OR COALESCE(a.published, '') = ? AND a.id > ?)");
            parameters.addAll(List.of(day, day, after.substring(blank + 1)));
        }
        met(sql, parameters);
        sql.append(" ORDER BY COALESCE(a.published, '') DESC, a.id LIMIT ?");
        parameters.add(limit);
        return session.list(
                sql.toString(),
                parameters,
                row -> new ArticleLine(
                        new ArticleHead(
                                row.getString(1),
                                row.getString(2),
                                optional(row, 3),
                                optional(row, 4),
                                optional(row, 5)),
                        row.getLong(6),
                        row.getLong(7)));
    }

    /** The articles beside the one called {@code id} in the list of {@link #articles}; both absent when there is no such article. */
    Beside beside(String id) throws SQLException {
        Optional<String> day = session.first(
                "SELECT COALESCE(published, '') FROM article WHERE id = ?", List.of(id), row -> row.getString(1));
        return day.isEmpty()
                ? new Beside(Optional.empty(), Optional.empty())
                : new Beside(beside(id, day.get(), false), beside(id, day.get(), true));
    }

    private Optional<String> beside(String id, String day, boolean behind) throws SQLException {
        String published = "COALESCE(a.published, '')";
        List<@Nullable Object> parameters = new ArrayList<>(List.of(day, day, id));
        StringBuilder sql = new StringBuilder("SELECT a.id FROM article a WHERE (")
                .append(published)
                .append(behind ? " < ? OR " : " > ? OR ")
                .append(published)
                .append(behind ? " = ? AND a.id > ?)" : " = ? AND a.id < ?)");
        met(sql, parameters);
        sql.append(" ORDER BY ").append(published).append(behind ? " DESC, a.id LIMIT 1" : ", a.id DESC LIMIT 1");
        return session.first(sql.toString(), parameters, row -> row.getString(1));
    }

    /** Adds that an entry of article {@code a} meets the query. */
    private void met(StringBuilder sql, List<@Nullable Object> parameters) throws SQLException {
        if (!query.terms().isEmpty()) {
            sql.append(" AND a.id IN (SELECT e.article FROM entry e WHERE 1 = 1");
            conditions(sql, parameters);
            sql.append(")");
        }
    }

    /** The incident called {@code id}. */
    static Optional<IncidentLine> incident(Session session, String id) throws SQLException {
        return session.first(
                "SELECT i.id, i.type, i.day, i.place, i.told, i.actors, i.accounts, i.independent_origins, i.party_origins,"
                        + " i.echoes, i.disputes, i.body, i.sort_key FROM incident i WHERE i.id = ?",
                List.of(id),
                Finder::incident);
    }

    /** The incidents to which entries of {@code article} belong, by the entries' ids. */
    static Map<String, IncidentLine> incidentsIn(Session session, String article) throws SQLException {
        Map<String, IncidentLine> found = new TreeMap<>();
        session.list(
                "SELECT i.id, i.type, i.day, i.place, i.told, i.actors, i.accounts, i.independent_origins, i.party_origins,"
                        + " i.echoes, i.disputes, i.body, i.sort_key, c.id FROM account c JOIN incident i ON i.id = c.incident"
                        + " WHERE c.article = ?",
                List.of(article),
                row -> found.put(row.getString(14), incident(row)));
        return found;
    }

    /** The places of events that meet the query, those of most events first. */
    List<PlaceLine> places(int limit) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "SELECT COALESCE(v.place_name, v.place_text) AS shown, v.place_country, v.lat, v.lon, v.precision_class, COUNT(*),"
                        + " COUNT(DISTINCT v.article) FROM entry e JOIN event v ON v.id = e.id WHERE v.place_text <> ''");
        conditions(sql, parameters);
        sql.append(" GROUP BY COALESCE(v.place_name, v.place_text), v.place_country, v.lat, v.lon, v.precision_class"
                + " ORDER BY COUNT(*) DESC, shown, v.place_country, v.lat LIMIT ?");
        parameters.add(limit);
        return session.list(sql.toString(), parameters, Finder::place);
    }

    private static PlaceLine place(ResultSet row) throws SQLException {
        return new PlaceLine(row.getString(1), optional(row, 2), point(row, 3), row.getLong(6), row.getLong(7));
    }

    /** Latitude, longitude and precision, in columns beginning at {@code at}. */
    private static Optional<PlaceLine.Point> point(ResultSet row, int at) throws SQLException {
        Optional<String> precision = optional(row, at + 2);
        return precision.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaceLine.Point(
                        row.getDouble(at), row.getDouble(at + 1), Precision.parse(precision.get())));
    }

    private static Hit.Location location(ResultSet row, int at) throws SQLException {
        return new Hit.Location(optional(row, at), optional(row, at + 1), point(row, at + 2));
    }

    /** Who speaks most: name, kind, claims, articles. */
    static List<SpeakerLine> speakers(Session session, int limit) throws SQLException {
        return session.list(
                "SELECT speaker_name, speaker_kind, COUNT(*), COUNT(DISTINCT article) FROM attribution"
                        + " WHERE speaker_name IS NOT NULL GROUP BY speaker_name, speaker_kind"
                        + " ORDER BY COUNT(*) DESC, speaker_name, speaker_kind LIMIT ?",
                List.of(limit),
                row -> new SpeakerLine(
                        row.getString(1), Speaker.Kind.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
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

    private void where(StringBuilder sql, List<@Nullable Object> parameters) throws SQLException {
        decided(sql);
        for (String words : unwanted) {
            sql.append(" AND e.n NOT IN (").append(session.dialect().matching()).append(")");
            parameters.add(words);
        }
        for (Term.Bound bound : query.terms(Term.Bound.class)) {
            sql.append(bound.last() ? " AND e.first_day <= ?" : " AND e.last_day >= ?");
            parameters.add(bound.day());
        }
        for (Term.OfCountry country : query.terms(Term.OfCountry.class)) {
            String in = " IN ("
                    + String.join(", ", Collections.nCopies(country.codes().size(), "?")) + "))";
            sql.append(" AND (EXISTS (SELECT 1 FROM attribution x WHERE x.id = e.id AND x.speaker_country")
                    .append(in)
                    .append(" OR EXISTS (SELECT 1 FROM event_participant y WHERE y.event = e.id AND y.country")
                    .append(in)
                    .append(")");
            parameters.addAll(country.codes());
            parameters.addAll(country.codes());
        }
        for (Term.Origins origins : query.terms(Term.Origins.class)) {
            // What only one article tells is no incident of the table, and stands on one word.
            sql.append(" AND COALESCE((SELECT x.independent_origins FROM account y JOIN incident x ON x.id = y.incident"
                    + " WHERE y.id = e.id), 1) BETWEEN ? AND ?");
            parameters.add(origins.least());
            parameters.add(origins.most());
        }
    }

    /** Adds to {@code sql}, in which an entry is {@code e}, what the query asks of it. */
    void conditions(StringBuilder sql, List<@Nullable Object> parameters) throws SQLException {
        wanted.ifPresent(words -> {
            sql.append(" AND e.n IN (").append(session.dialect().matching()).append(")");
            parameters.add(words);
        });
        where(sql, parameters);
    }

    /** What was rejected is found only by who asks for it. */
    private void decided(StringBuilder sql) throws SQLException {
        List<Term.Decided> asked = query.terms(Term.Decided.class);
        String verdict = "EXISTS (SELECT 1 FROM verdict d WHERE d.entry = e.id";
        if (asked.isEmpty() && Verdicts.anyRejected(session)) {
            sql.append(" AND NOT ").append(verdict).append(" AND d.verdict = 'REJECTED')");
        }
        for (Term.Decided one : asked) {
            String states = one.states().stream()
                    .map(state -> "'" + state + "'")
                    .collect(java.util.stream.Collectors.joining(", "));
            sql.append(" AND (").append(one.undecided() ? "NOT " + verdict + ")" : "1 = 0");
            if (!states.isEmpty()) {
                sql.append(" OR ")
                        .append(verdict)
                        .append(" AND d.verdict IN (")
                        .append(states)
                        .append("))");
            }
            sql.append(")");
        }
    }

    private boolean isRare() throws SQLException {
        if (wanted.isEmpty()) {
            return false;
        }
        String count = "SELECT COUNT(*) FROM (" + session.dialect().matching() + " LIMIT " + (RARE + 1) + ") AS few";
        return session.number(count, wanted.get()) <= RARE;
    }

    private static Hit hit(ResultSet row) throws SQLException {
        ArticleHead head = new ArticleHead(
                row.getString(1), row.getString(2), optional(row, 3), optional(row, 4), optional(row, 5));
        return row.getString(BEFORE_CLAIM + 1) == null ? event(row, head) : claim(row, head);
    }

    private static Hit.Claim claim(ResultSet row, ArticleHead head) throws SQLException {
        int at = BEFORE_CLAIM;
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
                Optional.empty(),
                row.getString(BEFORE_CLAIM));
    }

    private static Hit.Event event(ResultSet row, ArticleHead head) throws SQLException {
        int at = BEFORE_EVENT;
        Optional<String> kind = optional(row, at + 12);
        Optional<Speaker> speaker = kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Speaker(optional(row, at + 11), Speaker.Kind.valueOf(kind.get())));
        Optional<String> place = optional(row, at + 8).filter(words -> !words.isEmpty());
        return new Hit.Event(
                row.getString(at + 1),
                head,
                EventType.valueOf(row.getString(at + 2)),
                optional(row, at + 3),
                EventStatus.valueOf(row.getString(at + 4)),
                row.getString(at + 5),
                Lists.spans(row.getString(at + 6)),
                List.of(),
                List.of(),
                optional(row, at + 7),
                place,
                place.isEmpty() ? Optional.empty() : Optional.of(location(row, at + 13)),
                List.of(),
                optional(row, at + 9),
                speaker,
                row.getInt(at + 10) == 1,
                Optional.empty(),
                row.getString(BEFORE_CLAIM));
    }

    private static Optional<String> optional(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getString(at));
    }
}
