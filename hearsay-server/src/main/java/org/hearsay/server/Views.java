// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.ledger.exchange.Names;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incident;
import org.hearsay.ledger.store.ArticleLine;
import org.hearsay.ledger.store.IncidentLine;
import org.hearsay.ledger.store.PlaceLine;
import org.hearsay.ledger.store.SpeakerLine;
import tools.jackson.databind.json.JsonMapper;

/** The shapes of answers that are no readings and no hits; the names of their parts are the keys of the JSON. */
final class Views {

    private Views() {}

    /** A stretch of a list. */
    record Page<T>(List<T> items, Optional<String> next) {}

    /** How much the ledger holds, and whether texts can be read here. */
    record LedgerView(long articles, long claims, long events, long incidents) {}

    /** An article in a list. */
    record ArticleView(
            String id,
            String uri,
            Optional<String> outlet,
            Optional<String> headline,
            Optional<String> published,
            long claims,
            long events) {
        static ArticleView of(ArticleLine line) {
            return new ArticleView(
                    line.article().id(),
                    line.article().uri(),
                    line.article().outlet(),
                    line.article().headline(),
                    line.article().published(),
                    line.claims(),
                    line.events());
        }
    }

    /** The three numbers, and parties beside them. */
    record Counts(long accounts, int independentOrigins, int partyOrigins, int echoes) {}

    /** An incident in a list. */
    record IncidentItem(
            String id,
            String type,
            Optional<String> when,
            Optional<String> place,
            String told,
            List<String> actors,
            Counts counts,
            List<String> disputes,
            List<OriginName> origins) {
        static IncidentItem of(IncidentLine line) {
            return new IncidentItem(
                    line.id(),
                    line.type(),
                    line.when(),
                    line.place(),
                    line.told(),
                    line.actors(),
                    new Counts(line.articles(), line.independentOrigins(), line.partyOrigins(), line.echoes()),
                    line.disputes(),
                    OriginName.all(line.json()));
        }
    }

    /** On whose word an incident of a list stands. */
    record OriginName(String name, boolean party) {

        /** Those that the incident's own line of JSON names. */
        static List<OriginName> all(String incident) {
            return JsonMapper.shared()
                    .readTree(incident)
                    .path("origins")
                    .valueStream()
                    .map(origin -> new OriginName(
                            origin.path("name").asString(), origin.path("party").asBoolean()))
                    .toList();
        }
    }

    /** An incident with everything that explains it. */
    record IncidentView(
            String id,
            String type,
            Optional<String> when,
            Optional<String> place,
            List<String> actors,
            List<String> recipients,
            Counts counts,
            List<OriginView> origins,
            List<AccountView> accounts,
            List<DisputeView> disputes) {
        static IncidentView of(Incident incident) {
            return new IncidentView(
                    incident.id(),
                    incident.type(),
                    incident.when(),
                    incident.place(),
                    incident.actors(),
                    incident.recipients(),
                    new Counts(
                            incident.articles().size(),
                            incident.independentOrigins(),
                            incident.partyOrigins(),
                            incident.echoes().size()),
                    incident.origins().stream().map(OriginView::of).toList(),
                    incident.accounts().stream()
                            .map(account -> AccountView.of(incident, account))
                            .toList(),
                    incident.disputes().stream()
                            .map(dispute -> DisputeView.of(incident, dispute))
                            .toList());
        }
    }

    /** Somebody on whose word accounts stand in the end. */
    record OriginView(
            String name,
            String kind,
            boolean party,
            List<String> possibly,
            List<String> because,
            List<String> accounts) {
        static OriginView of(Incident.Origin origin) {
            return new OriginView(
                    origin.name(),
                    Names.of(origin.kind()),
                    origin.party(),
                    origin.possibly(),
                    origin.because(),
                    origin.accounts());
        }
    }

    /** What one article says of it. */
    record AccountView(
            String id,
            String article,
            String uri,
            Optional<String> outlet,
            Optional<String> published,
            List<String> credits,
            String text,
            String status,
            Optional<String> when,
            Optional<String> place,
            List<FigureView> figures,
            List<String> chain,
            Optional<Integer> origin,
            boolean echo,
            boolean first) {
        static AccountView of(Incident incident, Account account) {
            Account.Carrier carrier = account.carrier();
            return new AccountView(
                    account.id(),
                    carrier.article(),
                    carrier.uri(),
                    carrier.outlet(),
                    carrier.published(),
                    carrier.credits(),
                    account.what().text(),
                    Names.of(account.what().status()),
                    account.what().day(),
                    account.what().place(),
                    account.what().figures().stream().map(FigureView::of).toList(),
                    account.word().links().stream().map(Account.Link::name).toList(),
                    originOf(incident, account),
                    incident.echoes().contains(carrier.uri()),
                    incident.first().equals(carrier.uri()));
        }

        /** The place of its origin in the incident's list. */
        private static Optional<Integer> originOf(Incident incident, Account account) {
            return IntStream.range(0, incident.origins().size())
                    .filter(at -> incident.origins().get(at).accounts().contains(account.id()))
                    .boxed()
                    .findFirst();
        }
    }

    /** How many. */
    record FigureView(String of, Optional<Long> min, Optional<Long> max, boolean approximate) {
        static FigureView of(Account.Figure figure) {
            return new FigureView(figure.of(), figure.least(), figure.most(), figure.approximate());
        }
    }

    /** Where accounts cannot both hold. */
    record DisputeView(String about, List<SideView> sides) {
        static DisputeView of(Incident incident, Incident.Dispute dispute) {
            return new DisputeView(
                    dispute.about(),
                    dispute.sides().stream()
                            .map(side -> SideView.of(incident, side))
                            .toList());
        }
    }

    /** One side of a dispute, with the accounts of its articles. */
    record SideView(String value, List<String> origins, List<String> accounts) {
        static SideView of(Incident incident, Incident.Side side) {
            Set<String> articles = Set.copyOf(side.articles());
            return new SideView(
                    side.value(),
                    side.origins(),
                    incident.accounts().stream()
                            .filter(account ->
                                    articles.contains(account.carrier().uri()))
                            .map(Account::id)
                            .collect(Collectors.toList()));
        }
    }

    /** Somebody who speaks. */
    record SpeakerView(String name, String kind, long claims, long articles) {
        static SpeakerView of(SpeakerLine line) {
            return new SpeakerView(line.name(), Names.of(line.kind()), line.claims(), line.articles());
        }
    }

    /** Where events are said to have taken place; without a point when nobody knows. */
    record PlaceView(
            String name,
            Optional<String> country,
            Optional<Double> lat,
            Optional<Double> lon,
            Optional<String> precision,
            Optional<Integer> radiusKm,
            long events,
            long articles) {
        static PlaceView of(PlaceLine line) {
            return new PlaceView(
                    line.name(),
                    line.country(),
                    line.point().map(PlaceLine.Point::latitude),
                    line.point().map(PlaceLine.Point::longitude),
                    line.point().map(point -> Names.of(point.precision().placeClass())),
                    line.point().map(point -> point.precision().radiusKm()),
                    line.events(),
                    line.articles());
        }
    }

    /** A dossier in numbers; its entries are found with the queries that the page asks. */
    record DossierView(
            String name,
            long claims,
            long did,
            long suffered,
            Map<String, Integer> names,
            Map<String, Integer> outlets,
            Map<String, Integer> days,
            Map<String, Integer> acts,
            Map<String, Integer> sufferedActs) {}
}
