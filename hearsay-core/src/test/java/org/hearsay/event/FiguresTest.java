// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts in events: their ranges, of what they are, and to which event they belong; texts made up for this test. */
class FiguresTest {

    private static final EventFinder FINDER = new EventFinder();

    private static List<Event> events(String text) {
        return FINDER.eventsIn(new EventText("t", text, List.of(), List.of(), List.of(), List.of()));
    }

    /** The figures of all events of a text, as {@code of min..max}, with {@code ~} where they are rough. */
    private static List<String> figures(String text) {
        List<String> figures = new ArrayList<>();
        for (Event event : events(text)) {
            for (Figure figure : event.figures()) {
                figures.add(shown(figure));
            }
        }
        return figures;
    }

    private static String shown(Figure figure) {
        String min = figure.min().isPresent() ? "" + figure.min().getAsInt() : "";
        String max = figure.max().isPresent() ? "" + figure.max().getAsInt() : "";
        return figure.of() + " " + min + ".." + max + (figure.approximate() ? "~" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "two hundred and twelve, 212..212",
        "a hundred, 100..100",
        "a hundred or more, 100..",
        "three thousand five hundred, 3500..3500",
        "1.2 million, 1200000..1200000",
        "several hundred, 200..",
        "a few dozen, 24..",
        "tens of thousands of, 20000..",
        "hundreds of thousands of, 200000..",
        "a couple of, 2..2",
        "between 6 and 8, 6..8",
        "12-15, 12..15",
        "half a dozen, 6..6",
        "not more than 20, ..20",
        "twenty-two, 22..22",
        "40 or so, 40..40~",
    })
    void numbersAreReadWithTheirRanges(String words, String range) {
        assertThat(figures("Police arrested " + words + " protesters in Korb.")).containsExactly("detained " + range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:40 Police arrested protesters in Korb.",
                "On 8 May soldiers attacked Korb.",
                "On May 8 soldiers attacked Korb.",
                "At Post 14 soldiers attacked the village of Korb.",
                "Rebels attacked two rebel groups near Korb.",
                "Rebels of the Five Valleys Army attacked Korb.",
                "Rebels shelled Korb with 40 rockets.",
                "The police arrested protesters for three long hours.",
                "Soldiers attacked Korb, two residents said.",
                "The Oct. 7 attack on Korb killed the governor.",
                "Soldiers shot dead the mayor of Korb, 61, on Friday.",
                "Rebels killed children under 5 in Korb.",
                "The rebels released two videos of hostages in Korb.",
                "Hackers attacked the files of 800 patients in Korb.",
            })
    void whatCountsNoPeopleOfTheActIsNoFigure(String text) {
        assertThat(events(text)).isNotEmpty();
        assertThat(figures(text)).isEmpty();
    }

    @Test
    void aParticleOfAVerbBoundsNoNumber() {
        assertThat(figures("The rebels handed over two deserters to Zembla.")).allMatch(f -> f.endsWith(" 2..2"));
        assertThat(figures("The rebels killed over two hundred soldiers in Korb."))
                .containsExactly("killed 201..");
    }

    @Test
    void whoIsHurtIsCountedWhateverTheVerbsForm() {
        assertThat(figures("Rebels attacked Korb on Friday. Eight officers were hurt."))
                .containsExactly("wounded 8..8");
        assertThat(figures("A bomber killed nine villagers and injured dozens at a church in Korb."))
                .contains("wounded 24..");
        assertThat(figures("Rebels attacked Korb on Friday. One officer was reported killed."))
                .containsExactly("killed 1..1");
        assertThat(
                        figures(
                                "Rebels attacked Korb on Friday. At least nine villagers and a number of soldiers were killed."))
                .containsExactly("killed 9..");
        assertThat(figures("In Korb 300 soldiers attacked rebels.")).noneMatch(f -> f.startsWith("killed"));
    }

