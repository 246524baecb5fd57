// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/** Events of texts made up for this test: type, participants, status, figures, and on whose word. */
class EventFinderTest {

    private static final EventFinder FINDER = new EventFinder();
    private static final AttributionFinder SAID = new AttributionFinder();

    private static List<Event> events(String text) {
        return FINDER.eventsIn(
                new EventText("t", text, SAID.attributionsIn("t", text), List.of(), List.of(), List.of()));
    }

    private static Event only(String text) {
        List<Event> events = events(text);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static List<String> words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.in(text)).toList();
    }

    private static String told(String text) {
        List<String> told = new ArrayList<>();
        for (Event event : events(text)) {
            told.add(event.type() + " " + event.status() + " " + words(event.actors(), text) + " "
                    + words(event.recipients(), text));
        }
        return String.join("; ", told);
    }

    @Test
    void whoDidWhatToWhom() {
        assertThat(told("Zembla's artillery shelled the port of Korb on Friday."))
                .isEqualTo("ASSAULT HAPPENED [Zembla's artillery] [the port of Korb]");
        assertThat(told("Two miners were arrested by police in Korb."))
                .isEqualTo("COERCE HAPPENED [police] [Two miners]");
        assertThat(told("Zembla and Novaya signed a border treaty.")).startsWith("SUPPORT HAPPENED [Zembla, Novaya]");
    }

    @Test
    void statusIsKeptApartFromType() {
        assertThat(told("Zembla will send food to Novaya.")).isEqualTo("AID PLANNED [Zembla] [Novaya]");
        assertThat(told("Zembla did not attack Novaya.")).isEqualTo("ASSAULT NEGATED [Zembla] [Novaya]");
        assertThat(told("Zembla threatened to bomb Novaya.")).isEqualTo("ASSAULT THREATENED [Zembla] [Novaya]");
        assertThat(told("Zembla refused to negotiate with Novaya.")).isEqualTo("CONSULT NEGATED [Zembla] [Novaya]");
        assertThat(told("The rebels may attack Korb.")).isEqualTo("ASSAULT HYPOTHETICAL [The rebels] [Korb]");
        assertThat(EventType.CONSULT.filed(EventStatus.NEGATED)).isEqualTo(EventType.REJECT);
        assertThat(EventType.ASSAULT.filed(EventStatus.THREATENED)).isEqualTo(EventType.THREATEN);
        assertThat(EventType.AID.filed(EventStatus.PLANNED)).isEqualTo(EventType.AGREE);
        assertThat(EventType.RETREAT.filed(EventStatus.DEMANDED)).isEqualTo(EventType.REQUEST);
    }

    @Test
    void anAccusationTellsOfTwoEvents() {
        String text = "Zembla accused Novaya of shelling Korb.";
        assertThat(told(text)).isEqualTo("ACCUSE HAPPENED [Zembla] [Novaya]; ASSAULT HAPPENED [Novaya] [Korb]");
    }

    @Test
    void theInnermostAttributionIsTheWord() {
        String text = "Rebels attacked Korb on Monday, the Zemblan army said.";
        Event event = only(text);
        assertThat(event.word())
                .isEqualTo(Optional.of(SAID.attributionsIn("t", text).getFirst().id()));
        assertThat(event.party()).isFalse();
        assertThat(only("Rebels attacked Korb on Monday.").word()).isEmpty();
    }

    @Test
    void aSourceThatActsIsAParty() {
        assertThat(only("Zembla attacked the base, Zembla's army said.").party())
                .isTrue();
    }

    @Test
    void figuresAreRanges() {
        figure("A blast killed at least 33 people in Korb.", "at least 33", "killed", 33, -1);
        figure("Rebels killed more than 40 soldiers in Korb.", "more than 40", "killed", 41, -1);
        figure("Police arrested up to 2,000 protesters.", "up to 2,000", "detained", -1, 2000);
        figure("Police arrested fewer than 10 protesters.", "fewer than 10", "detained", -1, 9);
        figure("Police arrested 12 to 15 protesters.", "12 to 15", "detained", 12, 15);
        figure("Rebels killed a dozen soldiers in Korb.", "a dozen", "killed", 12, 12);
        figure("Rebels wounded dozens of soldiers in Korb.", "dozens", "wounded", 24, -1);
        figure("Police arrested hundreds of protesters.", "hundreds", "detained", 200, -1);
        figure("Police arrested several protesters.", "several", "detained", 2, -1);
        Figure about = figure("Police arrested about 50 protesters.", "about 50", "detained", 50, 50);
        assertThat(about.approximate()).isTrue();
        assertThat(figure("Rebels killed a dozen or so soldiers in Korb.", "a dozen or so", "killed", 12, 12)
                        .approximate())
                .isTrue();
    }

    @Test
    void yearsAgesThingsAndSingleActorsAreNoFigures() {
        for (String text : List.of(
                "Since 2020 police have arrested protesters in Korb.",
                "Rebels seized two trawlers near Korb.",
                "Police arrested a man of 45 in Korb.",
                "One officer arrested the mayor of Korb.")) {
            assertThat(only(text).figures()).as(text).isEmpty();
        }
        figure("At least one soldier was killed in Korb by rebels.", "At least one", "killed", 1, -1);
    }

    @Test
    void countsLedByAllOrTheLastAreFiguresAndThoseCountedBeforeAreNot() {
        figure("Rebels killed all 14 guards at the mine.", "14", "killed", 14, 14);
        figure("Police arrested the last 30 rioters in Korb.", "30", "detained", 30, 30);
        figure("A few dozen people protested against the ministry in Korb.", "few dozen", "protesters", 24, -1);
        assertThat(only("The two ministers met the rebels in Korb.").figures()).isEmpty();
    }

    @Test
    void aTollInTheNextSentenceBelongsToTheAttack() {
        figure("Rebels shelled the town of Korb. A hospital spoke of 28 wounded.", "28", "wounded", 28, 28);
    }

    private static Figure figure(String text, String words, String of, int min, int max) {
        Figure figure = only(text).figures().getFirst();
        assertThat(figure.span().in(text)).isEqualTo(words);
        assertThat(figure.of()).isEqualTo(of);
        assertThat(figure.min().orElse(-1)).isEqualTo(min);
        assertThat(figure.max().orElse(-1)).isEqualTo(max);
        return figure;
    }

    @Test
    void whoWasHurtIsPartOfTheAttack() {
        Event event = only("Rebels stormed an army base near Korb, killing five soldiers.");
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.figures()).extracting(Figure::of).containsExactly("killed");
    }

    @Test
    void oneEventOverTwoSentencesIsOne() {
        String text = "Zembla shelled Korb on Friday. Zembla's army shelled Korb for hours.";
        assertThat(events(text)).hasSize(1);
    }

    @Test
    void sportIsNoEvent() {
        assertThat(events("Zembla attacked Novaya's defence and scored two goals."))
                .isEmpty();
    }

    @Test
    void daysAndPlacesOfTheSentenceAreTaken() {
        String text = "In 2015, rebels attacked soldiers in Korb.";
        Span year = new Span(3, 7);
        Span korb = new Span(text.indexOf("Korb"), text.indexOf("Korb") + 4);
        Event event = FINDER.eventsIn(new EventText("t", text, List.of(), List.of(year), List.of(korb), List.of()))
                .getFirst();
        assertThat(event.when()).contains(year);
        assertThat(event.place()).contains(korb);
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(events("")).isEmpty();
        assertThat(events("The weather was fine in the valley.")).isEmpty();
        assertThat(events("“”,,, and … 12 – \uD83D\uDE00 to to to")).isEmpty();
    }

    @Test
    void theSameTextGivesTheSameEvents() {
        String text = "Zembla accused Novaya of shelling Korb, where 33 people died. Police arrested two men.";
        assertThat(events(text)).isEqualTo(events(text));
    }
}
