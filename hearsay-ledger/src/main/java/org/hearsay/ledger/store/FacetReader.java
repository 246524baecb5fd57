// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hearsay.country.Countries;
import org.hearsay.country.Country;
import org.jspecify.annotations.Nullable;

/** Counts what a query finds by outlet, type, country and status, and lists names by which to ask. */
final class FacetReader {

    /** More values than these nobody reads beside a list. */
    private static final int MOST = 12;

    private final Session session;
    private final Countries countries;

    FacetReader(Session session, Countries countries) {
        this.session = session;
        this.countries = countries;
    }

    List<Facet> of(Finder finder) throws SQLException {
        List<Facet> facets = new ArrayList<>();
        facets.add(facet(
                finder,
                "outlet",
                "a.outlet",
                " JOIN article a ON a.id = e.article WHERE a.outlet IS NOT NULL",
                UnaryOperator.identity()));
        facets.add(facet(
                finder,
                "type",
                "COALESCE(v.type, 'STATEMENT')",
                " LEFT JOIN event v ON v.id = e.id WHERE 1 = 1",
                value -> value.toLowerCase(Locale.ROOT)));
        facets.add(countries(finder));
        facets.add(facet(
                finder,
                "status",
                "v.status",
                " JOIN event v ON v.id = e.id WHERE 1 = 1",
                value -> value.toLowerCase(Locale.ROOT)));
        return facets;
    }

    private Facet facet(Finder finder, String field, String column, String from, UnaryOperator<String> written)
            throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT " + column + ", COUNT(*) FROM entry e" + from);
        finder.conditions(sql, parameters);
        sql.append(" GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ").append(MOST);
        return new Facet(field, session.list(sql.toString(), parameters, row -> {
            String value = written.apply(row.getString(1));
            return new Facet.Value(value, value, row.getLong(2));
        }));
    }

    /** By the countries of those who speak, act or suffer, as the query's {@code country:} has them. */
    private Facet countries(Finder finder) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "SELECT f.country, COUNT(*) FROM (SELECT e.id AS id, t.speaker_country AS country FROM entry e"
                        + " JOIN attribution t ON t.id = e.id WHERE t.speaker_country IS NOT NULL");
        finder.conditions(sql, parameters);
        sql.append(" UNION SELECT e.id, p.country FROM entry e JOIN event_participant p ON p.event = e.id"
                + " WHERE p.country IS NOT NULL");
        finder.conditions(sql, parameters);
        sql.append(") AS f GROUP BY f.country ORDER BY 2 DESC, 1 LIMIT ").append(MOST);
        return new Facet(
                "country",
                session.list(
                        sql.toString(),
                        parameters,
                        row -> new Facet.Value(
                                row.getString(1),
                                countries
                                        .byIso3(row.getString(1))
                                        .map(Country::name)
                                        .orElse(row.getString(1)),
                                row.getLong(2))));
    }

    /** Names of speakers and outlets, the most frequent first. */
    static List<Facet> names(Session session) throws SQLException {
        return List.of(
                new Facet(
                        "speaker",
                        named(session, "speaker_name, COUNT(*) FROM attribution WHERE speaker_name IS NOT NULL")),
                new Facet("outlet", named(session, "outlet, COUNT(*) FROM article WHERE outlet IS NOT NULL")),
                new Facet("actor", named(session, "name, COUNT(*) FROM actor WHERE kind <> 'PEOPLE'")),
                new Facet("place", named(session, "place_text, COUNT(*) FROM event WHERE place_text <> ''")));
    }

    private static List<Facet.Value> named(Session session, String sql) throws SQLException {
        return session.list(
                "SELECT " + sql + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20000",
                List.of(),
                row -> new Facet.Value(row.getString(1), row.getString(1), row.getLong(2)));
    }
}
