// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.junit.jupiter.api.Test;

class RelationFinderTest {

    private final RelationFinder finder = new RelationFinder();
    private int count;

    private Told told(String from, String to, EventType type, EventStatus status, String day, String speaker) {
        String entry = "e" + count++;
        return new Told(
                new Told.Account(entry, "article", "https://" + entry + ".example", Optional.empty(), Optional.empty()),
                Optional.empty(),
                type,
                status,
                day.isEmpty() ? Optional.empty() : Optional.of(day),
                Optional.of("2026-03-03"),
                party(from),
                party(to),
                party(speaker).stream().findFirst(),
                false);
    }

    private static List<Party> party(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> new Party("id " + name, name))
                .toList();
    }

    private Told did(String from, String to, EventType type) {
        return told(from, to, type, EventStatus.HAPPENED, "2026-03-01", "");
    }

    private List<String> ties(Told... events) {
        return finder.of(List.of(events)).ties().stream()
                .map(tie -> tie.from().name() + " " + tie.to().name() + " " + tie.net() + " "
                        + tie.deeds().stream().map(Tie.Deed::type).distinct().toList())
                .toList();
    }

    @Test
    void whatHappenedIsATieWithTheSignOfItsQuadClass() {
        assertThat(ties(did("Karvia", "Brell", EventType.AID), did("Karvia", "Brell", EventType.CONSULT)))
                .containsExactly("Karvia Brell 3.0 [CONSULT, AID]");
        assertThat(ties(did("Karvia", "Brell", EventType.ASSAULT))).containsExactly("Karvia Brell -2.0 [ASSAULT]");
    }

    @Test
    void whatIsDeniedHypotheticalOrDidNotHappenIsNoTie() {
        for (EventStatus status : List.of(EventStatus.DENIED, EventStatus.HYPOTHETICAL, EventStatus.NEGATED)) {
            assertThat(ties(told("Karvia", "Brell", EventType.ASSAULT, status, "", "Brell")))
                    .isEmpty();
        }
    }

    @Test
    void threatsRefusalsAndDemandsAreSaid() {
        assertThat(ties(told("Karvia", "Brell", EventType.ASSAULT, EventStatus.THREATENED, "", "")))
                .containsExactly("Karvia Brell -1.0 [THREATEN]");
        assertThat(ties(told("Karvia", "Brell", EventType.AID, EventStatus.NEGATED, "", "")))
                .containsExactly("Karvia Brell -1.0 [REJECT]");
        assertThat(ties(told("Karvia", "", EventType.RETREAT, EventStatus.DEMANDED, "", "Orlen")))
                .containsExactly("Orlen Karvia -1.0 [REQUEST]");
    }

    @Test
    void whoSaysThatAnotherUsedForceAccusesHimAndNobodyAccusesHimself() {
        assertThat(ties(told("Karvia", "Brell", EventType.ASSAULT, EventStatus.HAPPENED, "", "Brell")))
                .containsExactly("Brell Karvia -1.0 [ACCUSE]", "Karvia Brell -2.0 [ASSAULT]");
        assertThat(ties(told("Karvia", "Brell", EventType.ASSAULT, EventStatus.HAPPENED, "", "Karvia")))
                .containsExactly("Karvia Brell -2.0 [ASSAULT]");
    }

    @Test
    void accountsOfOneIncidentAreOneDeedHoweverManyTellIt() {
        Told first = did("Karvia", "Brell", EventType.ASSAULT);
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Told one = did("Karvia", "Brell", EventType.ASSAULT);
            all.add(new Told(
                    one.account(),
                    Optional.of("incident"),
                    first.type(),
                    first.status(),
                    first.when(),
                    first.reported(),
                    first.actors(),
                    first.recipients(),
                    Optional.empty(),
                    i == 2));
        }
        Tie tie = finder.of(all).ties().getFirst();
        assertThat(tie.net()).isEqualTo(-2);
        assertThat(tie.deeds()).hasSize(1);
        assertThat(tie.deeds().getFirst().accounts()).hasSize(5);
        assertThat(tie.deeds().getFirst().disputed()).isTrue();
    }

    @Test
    void theTrendIsTheLaterHalfLessTheEarlier() {
        Tie tie = finder.of(List.of(
                        told("Karvia", "Brell", EventType.ASSAULT, EventStatus.HAPPENED, "2026-01-01", ""),
                        told("Karvia", "Brell", EventType.ASSAULT, EventStatus.HAPPENED, "2026-01-09", ""),
                        told("Karvia", "Brell", EventType.CONSULT, EventStatus.HAPPENED, "2026-02-01", ""),
                        told("Karvia", "Brell", EventType.CONSULT, EventStatus.HAPPENED, "2026-02-03", "")))
                .ties()
                .getFirst();
        assertThat(tie.trend().orElseThrow()).isEqualTo(3, within(1e-9));
        assertThat(finder.of(List.of(did("Karvia", "Brell", EventType.AID)))
                        .ties()
                        .getFirst()
                        .trend())
                .isEmpty();
    }

    @Test
    void alliesOnOppositeSidesAndThreeEnemiesAreTense() {
        List<Triad> apart = finder.of(List.of(
                        did("Orlen", "Brell", EventType.ASSAULT),
                        did("Karvia", "Orlen", EventType.AID),
                        did("Brell", "Karvia", EventType.CONSULT)))
                .triads();
        assertThat(apart).hasSize(1);
        assertThat(apart.getFirst().kind()).isEqualTo(Triad.Kind.ALLIES_APART);
        assertThat(apart.getFirst().parties().getFirst().name()).isEqualTo("Karvia");
        assertThat(apart.getFirst().nets().get(1)).isNegative();
        assertThat(apart.getFirst().tension()).isEqualTo(1);
        assertThat(finder.of(List.of(
                                did("Orlen", "Brell", EventType.ASSAULT),
                                did("Karvia", "Orlen", EventType.ACCUSE),
                                did("Brell", "Karvia", EventType.SANCTION)))
                        .triads())
                .extracting(Triad::kind)
                .containsExactly(Triad.Kind.THREE_ENEMIES);
        assertThat(finder.of(List.of(
                                did("Orlen", "Brell", EventType.AID),
                                did("Karvia", "Orlen", EventType.ACCUSE),
                                did("Brell", "Karvia", EventType.SANCTION)))
                        .triads())
                .isEmpty();
    }

    @Test
    void theOrderOfEventsChangesNothing() {
        List<Told> events = new ArrayList<>();
        for (EventType type : EventType.values()) {
            events.add(did("Karvia", "Brell,Orlen", type));
            events.add(told("Orlen", "Brell", type, EventStatus.HAPPENED, "", "Karvia"));
        }
        Relations expected = finder.of(events);
        Collections.shuffle(events, new Random(3));
        assertThat(finder.of(events)).isEqualTo(expected);
    }

    @Test
    void wordsAreCountedByVoiceWithoutArticlesAndPronouns() {
        List<Naming> namings = new Namings()
                .of(List.of(
                        new Namings.Place("the rebels", "Karvia Courier", false, "a", Optional.of("2026-03-01")),
                        new Namings.Place("Rebels", "Karvia Courier", false, "b", Optional.of("2026-03-09")),
                        new Namings.Place("they", "Karvia Courier", false, "b", Optional.of("2026-03-09")),
                        new Namings.Place("terrorists", "Ada Lorne", true, "b", Optional.empty())));
        assertThat(namings).hasSize(2);
        assertThat(namings.getFirst().times()).isEqualTo(2);
        assertThat(namings.getFirst().articles()).isEqualTo(2);
        assertThat(namings.getFirst().first()).contains("2026-03-01");
        assertThat(namings.getLast())
                .isEqualTo(new Naming("terrorists", "Ada Lorne", true, 1, 1, Optional.empty(), Optional.empty()));
    }
}
