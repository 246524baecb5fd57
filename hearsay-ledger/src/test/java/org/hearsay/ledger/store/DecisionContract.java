// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Event;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.DecisionException;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.testkit.Reports;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises about decisions; each store's test extends it. */
abstract class DecisionContract {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private static final String ADA = "Ada";

    private static final PageReading RAID = Reports.of("https://karvia.example/raid")
            .outlet("The Karvia Courier")
            .published("2026-03-02")
            .says(
                    "Turkish forces shelled Syrian soldiers near Idlib on Sunday.",
                    "Mayor Ada Lorne said the Orlen bridge would stay closed.");

    private String location;
    private Store store;

    /** The location of an empty store. */
    abstract String fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        location = fresh();
        store = Store.open(location, NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Decision decide(Verb verb, String... ids) {
        return store.decide(
                new Proposal(verb, List.of(ids), Map.of(), Optional.empty(), ADA, Optional.of("read the page")));
    }

    private Decision amend(String entry, Amendable field, String value) {
        return store.decide(new Proposal(
                Verb.AMEND, List.of(entry), Map.of(field, value), Optional.empty(), ADA, Optional.empty()));
    }

    private List<Hit> found(String query) {
        return store.find(Query.of(query), "", 100);
    }

    private String assault() {
        return found("type:assault").getFirst().id();
    }

    private Optional<Verdict> verdict(String entry) {
        return store.entry(entry).orElseThrow().verdict();
    }

    @Test
    void whatIsConfirmedIsMarkedWithWhoWhyAndWhen() {
        store.add(List.of(RAID));
        Decision decision = decide(Verb.CONFIRM, assault());
        Verdict verdict = found("type:assault").getFirst().verdict().orElseThrow();
        assertThat(verdict.state()).isEqualTo(Verdict.State.CONFIRMED);
        assertThat(verdict.who()).isEqualTo(ADA);
        assertThat(verdict.why()).contains("read the page");
        assertThat(verdict.decided()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(verdict.decision()).isEqualTo(decision.id());
        assertThat(found("decision:confirmed")).hasSize(1);
        assertThat(found("decision:none"))
                .hasSize((int) store.count(Query.ALL) - 1)
                .noneMatch(hit -> hit.verdict().isPresent());
    }

    @Test
    void whatIsRejectedLeavesEveryAnswerThatDoesNotAskForIt() {
        store.add(List.of(RAID));
        String raid = assault();
        long all = store.count(Query.ALL);
        Decision decision = decide(Verb.REJECT, raid);
        assertThat(found("type:assault")).isEmpty();
        assertThat(store.count(Query.ALL)).isEqualTo(all - 1);
        assertThat(found("decision:rejected")).extracting(Hit::id).containsExactly(raid);
        assertThat(store.count(Query.ALL.withRejected())).isEqualTo(all);
        decide(Verb.UNDO, decision.id());
        assertThat(found("type:assault")).extracting(Hit::id).containsExactly(raid);
        assertThat(verdict(raid)).isEmpty();
    }

    @Test
    void thePersonsValueStandsBesideTheMachines() {
        store.add(List.of(RAID));
        String raid = assault();
        amend(raid, Amendable.STATUS, "denied");
        amend(raid, Amendable.TYPE, "mobilize");
        decide(Verb.CONFIRM, raid);
        Hit.Event event = (Hit.Event) store.entry(raid).orElseThrow();
        assertThat(event.type().name()).isEqualTo("ASSAULT");
        assertThat(event.verdict().orElseThrow().amended())
                .containsEntry(Amendable.STATUS, "denied")
                .containsEntry(Amendable.TYPE, "MOBILIZE");
        assertThat(event.verdict().orElseThrow().state()).isEqualTo(Verdict.State.CONFIRMED);
        assertThat(found("type:mobilize status:denied")).extracting(Hit::id).containsExactly(raid);
        assertThat(found("type:assault")).extracting(Hit::id).containsExactly(raid);
        store.addAgain(List.of(new PageReading(
                RAID.page(), Reading.of(RAID.reading().article(), RAID.reading().attributions()))));
        store.addAgain(List.of(RAID));
        assertThat(found("type:mobilize")).extracting(Hit::id).containsExactly(raid);
        store.decisions(OptionalLong.empty(), 10).stream()
                .filter(decision -> decision.verb() == Verb.AMEND)
                .forEach(decision -> decide(Verb.UNDO, decision.id()));
        assertThat(found("type:mobilize")).isEmpty();
        assertThat(found("type:assault")).extracting(Hit::id).containsExactly(raid);
    }

    /** Whatever was decided in whatever order: settling anew changes nothing, and when all is undone all is as it was found. */
    @Test
    void decisionsDependOnNothingButThemselves() throws Exception {
        store.add(List.of(RAID));
        store.add(Incidental.FIVE_OUTLETS);
        List<String> before = bodies();
        List<String> accounts = store.incident(dam().id()).orElseThrow().accounts().stream()
                .map(account -> account.id())
                .toList();
        for (int seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                tryAny(random, accounts);
            }
            List<String> decided = bodies();
            store.add(List.of(Reports.of("https://far.example/" + seed)
                    .published("2027-01-0" + seed)
                    .says("Ada Lorne said that fair number " + seed + " was over.")));
            assertThat(bodies()).as("seed %d, settled anew", seed).isEqualTo(decided);
            List<Decision> holding = new ArrayList<>(store.decisions(OptionalLong.empty(), 1000).stream()
                    .filter(decision -> decision.holds() && decision.verb() != Verb.UNDO)
                    .toList());
            Collections.shuffle(holding, random);
            holding.forEach(decision -> decide(Verb.UNDO, decision.id()));
            assertThat(bodies()).as("seed %d, all undone", seed).isEqualTo(before);
        }
    }

    private void tryAny(Random random, List<String> accounts) {
        List<String> some = new ArrayList<>(accounts);
        Collections.shuffle(some, random);
        List<IncidentLine> now = statements();
        try {
            switch (random.nextInt(4)) {
                case 0 -> decide(Verb.REJECT, some.getFirst());
                case 1 -> amend(some.getFirst(), Amendable.SPEAKER, "Speaker " + random.nextInt(3));
                case 2 -> decide(Verb.MERGE, some.get(0), some.get(1));
                default -> decide(Verb.SPLIT, now.getFirst().id(), some.get(0), some.get(1));
            }
        } catch (DecisionException | java.util.NoSuchElementException e) {
            // Of what is random, some makes no sense, and is refused.
            assertThat(e.getMessage()).isNotNull();
        }
    }

    @Test
    void anUndoCanBeUndoneAndNothingIsEverLost() {
        store.add(List.of(RAID));
        String raid = assault();
        decide(Verb.REJECT, raid);
        Decision undo = decide(Verb.UNDO);
        decide(Verb.UNDO, undo.id());
        assertThat(verdict(raid).orElseThrow().state()).isEqualTo(Verdict.State.REJECTED);
        List<Decision> all = store.decisions(OptionalLong.empty(), 10);
        assertThat(all).extracting(Decision::verb).containsExactly(Verb.UNDO, Verb.UNDO, Verb.REJECT);
        assertThat(all).extracting(Decision::holds).containsExactly(true, false, true);
        assertThat(store.decisions(OptionalLong.of(2), 10)).hasSize(1);
        assertThat(store.decisionsOn(raid)).hasSize(1);
    }

    @Test
    void decisionsSurviveANewReadingOfThePage() {
        store.add(List.of(RAID));
        String raid = assault();
        String claim = found("type:statement").getFirst().id();
        decide(Verb.REJECT, raid);
        decide(Verb.CONFIRM, claim);
        Decision decision = store.decisionsOn(raid).getFirst();
        store.addAgain(List.of(new PageReading(RAID.page(), readOtherwise(RAID.reading()))));
        assertThat(store.entry(raid)).isEmpty();
        assertThat(found("type:assault")).isEmpty();
        Hit.Event rejected = (Hit.Event) found("decision:rejected").getFirst();
        assertThat(rejected.trigger()).isEqualTo("forces shelled");
        assertThat(found("decision:confirmed")).hasSize(1);
        assertThat(store.standsOn(decision)).containsExactly(rejected.id());
        store.addAgain(List.of(new PageReading(
                RAID.page(), Reading.of(RAID.reading().article(), RAID.reading().attributions()))));
        assertThat(store.standsOn(decision)).isEmpty();
        store.addAgain(List.of(RAID));
        assertThat(store.standsOn(decision)).containsExactly(raid);
    }

    /** The same text, in which the event's words begin one word earlier and every id is another. */
    private static Reading readOtherwise(Reading plain) {
        int begin = plain.article().text().indexOf("forces shelled");
        List<Event> events = new ArrayList<>();
        for (Event event : plain.events()) {
            boolean shelled = event.trigger().getFirst().begin() == begin + "forces ".length();
            events.add(new Event(
                    "other-" + event.id(),
                    event.type(),
                    event.mode(),
                    event.contexts(),
                    shelled ? List.of(new Span(begin, begin + "forces shelled".length())) : event.trigger(),
                    event.actors(),
                    event.recipients(),
                    event.when(),
                    event.place(),
                    event.figures(),
                    event.status(),
                    Optional.empty(),
                    event.party()));
        }
        List<Attribution> said = new ArrayList<>();
        for (Attribution one : plain.attributions()) {
            said.add(new Attribution(
                    "other-" + one.id(),
                    one.kind(),
                    one.source(),
                    one.speaker(),
                    one.cue(),
                    one.content(),
                    Optional.empty(),
                    one.chain(),
                    one.edits(),
                    one.certainty()));
        }
        return new Reading(
                plain.article(),
                said,
                plain.mentions(),
                plain.timexes(),
                plain.toponyms(),
                plain.actors(),
                Map.of(),
                events);
    }

    @Test
    void inALaterTextOfTheSameAddressADecisionStandsWhereTheWordsAreTheSame() {
        store.add(List.of(RAID));
        decide(Verb.REJECT, assault());
        store.add(List.of(Reports.of("https://karvia.example/raid")
                .outlet("The Karvia Courier")
                .published("2026-03-02")
                .says("It was a warm day.", "Turkish forces shelled Syrian soldiers near Idlib on Sunday.")));
        assertThat(found("type:assault")).isEmpty();
        assertThat(found("type:assault decision:rejected")).hasSize(2);
    }

    @Test
    void aRejectedAccountLeavesItsIncidentAndComesBackWhenThatIsUndone() {
        store.add(Incidental.FIVE_OUTLETS);
        List<String> before = bodies();
        IncidentLine dam = dam();
        String account =
                store.incident(dam.id()).orElseThrow().accounts().getLast().id();
        decide(Verb.REJECT, account);
        assertThat(dam().articles()).isEqualTo(4);
        decide(Verb.UNDO);
        assertThat(bodies()).isEqualTo(before);
    }

    @Test
    void incidentsAreSplitAndMergedAndTheOrderOfArticlesChangesNothing() throws Exception {
        store.add(Incidental.FIVE_OUTLETS);
        List<String> before = bodies();
        String dam = dam().id();
        List<String> accounts = store.incident(dam).orElseThrow().accounts().stream()
                .map(account -> account.id())
                .sorted()
                .toList();
        decide(Verb.SPLIT, dam, accounts.get(0), accounts.get(1));
        assertThat(statements()).extracting(IncidentLine::articles).containsExactlyInAnyOrder(3L, 2L);
        List<String> parts = statements().stream().map(IncidentLine::id).toList();
        decide(Verb.MERGE, parts.get(0), parts.get(1));
        assertThat(bodies()).isEqualTo(before);
        decide(Verb.UNDO);
        List<String> split = bodies();
        store.add(List.of(RAID));
        assertThat(bodies()).containsAll(split);
        try (Store other = Store.open(fresh(), NOON)) {
            other.add(Incidental.FIVE_OUTLETS.reversed());
            other.decide(new Proposal(
                    Verb.SPLIT,
                    List.of(dam, accounts.get(0), accounts.get(1)),
                    Map.of(),
                    Optional.empty(),
                    ADA,
                    Optional.empty()));
            assertThat(other.incidents(Query.ALL, "", 100))
                    .extracting(IncidentLine::json)
                    .isEqualTo(split);
        }
    }

    @Test
    void twoThingsThatOneArticleEachTellsCanBeMerged() {
        store.add(List.of(
                RAID,
                Reports.of("https://brell.example/idlib")
                        .outlet("Brell Evening News")
                        .published("2026-06-09")
                        .says("Lake patrols blockaded Orlen harbour in June.")));
        List<String> events = found("-type:statement").stream().map(Hit::id).toList();
        assertThat(events).hasSizeGreaterThan(1);
        long before = store.size().incidents();
        decide(Verb.MERGE, events.get(0), events.get(1));
        assertThat(store.size().incidents()).isEqualTo(before + 1);
        assertThat(store.incidentOf(events.get(0))).isEqualTo(store.incidentOf(events.get(1)));
    }

    @Test
    void anAmendedValueCountsInItsIncident() {
        store.add(Incidental.FIVE_OUTLETS);
        String dam = dam().id();
        for (var account : store.incident(dam).orElseThrow().accounts()) {
            amend(account.id(), Amendable.SPEAKER, "Jon Tarrin");
        }
        assertThat(store.incident(dam().id()).orElseThrow().actors()).containsExactly("Jon Tarrin");
        assertThat(dam().json()).contains("Jon Tarrin");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        store.add(List.of(RAID));
        String raid = assault();
        assertThatThrownBy(() -> decide(Verb.CONFIRM, "nothing"))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("nothing: the ledger has no claim");
        decide(Verb.REJECT, raid);
        assertThatThrownBy(() -> decide(Verb.REJECT, raid)).hasMessageContaining("already rejected by Ada");
        assertThatThrownBy(() -> amend(raid, Amendable.TYPE, "WAR")).hasMessageContaining("there is no type \"WAR\"");
        assertThatThrownBy(() -> amend(raid, Amendable.SPEAKER, "Ada")).hasMessageContaining("has no speaker");
        assertThatThrownBy(() -> amend(raid, Amendable.WHEN, "soon")).hasMessageContaining("is no day");
        assertThatThrownBy(() -> decide(Verb.MERGE, raid)).hasMessageContaining("two or more incidents");
        assertThatThrownBy(() -> decide(Verb.SPLIT, raid, raid)).hasMessageContaining("an incident or an actor");
        assertThatThrownBy(() -> decide(Verb.UNDO, "dec-1")).hasMessageContaining("there is no such decision");
        decide(Verb.UNDO);
        assertThatThrownBy(() -> decide(Verb.UNDO)).hasMessageContaining("no decision to undo");
        assertThat(store.decisions(OptionalLong.empty(), 10)).hasSize(2);
    }

    @Test
    void actorsAreMergedByNameAndSplitWithAName() {
        store.add(List.of(RAID));
        String raid = assault();
        Hit.Event event = (Hit.Event) found("type:assault").getFirst();
        String acting = event.actors().getFirst().actor().orElseThrow();
        String suffering = event.recipients().getFirst().actor().orElseThrow();
        assertThat(decide(Verb.MERGE, acting, suffering).subjects()).containsExactly(acting, suffering);
        assertThatThrownBy(() -> decide(Verb.MERGE, acting, raid)).hasMessageContaining("actors with actors");
        assertThatThrownBy(() -> decide(Verb.SPLIT, acting, raid)).hasMessageContaining("--as");
        Decision split = store.decide(new Proposal(
                Verb.SPLIT, List.of(acting, raid), Map.of(), Optional.of("The Third Brigade"), ADA, Optional.empty()));
        assertThat(store.standsOn(split)).containsExactly(raid);
    }

    @Test
    void tiesFollowTheEventsAndWhatPeopleDecidedAboutThem() {
        store.add(List.of(RAID));
        String raid = assault();
        assertThat(ties()).containsExactly("Turkey → Syria -2.0");
        decide(Verb.REJECT, raid);
        assertThat(ties()).isEmpty();
        decide(Verb.UNDO);
        amend(raid, Amendable.STATUS, "threatened");
        assertThat(ties()).containsExactly("Turkey → Syria -1.0");
        amend(raid, Amendable.RECIPIENT, "The Third Brigade");
        assertThat(ties()).containsExactly("Turkey → The Third Brigade -1.0");
        assertThat(store.relations(Query.of("outlet:nobody"), true).ties()).isEmpty();
    }

    @Test
    void whoWasMergedHasTheTiesAndTheWordsOfBoth() {
        store.add(List.of(RAID));
        Hit.Event event = (Hit.Event) found("type:assault").getFirst();
        String suffering = event.recipients().getFirst().actor().orElseThrow();
        assertThat(store.namings("Syria"))
                .isNotEmpty()
                .noneMatch(one -> one.words().contains("Turkish"));
        assertThat(store.namings("Syria").getFirst().voice()).isEqualTo("The Karvia Courier");
        decide(Verb.MERGE, event.actors().getFirst().actor().orElseThrow(), suffering);
        assertThat(store.relations(Query.ALL, false).ties()).isEmpty();
        assertThat(store.namings("Syria")).anyMatch(one -> one.words().contains("Turkish"));
    }

    @Test
    void facetsCountWhatTheirQueryFindsAndSuggestionsGoOn() {
        store.add(List.of(RAID));
        store.add(Incidental.FIVE_OUTLETS);
        for (Facet facet : store.facets(Query.ALL)) {
            assertThat(facet.values()).as(facet.field()).isNotEmpty();
            for (Facet.Value value : facet.values()) {
                String term = facet.field() + ":"
                        + (facet.field().equals("country") ? value.value() : "\"" + value.value() + "\"");
                assertThat(store.count(Query.of(term))).as(term).isEqualTo(value.count());
            }
        }
        assertThat(store.facets(Query.of("country:TUR")))
                .filteredOn(facet -> facet.field().equals("outlet"))
                .first()
                .extracting(facet -> facet.values().getFirst().value())
                .isEqualTo("The Karvia Courier");
        assertThat(store.suggestions("dam speak", 5))
                .extracting(Facet.Value::value)
                .contains("dam speaker:");
        assertThat(store.suggestions("bridge -speaker:lor", 5))
                .extracting(Facet.Value::value)
                .containsExactly("bridge -speaker:\"Ada Lorne\"");
        assertThat(store.suggestions("status:de", 5))
                .extracting(Facet.Value::value)
                .containsExactly("status:denied", "status:demanded");
        assertThat(store.suggestions("herald", 5))
                .extracting(Facet.Value::value)
                .contains("outlet:\"Lake Herald\"");
    }

    private List<String> ties() {
        return store.relations(Query.ALL, true).ties().stream()
                .map(tie -> tie.from().name() + " → " + tie.to().name() + " " + tie.net())
                .toList();
    }

    @Test
    void aDecisionThatWasChangedOrTakenAwayBehindTheLedgersBackIsTold() throws Exception {
        store.add(List.of(RAID));
        decide(Verb.REJECT, assault());
        decide(Verb.UNDO);
        List<String> told = new ArrayList<>();
        store.verify(difference -> told.add(difference.what()));
        assertThat(told).isEmpty();
        change("UPDATE decision SET who = 'Somebody Else' WHERE n = 2");
        store.verify(difference -> told.add(difference.what()));
        assertThat(told).containsExactly("was changed after it was stored");
        change("DELETE FROM decision_anchor");
        change("DELETE FROM decision WHERE n = 1");
        store.verify(difference -> told.add(difference.what()));
        assertThat(told).contains("is not there, though later ones are");
    }

    private void change(String sql) throws Exception {
        String jdbc = location.startsWith("jdbc:") ? location : "jdbc:sqlite:" + location;
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection(jdbc);
                java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private IncidentLine dam() {
        return statements().getFirst();
    }

    private List<IncidentLine> statements() {
        return store.incidents(Query.ALL, "", 100).stream()
                .filter(line -> line.type().equals("STATEMENT"))
                .toList();
    }

    private List<String> bodies() {
        return store.incidents(Query.ALL, "", 100).stream()
                .map(IncidentLine::json)
                .toList();
    }
}
