// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.attribution.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What accounts of one thing come to: origins, echoes, parties, disputes. */
class IncidentsTest {

    private static final Incidents INCIDENTS = new Incidents();

    private static final String MINED = "rebels have mined the Velden dam near the town of Brell";

    @Test
    void fiveOutletsWithOneUnnamedOfficialAreOneOrigin() {
        List<Account> accounts = new ArrayList<>();
        for (String outlet : List.of("A Post", "B Post", "C Post", "D Post", "E Post")) {
            accounts.add(told(outlet, "2026-04-11", MINED, unnamed("a senior security official")));
        }
        Incident incident = INCIDENTS.incident(accounts);
        assertThat(incident.independentOrigins()).isEqualTo(1);
        assertThat(incident.origins().getFirst().kind()).isEqualTo(Incident.OriginKind.OFFICIAL_UNNAMED);
        assertThat(incident.echoes()).hasSize(4).doesNotContain(incident.first());
    }

    @Test
    void theSameDescriptionOnAnotherDayIsOnlyPossiblyTheSame() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, unnamed("a security official")),
                told("B Post", "2026-04-13", "the dam at Velden is full of mines", unnamed("a security official"))));
        assertThat(incident.origins()).hasSize(2);
        assertThat(incident.origins().getFirst().possibly()).containsExactly("a security official");
        assertThat(incident.echoes()).isEmpty();
    }

    @Test
    void copiesOfOneTextAreOneOrigin() {
        String text = "Rebels have mined the Velden dam near the town of Brell, cutting the road to the north";
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", text),
                told("B Post", "2026-04-12", text + " and east"),
                told("C Post", "2026-04-12", "Mines lie at the Velden dam after rebels took it, our reporter saw")));
        assertThat(incident.origins()).extracting(Incident.Origin::name).containsExactly("A Post", "C Post");
        assertThat(incident.origins().getFirst().because()).containsExactly("the same text");
        assertThat(incident.echoes()).containsExactly("https://example.org/B Post");
    }

    @Test
    void whoCitesAnOutletStandsOnThatOutletsSource() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, unnamed("a senior security official")),
                told("B Post", "2026-04-12", "that rebels mined the Velden dam", institution("the A Post"))));
        assertThat(incident.origins()).hasSize(1);
        assertThat(incident.origins().getFirst().name()).isEqualTo("a senior security official");
        assertThat(incident.origins().getFirst().because()).containsExactly("one cites the other");
    }

    @Test
    void anAgencysReportIsTheAgencysWhoeverCarriesIt() {
        Incident incident = INCIDENTS.incident(List.of(
                credited("A Post", "Rebels took the dam.", "AFP"), credited("B Post", "The dam was taken.", "AFP")));
        assertThat(incident.origins())
                .extracting(Incident.Origin::name, Incident.Origin::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("AFP", Incident.OriginKind.AGENCY));
    }

    @Test
    void aNamedSourceIsOneByAnyFormOfTheName() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, named("Ada Lorne")),
                told("B Post", "2026-04-11", MINED, named("Lorne")),
                told("C Post", "2026-04-11", MINED, named("Jon Tarrin"))));
        assertThat(incident.origins()).extracting(Incident.Origin::name).containsExactly("Ada Lorne", "Jon Tarrin");
    }

    @Test
    void partiesAreCountedApart() {
        Account.What what = what("Russian jets struck Orlen", Account.Status.HAPPENED, List.of(), "Russia");
        Incident incident = INCIDENTS.incident(List.of(
                account("A Post", what, institution("the Russian defence ministry")),
                account("B Post", what, named("Ada Lorne"))));
        assertThat(incident.independentOrigins()).isEqualTo(1);
        assertThat(incident.partyOrigins()).isEqualTo(1);
        assertThat(incident.origins().getFirst().kind()).isEqualTo(Incident.OriginKind.PARTY);
    }

    @Test
    void witnessesAndDocumentsAreToldFromOfficials() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, unnamed("two residents of Brell")),
                told("B Post", "2026-04-11", MINED, new Account.Link("a Kremlin statement", Speaker.Kind.DOCUMENT))));
        assertThat(incident.origins())
                .extracting(Incident.Origin::kind)
                .containsExactly(Incident.OriginKind.WITNESS, Incident.OriginKind.DOCUMENT);
    }

    @Test
    void numbersThatCanBothHoldAreNoDispute() {
        Account.What thirtyThree = what(MINED, Account.Status.HAPPENED, List.of(figure(33L, 33L)), "rebels");
        Account.What atLeastThirty = what(MINED, Account.Status.HAPPENED, List.of(figure(30L, null)), "rebels");
        Account.What fifty = what(MINED, Account.Status.HAPPENED, List.of(figure(50L, 50L)), "rebels");
        Account one = account("A Post", thirtyThree, named("Ada Lorne"));
        Account two = account("B Post", atLeastThirty, named("Jon Tarrin"));
        Account three = account("C Post", fifty, named("Mara Voss"));
        assertThat(INCIDENTS.incident(List.of(one, two)).disputes()).isEmpty();
        Incident disputed = INCIDENTS.incident(List.of(one, two, three));
        assertThat(disputed.disputes()).extracting(Incident.Dispute::about).containsExactly("how many");
        assertThat(disputed.disputes().getFirst().sides())
                .extracting(Incident.Side::value)
                .containsExactly("33 killed", "at least 30 killed", "50 killed");
    }

    @Test
    void aDenialIsTheOtherSideAndSilenceIsNone() {
        Account.What denied = what(MINED, Account.Status.DENIED, List.of(), "rebels");
        Account.What silent = what(MINED, Account.Status.SILENT, List.of(), "rebels");
        Account said = told("A Post", "2026-04-11", MINED, named("Ada Lorne"));
        Incident incident = INCIDENTS.incident(List.of(
                said, account("B Post", denied, named("Jon Tarrin")), account("C Post", silent, named("Mara Voss"))));
        assertThat(incident.disputes()).extracting(Incident.Dispute::about).containsExactly("whether");
        assertThat(incident.disputes().getFirst().sides())
                .extracting(Incident.Side::value, Incident.Side::origins)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("said", List.of("Ada Lorne")),
                        org.assertj.core.groups.Tuple.tuple("denied", List.of("Jon Tarrin")));
    }

    @Test
    void aDenialIsOfWhoDeniesAndNotOfWhoIsHeardBesideIt() {
        Account denied =
                account("B Post", what(MINED, Account.Status.DENIED, List.of(), "rebels"), named("Jon Tarrin"));
        Account.Word beside =
                new Account.Word(denied.word().links(), List.of(unnamed("a ferryman at the dam")), List.of(), false);
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, named("Ada Lorne")),
                new Account(denied.id(), denied.carrier(), denied.what(), beside)));
        assertThat(incident.origins()).extracting(Incident.Origin::name).contains("a ferryman at the dam");
        assertThat(incident.disputes().getFirst().sides().getLast().origins()).containsExactly("Jon Tarrin");
    }

    @Test
    void theOrderOfAccountsChangesNothing() {
        List<Account> accounts = new ArrayList<>(List.of(
                told("A Post", "2026-04-11", MINED, unnamed("a senior security official")),
                told("B Post", "2026-04-11", MINED, unnamed("senior official")),
                told("C Post", "2026-04-12", MINED, institution("A Post")),
                told("D Post", "2026-04-12", MINED, named("Ada Lorne")),
                told("E Post", "2026-04-13", MINED)));
        Incident expected = INCIDENTS.incident(accounts);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(accounts, new Random(seed));
            assertThat(INCIDENTS.incident(accounts)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsLostAndAddedIsShownByWords() {
        assertThat(WordDiff.of(
                        "The dam may have been mined, officials said.", "“The dam has been mined,” officials said."))
                .isEqualTo("“The dam [-may have-] [+has+] been mined,” officials said.");
        assertThat(WordDiff.of("same words", "same words")).isEqualTo("same words");
    }

    @Test
    void whoSpeaksForABodyAndTheBodyAreOneOrigin() {
        Account.Link speaker = new Account.Link(
                "Ilva Tarn", Speaker.Kind.NAMED, List.of("the coordinator of Bread Road"), List.of("Bread Road"));
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, speaker),
                told("B Post", "2026-04-11", MINED, institution("Bread Road")),
                told("C Post", "2026-04-12", MINED, unnamed("the coordinator")),
                told("D Post", "2026-04-12", MINED, institution("Salt Road"))));
        assertThat(incident.origins()).extracting(Incident.Origin::name).containsExactly("Bread Road", "Salt Road");
        assertThat(incident.origins().getFirst().articles()).hasSize(3);
    }

    @Test
    void aBareNameJoinsOneOfTwoThatAreToldApart() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, institution("Orlen defence ministry")),
                told("B Post", "2026-04-11", MINED + " twice", institution("Velden defence ministry")),
                told("C Post", "2026-04-11", MINED + " again", institution("defence ministry"))));
        assertThat(incident.origins()).hasSize(2);
    }

    @Test
    void twoStatesMinistriesAreTwoAndABareOneIsThatOfItsArticle() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, institution("French Defence Ministry")),
                told("B Post", "2026-04-11", MINED + " twice", institution("Defence Ministry")),
                told("C Post", "2026-04-11", MINED + " again", institution("Peruvian Defence Ministry"))));
        assertThat(incident.origins()).hasSize(2);
    }

    @Test
    void whoIsCalledByAnOfficeThatOnlyOneHoldsIsThatOne() {
        Account.Link chief = new Account.Link("Ilva Tarn", Speaker.Kind.NAMED, List.of("Chief Ilva"), List.of());
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, named("Ilva Tarn")),
                told("B Post", "2026-04-11", MINED + " twice", unnamed("its chief")),
                told("C Post", "2026-04-12", MINED + " again", chief)));
        assertThat(incident.origins()).extracting(Incident.Origin::name).containsExactly("Ilva Tarn");
    }

    @Test
    void anArmyIsAPartyAndAHospitalIsNone() {
        Incident incident = INCIDENTS.incident(List.of(
                told("A Post", "2026-04-11", MINED, institution("Northern Army")),
                told("B Post", "2026-04-11", MINED + " twice", institution("Velden hospital"))));
        assertThat(incident.origins()).extracting(Incident.Origin::party).containsExactly(true, false);
    }

    @Test
    void aSourceBesideAnAccountIsAnOriginOfItsArticle() {
        Account told = told("A Post", "2026-04-11", MINED, named("Ada Lorne"));
        Account.Word word = new Account.Word(told.word().links(), List.of(named("Jon Tarrin")), List.of(), false);
        Incident incident = INCIDENTS.incident(List.of(new Account(told.id(), told.carrier(), told.what(), word)));
        assertThat(incident.origins()).extracting(Incident.Origin::name).containsExactly("Ada Lorne", "Jon Tarrin");
        assertThat(incident.origins().getLast().accounts()).containsExactly(told.id());
    }

    @Test
    void whoHeardAnOutletsUnnamedSourceOnAnotherDayAddsNone() {
        Account later = told("B Post", "2026-04-13", "the dam is full of mines", unnamed("a diver"));
        Account.Word word = new Account.Word(later.word().links(), List.of(), List.of("Post of Velden"), false);
        Incident incident = INCIDENTS.incident(List.of(
                told("Post of Velden", "2026-04-11", MINED, unnamed("a diver from the coast")),
                new Account(later.id(), later.carrier(), later.what(), word)));
        assertThat(incident.origins()).hasSize(1);
    }

    @Test
    void whoSpeaksForItselfIsAParty() {
        Account told = told("A Post", "2026-04-11", MINED, institution("Orlen front"));
        Account.Word word = new Account.Word(told.word().links(), List.of(), List.of(), true);
        Incident incident = INCIDENTS.incident(List.of(new Account(told.id(), told.carrier(), told.what(), word)));
        assertThat(incident.partyOrigins()).isEqualTo(1);
    }

    @Test
    void aTellingKeepsAllThatIsKnownOfItsSpeakers() {
        Account.Link speaker = new Account.Link(
                "Ilva Tarn", Speaker.Kind.NAMED, List.of("its coordinator", "the head"), List.of("Bread Road"));
        Account told = told("A Post", "2026-04-11", MINED, speaker);
        Account.Word word = new Account.Word(
                told.word().links(),
                List.of(named("Jon Tarrin")),
                List.of("B Post", "C Post"),
                true,
                List.of("Jon Tarrin"));
        Telling telling = Telling.of(new Account(told.id(), told.carrier(), told.what(), word));
        assertThat(Telling.parsed(telling.id(), telling.body())).isEqualTo(telling);
    }

    private static Account told(String outlet, String day, String text, Account.Link... links) {
        return new Account(
                outlet + text.length(),
                new Account.Carrier(
                        outlet, "https://example.org/" + outlet, Optional.of(outlet), Optional.of(day), List.of()),
                what(text, Account.Status.HAPPENED, List.of(), ""),
                new Account.Word(List.of(links)));
    }

    private static Account account(String outlet, Account.What what, Account.Link... links) {
        Account told = told(outlet, "2026-04-11", what.text(), links);
        return new Account(told.id(), told.carrier(), what, told.word());
    }

    private static Account credited(String outlet, String text, String agency) {
        Account told = told(outlet, "2026-04-11", text);
        Account.Carrier carrier = told.carrier();
        return new Account(
                told.id(),
                new Account.Carrier(
                        carrier.article(), carrier.uri(), carrier.outlet(), carrier.published(), List.of(agency)),
                told.what(),
                told.word());
    }

    private static Account.What what(String text, Account.Status status, List<Account.Figure> figures, String actor) {
        return new Account.What(
                Account.STATEMENT,
                text,
                "",
                Optional.empty(),
                Optional.empty(),
                actor.isEmpty() ? List.of() : List.of(actor),
                List.of(),
                figures,
                status);
    }

    private static Account.Figure figure(Long least, @Nullable Long most) {
        return new Account.Figure("killed", Optional.of(least), Optional.ofNullable(most), false);
    }

    private static Account.Link named(String name) {
        return new Account.Link(name, Speaker.Kind.NAMED);
    }

    private static Account.Link unnamed(String description) {
        return new Account.Link(description, Speaker.Kind.UNNAMED);
    }

    private static Account.Link institution(String name) {
        return new Account.Link(name, Speaker.Kind.INSTITUTION);
    }
}
