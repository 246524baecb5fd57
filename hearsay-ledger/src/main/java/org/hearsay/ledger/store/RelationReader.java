// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.ActorId;
import org.hearsay.actor.Sector;
import org.hearsay.country.Countries;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.ledger.decision.About;
import org.hearsay.ledger.decision.ActorNames;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.query.Days;
import org.hearsay.ledger.relation.Party;
import org.hearsay.ledger.relation.Told;
import org.jspecify.annotations.Nullable;

/** Reads the events of which ties are made, with what people decided about them. */
final class RelationReader {

    /** The newest so many events that meet the query; about 300 bytes each. */
    private static final int MOST = 200_000;

    /** Those who act for their state by their office, as {@link org.hearsay.actor.Actor#state} has it. */
    private static final Set<Sector> OFFICIAL =
            Set.of(Sector.GOV, Sector.MIL, Sector.SPY, Sector.COP, Sector.LEG, Sector.JUD);

    private static final String EVENTS = "SELECT v.id, v.type, v.status, v.day, a.uri, a.outlet, a.published,"
            + " w.speaker_id, w.speaker_name, w.speaker_country, w.speaker_sector, c.incident, i.disputes, a.id"
            + " FROM entry e JOIN event v ON v.id = e.id JOIN article a ON a.id = v.article"
            + " LEFT JOIN attribution w ON w.id = v.word LEFT JOIN account c ON c.id = v.id"
            + " LEFT JOIN incident i ON i.id = c.incident WHERE 1 = 1";

    private final Session session;
    private final Countries countries;
    private final boolean byState;
    private final ActorNames names;

    RelationReader(Session session, Countries countries, boolean byState) throws SQLException {
        this.session = session;
        this.countries = countries;
        this.byState = byState;
        this.names = names(session);
    }

    /** What people's merges and splits of actors come to. */
    static ActorNames names(Session session) throws SQLException {
        List<Decision> decisions = DecisionRows.regroupings(session, About.ACTOR);
        Map<String, List<String>> leaving = new HashMap<>();
        Anchors anchors = new Anchors(session);
        for (Decision decision : decisions) {
            leaving.put(decision.id(), anchors.of(decision.number()));
        }
        return new ActorNames(decisions, leaving);
    }

