// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words mean, in news of Thursday, 14 May 2026, in a narrative, and without a day to count from. */
class TimexFinderTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 5, 14);
    private static final TimexFinder FINDER = new TimexFinder();

    private static List<String> found(String text, Optional<LocalDate> reference) {
        return FINDER.timexesIn(text, reference).stream()
                .map(timex -> shown(timex, text))
                .toList();
    }

    private static String shown(Timex timex, String text) {
        return timex.span().in(text) + " = " + timex.type() + " "
                + timex.value().orElse("?") + timex.mod().map(mod -> " " + mod).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The bridge fell on March 3, 2024.               | March 3, 2024 = DATE 2024-03-03
        The bridge fell on 3 March 2024.                | 3 March 2024 = DATE 2024-03-03
        The bridge fell on the 3rd of March 2024.       | the 3rd of March 2024 = DATE 2024-03-03
        The form gives 2024-03-03 as the day.           | 2024-03-03 = DATE 2024-03-03
        The form gives 03.04.2024 as the day.           | 03.04.2024 = DATE 2024-04-03
        The form gives 03/04/2024 as the day.           | 03/04/2024 = DATE 2024-03-04
        The form gives 23/04/2024 as the day.           | 23/04/2024 = DATE 2024-04-23
        Work stopped in early June 2019.                | early June 2019 = DATE 2019-06 START
        Work stopped in mid-1996.                       | mid-1996 = DATE 1996 MID
        It stood until the end of September 1940.       | the end of September 1940 = DATE 1940-09 END
        He left in January nineteen ninety-seven.       | January nineteen ninety-seven = DATE 1997-01
        Wages fell in the late 1970s.                   | the late 1970s = DATE 197 END
        Wages fell in the ’80s.                         | the ’80s = DATE 198
        A harbour of the 17th century.                  | the 17th century = DATE 16
        The war ended in 146 BC.                        | 146 BC = DATE BC0146
        Sales rose in the third quarter of 1990.        | the third quarter of 1990 = DATE 1990-Q3
        Sales rose in the second half of 2008.          | the second half of 2008 = DATE 2008-H2
        He wrote it in the summer of 2003.              | the summer of 2003 = DATE 2003-SU
        """)
    void datesOfTheCalendar(String text, String expected) {
        assertThat(found(text, Optional.empty())).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The council met on Tuesday.                     | Tuesday = DATE 2026-05-12
        The council will meet on Tuesday.               | Tuesday = DATE 2026-05-19
        On Tuesday the council will meet.               | Tuesday = DATE 2026-05-19
        The council met last Thursday.                  | last Thursday = DATE 2026-05-07
        Work began on Saturday, April 25.               | Saturday, April 25 = DATE 2026-04-25
        Votes are due by Friday.                        | Friday = DATE 2026-05-15
        The dam broke yesterday.                        | yesterday = DATE 2026-05-13
        The dam broke the day before yesterday.         | the day before yesterday = DATE 2026-05-12
        The dam broke last week.                        | last week = DATE 2026-W19
        The dam broke late last week.                   | late last week = DATE 2026-W19 END
        The dam broke two years ago.                    | two years ago = DATE 2024
        The dam broke ten days ago.                     | ten days ago = DATE 2026-05-04
        The dam broke several years ago.                | several years ago = DATE PAST_REF
        The dam broke in January.                       | January = DATE 2026-01
        The dam broke in November.                      | November = DATE 2025-11
        The dam will be finished by November.           | November = DATE 2026-11
        The dam broke last August.                      | last August = DATE 2025-08
        The dam broke on Feb. 11.                       | Feb. 11 = DATE 2026-02-11
        The dam opens next summer.                      | next summer = DATE 2026-SU
        The dam broke last fall.                        | last fall = DATE 2025-FA
        The dam broke in June last year.                | June last year = DATE 2025-06
        The dam broke earlier this month.               | earlier this month = DATE 2026-05 START
        The dam broke over the weekend.                 | the weekend = DATE 2026-W19-WE
        The dam broke at 10 p.m. Wednesday.             | 10 p.m. Wednesday = TIME 2026-05-13T22:00
        The dam broke at 9:30pm on Tuesday.             | 9:30pm on Tuesday = TIME 2026-05-12T21:30
        The dam broke Wednesday night.                  | Wednesday night = TIME 2026-05-13TNI
        The dam broke this morning.                     | this morning = TIME 2026-05-14TMO
        The dam broke last night.                       | last night = TIME 2026-05-13TNI
        The dam broke at noon Monday.                   | noon Monday = TIME 2026-05-11T12:00
        The dam broke on Christmas Eve.                 | Christmas Eve = DATE 2025-12-24
        The dam broke last Thanksgiving.                | last Thanksgiving = DATE 2025-11-27
        The dam broke on Good Friday.                   | Good Friday = DATE 2026-04-03
        The mill now stands idle.                       | now = DATE PRESENT_REF
        Nobody knows the future.                        | the future = DATE FUTURE_REF
        """)
    void newsCountsFromTheDayOfWriting(String text, String expected) {
        assertThat(found(text, Optional.of(THURSDAY))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The siege went on for two and a half years.     | two and a half years = DURATION P2.5Y
        The siege went on for 2 1/2 years.              | 2 1/2 years = DURATION P2.5Y
        It was a three-hour talk.                       | three-hour = DURATION PT3H
        It was an hour-long talk.                       | hour-long = DURATION PT1H
        They held it for more than a decade.            | more than a decade = DURATION P10Y MORE_THAN
        They held it for up to 180 days.                | up to 180 days = DURATION P180D EQUAL_OR_LESS
        They held it for at least 72 hours.             | at least 72 hours = DURATION PT72H EQUAL_OR_MORE
        They held it for a couple of weeks.             | a couple of weeks = DURATION P2W APPROX
        They held it for several months.                | several months = DURATION PXM
        Prices rose in recent weeks.                    | recent weeks = DURATION PXW
        Prices rose in the past three months.           | the past three months = DURATION P3M
        Prices rose in the past year.                   | the past year = DURATION P1Y
        They meet every Friday.                         | every Friday = SET XXXX-WXX-5
        They march each July.                           | each July = SET XXXX-07
        They count the boats daily.                     | daily = SET P1D
        It costs $1 billion a year.                     | a year = SET P1Y
        The pump turns 40 times per hour.               | 40 times per hour = SET PT1H
        """)
    void lengthsAndWhatComesAgain(String text, String expected) {
        assertThat(found(text, Optional.of(THURSDAY))).containsExactly(expected);
    }

    @Test
    void numbersAndNamesThatAreNoTimes() {
        for (String text : List.of(
                "A 22-year-old man was hurt.",
                "She is 52 years old.",
                "Boys aged 12 to 15 took part.",
                "Some 2000 soldiers crossed.",
                "They read Resolution 1973 aloud.",
                "It cost $1990 in all.",
                "Flight 1924 was late.",
                "You may march on.",
                "Three quarters of the crop is lost.",
                "A writer in her 30s fell ill.")) {
            assertThat(found(text, Optional.of(THURSDAY))).as(text).isEmpty();
        }
    }

    @Test
    void withoutADayToCountFromNothingIsGuessed() {
        assertThat(found("The dam broke on Tuesday, after a flood last week and rain in March.", Optional.empty()))
                .containsExactly("Tuesday = DATE XXXX-WXX-2", "last week = DATE XXXX-WXX", "March = DATE XXXX-03");
        assertThat(found("The dam broke yesterday at 9:30 a.m.", Optional.empty()))
                .allSatisfy(shown -> assertThat(shown).contains("XXXX-XX-XX"));
        assertThat(found("It broke on 5 June.", Optional.empty())).containsExactly("5 June = DATE XXXX-06-05");
    }

    @Test
    void aSpelledCardinalAfterAMonthIsNoDayOfIt() {
        assertThat(found("In May three soldiers were hurt.", Optional.empty())).containsExactly("May = DATE XXXX-05");
        assertThat(found("May 12 - Three soldiers were hurt.", Optional.empty()))
                .containsExactly("May 12 = DATE XXXX-05-12");
    }

    @Test
    void aNarrativeCountsFromWhatItTold() {
        String text = """
            The Brenk Rising began on 12 March 1871 and ended on 5 June 1874. In April 1871 the rebels took Selna. Two days later, on
            9 April 1871, they lost it. On 30 October 1871 the siege began. In December the river froze. In February the town fell.
            The following year the king fled. In July 1873 he came back.
            """;
        assertThat(found(text, Optional.of(THURSDAY)))
                .containsSubsequence(
                        "12 March 1871 = DATE 1871-03-12",
                        "December = DATE 1871-12",
                        "February = DATE 1872-02",
                        "The following year = DATE 1873",
                        "July 1873 = DATE 1873-07");
    }

    @Test
    void whatFollowsCountsFromTheDayTold() {
        assertThat(found("The talks opened on 3 May 2026. Three days later they failed.", Optional.of(THURSDAY)))
                .containsExactly("3 May 2026 = DATE 2026-05-03", "Three days later = DATE 2026-05-06");
    }

    @Test
    void bothEndsOfARangeAreDated() {
        assertThat(found("It rained from 15 to 22 February 1984.", Optional.empty()))
                .containsExactly("15 = DATE 1984-02-15", "22 February 1984 = DATE 1984-02-22");
        assertThat(found("In the winter of 2007-08 it snowed.", Optional.empty()))
                .containsExactly("the winter of 2007 = DATE 2007-WI");
        assertThat(found("He ruled in 1876-1910.", Optional.empty()))
                .containsExactly("1876 = DATE 1876", "1910 = DATE 1910");
        assertThat(found("It rained from April to September 1957.", Optional.empty()))
                .containsExactly("April = DATE 1957-04", "September 1957 = DATE 1957-09");
    }

    @Test
    void theYearAgoQuarterIsThatOfTheQuarterToldOf() {
        assertThat(found(
                        "Profit rose in the first quarter. In the year-ago quarter the firm lost money.",
                        Optional.of(THURSDAY)))
                .containsExactly("the first quarter = DATE 2026-Q1", "the year-ago quarter = DATE 2025-Q1");
    }

    @Test
    void spansAreCodeUnitsOfTheText() {
        String text = "\uD83D\uDE00 İstanbul — on Tuesday.";
        assertThat(FINDER.timexesIn(text, Optional.of(THURSDAY)))
                .singleElement()
                .satisfies(timex -> assertThat(timex.span().in(text)).isEqualTo("Tuesday"));
    }
}