    @Test
    void anActiveVerbBehindANumberIsTheirDeed() {
        assertThat(figures("Forty soldiers killed 12 rebels in Korb."))
                .contains("killed 12..12")
                .doesNotContain("killed 40..40");
    }

    @Test
    void numbersOfTwoSourcesAreBothFigures() {
        assertThat(
                        figures(
                                "Rebels shelled Korb on Friday. The army said that 12 people had died; relatives spoke of at least 30."))
                .containsExactlyInAnyOrder("killed 12..12", "killed 30..");
    }

    @Test
    void idiomsTellWhatIsDoneToPeople() {
        assertThat(figures("Rebels attacked Korb on Friday. Nine villagers lost their lives."))
                .containsExactly("killed 9..9");
        assertThat(figures("Rebels attacked Korb and forced some 3,000 people from their homes."))
                .containsExactly("displaced 3000..3000~");
        assertThat(figures("Teachers marched against the ministry in Korb. Unions said 900 people had taken part."))
                .containsExactly("protesters 900..900");
    }

    @Test
    void whoIsSentencedToDeathIsNotKilledYet() {
        assertThat(figures("A court in Korb sentenced eight officers to death."))
                .noneMatch(f -> f.startsWith("killed"));
    }

    @Test
    void whoDiedInTheNextSentenceIsPartOfTheAttack() {
        String text = "Rebels shelled the town of Korb on Friday. Nine villagers were killed.";
        assertThat(events(text)).hasSize(1);
        assertThat(figures(text)).containsExactly("killed 9..9");
        assertThat(events("Rebels shelled the town of Korb on Friday. Nine villagers have been killed."))
                .hasSize(2);
    }

    @Test
    void aCrowdIsEstimatedInASentenceOfItsOwn() {
        assertThat(figures("Teachers protested against the ministry in Korb. Police put the crowd at 300 to 400."))
                .containsExactly("protesters 300..400");
    }

    @Test
    void aTotalOverAYearIsNotTheTollOfTheLastAttack() {
        assertThat(figures("Rebels shelled Korb on Friday. Doctors have counted 80 dead since January."))
                .isEmpty();
    }

    @Test
    void aPartIsCountedAndTheWholeItIsTakenFromIsNot() {
        assertThat(figures("The rebels freed two of the nine guards.")).containsExactly("released 2..2");
    }

    @Test
    void theFourWhoAreNamedForTheFirstTimeAreCounted() {
        assertThat(figures("The governor pardoned the four miners in Korb.")).containsExactly("people 4..4");
        assertThat(figures("The governor met the two ministers in Korb.")).isEmpty();
    }

    @Test
    void peopleInTheClauseOfAnActAreCounted() {
        assertThat(figures("Zembla sent food and 40 doctors to Novaya.")).containsExactly("people 40..40");
    }

    @Test
    void troopsOfAnotherClauseAreNoFigureOfTheAct() {
        assertThat(figures("Some 900 soldiers remain in Korb years after Zembla invaded Novaya."))
                .isEmpty();
    }

    @Test
    void whoeverIsToBeReleasedIsNotReleased() {
        assertThat(figures("The rebels demanded the release of nine commanders."))
                .noneMatch(f -> f.startsWith("released"));
    }

    @Test
    void whoIsQuestionedIsNotDetained() {
        assertThat(figures("Police questioned two journalists in Korb.")).noneMatch(f -> f.startsWith("detained"));
    }

    @Test
    void attacksAreCountedByTimes() {
        assertThat(figures("The rebels have attacked the town of Korb four times."))
                .containsExactly("attacks 4..4");
    }

    @Test
    void wordsThatCountLeaveEveryKindOfTokenInPlace() {
        String odd = ". 1 . 2 : 3 - and 4 of 5 of them - – 6 to 7 “8” 1.2.3 9-8 $ 7 % a hundred and";
        assertThat(events(odd)).isEmpty();
    }
}