    /** The events that {@code finder}'s query finds. */
    List<Told> told(Finder finder) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(EVENTS);
        finder.conditions(sql, parameters);
        sql.append(" ORDER BY e.sort_key LIMIT ").append(MOST);
        boolean judged = Verdicts.any(session);
        Map<String, List<Party>> parties = participants(finder);
        List<Told> told = new ArrayList<>();
        for (Told one : session.list(sql.toString(), parameters, this::told)) {
            String entry = one.account().entry();
            Told whole = with(
                    one,
                    parties.getOrDefault(entry + EventRows.ACTOR, List.of()),
                    parties.getOrDefault(entry + EventRows.RECIPIENT, List.of()));
            Optional<Verdict> verdict =
                    judged ? Verdicts.of(session, one.account().entry()) : Optional.empty();
            told.add(verdict.isPresent() ? amended(whole, verdict.get().amended()) : whole);
        }
        return told;
    }

    private static Told with(Told told, List<Party> actors, List<Party> recipients) {
        return new Told(
                told.account(),
                told.incident(),
                told.type(),
                told.status(),
                told.when(),
                told.reported(),
                actors,
                recipients,
                told.speaker(),
                told.disputed());
    }

    private Told told(ResultSet row) throws SQLException {
        String entry = row.getString(1);
        return new Told(
                new Told.Account(
                        entry,
                        row.getString(14),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getString(9))),
                Optional.ofNullable(row.getString(12)),
                EventType.valueOf(row.getString(2)),
                EventStatus.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)).flatMap(RelationReader::day),
                Optional.ofNullable(row.getString(7)),
                List.of(),
                List.of(),
                speaker(row, entry),
                !"[]".equals(Optional.ofNullable(row.getString(13)).orElse("[]")));
    }

    private Optional<Party> speaker(ResultSet row, String entry) throws SQLException {
        String actor = row.getString(8);
        return actor == null ? Optional.empty() : Optional.of(new Named(row, 9).party(names.actor(actor, entry)));
    }

    /** A date without the hour; what is no date is none. */
    private static Optional<String> day(String value) {
        String day = value.contains("T") ? value.substring(0, value.indexOf('T')) : value;
        return Days.of(day).map(days -> day);
    }

    /** Who takes part, by the event's id with the role behind it. */
    private Map<String, List<Party>> participants(Finder finder) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder("SELECT p.event, p.role, p.actor, p.name, p.country, p.sector FROM entry e"
                        + " JOIN event_participant p ON p.event = e.id WHERE p.actor IS NOT NULL");
        finder.conditions(sql, parameters);
        sql.append(" ORDER BY p.event, p.role, p.n");
        Map<String, List<Party>> parties = new HashMap<>();
        session.each(sql.toString(), parameters, row -> {
            String actor = names.actor(row.getString(3), row.getString(1));
            Party party = new Named(row, 4).party(actor);
            List<Party> all = parties.computeIfAbsent(row.getString(1) + row.getString(2), event -> new ArrayList<>());
            if (!all.contains(party)) {
                all.add(party);
            }
            return true;
        });
        return parties;
    }

    /** Who stands in a row: name, country and sector from column {@code at} on. */
    private final class Named {
        private final String name;
        private final @Nullable String country;
        private final @Nullable String sector;

        Named(ResultSet row, int at) throws SQLException {
            this.name = Optional.ofNullable(row.getString(at)).orElse("");
            this.country = row.getString(at + 1);
            this.sector = row.getString(at + 2);
        }

        Party party(String actor) throws SQLException {
            Optional<String> split = names.name(actor);
            if (split.isPresent()) {
                return new Party(actor, split.get());
            }
            if (byState && country != null && sector != null && OFFICIAL.contains(Sector.valueOf(sector))) {
                String known = country;
                String shown = countries
                        .byIso3(known)
                        .map(org.hearsay.country.Country::name)
                        .orElseGet(() -> name.contains(": ") ? name.substring(0, name.indexOf(": ")) : known);
                return new Party(names.actor(ActorId.ofState(known), ""), shown);
            }
            return new Party(actor, shown(actor, name));
        }
    }

    /** An actor that was merged into another bears its name. */
    private String shown(String actor, String name) throws SQLException {
        if (names.isEmpty()) {
            return name;
        }
        return session.first(
                        "SELECT name FROM actor WHERE actor = ? ORDER BY name LIMIT 1",
                        List.of(actor),
                        row -> row.getString(1))
                .orElse(name);
    }

    private static Told amended(Told told, Map<Amendable, String> values) {
        return new Told(
                told.account(),
                told.incident(),
                value(values, Amendable.TYPE).map(EventType::valueOf).orElse(told.type()),
                value(values, Amendable.STATUS)
                        .map(status -> EventStatus.valueOf(status.toUpperCase(Locale.ROOT)))
                        .orElse(told.status()),
                value(values, Amendable.WHEN).or(told::when),
                told.reported(),
                value(values, Amendable.ACTOR).map(RelationReader::parties).orElse(told.actors()),
                value(values, Amendable.RECIPIENT).map(RelationReader::parties).orElse(told.recipients()),
                told.speaker(),
                told.disputed());
    }

    private static Optional<String> value(Map<Amendable, String> values, Amendable field) {
        return Optional.ofNullable(values.get(field));
    }

    /** A person's names; whether the ledger knows them under an id is not asked, since a name may be of several. */
    private static List<Party> parties(String value) {
        return Amended.names(value).stream()
                .map(name -> new Party("named " + name, name))
                .toList();
    }
}
