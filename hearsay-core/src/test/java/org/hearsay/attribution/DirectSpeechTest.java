// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.AttributionKind.DIRECT;
import static org.hearsay.attribution.AttributionKind.MIXED;

import org.hearsay.testkit.Articles;
import org.junit.jupiter.api.Test;

/** Quotations, and the cue and source that claim them: one fact a pattern. */
class DirectSpeechTest {

    @Test
    void cueBeforeTheQuotation() {
        Articles.that("Ada Lorne said: “We will stay on the island.”")
                .hasAttribution("“We will stay on the island.”")
                .saidBy("Ada Lorne")
                .cue("said")
                .kind(DIRECT)
                .chain("Ada Lorne");
    }

    @Test
    void cueAfterTheQuotation() {
        Articles.that("“We will stay,” Ada Lorne said.")
                .hasAttribution("“We will stay,”")
                .saidBy("Ada Lorne")
                .cue("said")
                .kind(DIRECT);
    }

    @Test
    void invertedCue() {
        Articles.that("“We will stay,” said Ada Lorne, the mayor of Tarnmouth.")
                .hasAttribution("“We will stay,”")
                .source("Ada Lorne, the mayor of Tarnmouth")
                .saidBy("Ada Lorne");
        Articles.that("“Go!” cried Bo Tarn.")
                .hasAttribution("“Go!”")
                .saidBy("Bo Tarn")
                .cue("cried");
    }

    @Test
    void aRelativeClauseAfterTheSpeakerTakesNothingThatStandsBeforeHim() {
        Articles.that("“We had no choice,” said Ada Lorne, who had asked for the vote in January.")
                .hasAttribution("“We had no choice,”")
                .saidBy("Ada Lorne")
                .cue("said")
                .kind(DIRECT);
    }

    @Test
    void aQuestionLeavesItsSentenceOpenForTheCue() {
        Articles.that("“Where are the boats?” Ada Lorne asked.")
                .attributesJust("“Where are the boats?”")
                .hasAttribution("“Where are the boats?”")
                .cue("asked");
    }

    @Test
    void straightDoubledSingleAndAngularMarksAreMarks() {
        Articles.that("\"We stay,\" Ada Lorne said. \"For now.\"").hasAttribution("\"We stay,\"", "\"For now.\"");
        Articles.that("''We stay,'' Ada Lorne said.").hasAttribution("''We stay,''");
        Articles.that("‘We stay,’ Ada Lorne said.").hasAttribution("‘We stay,’");
        Articles.that("«We stay», said Ada Lorne.").hasAttribution("«We stay»").saidBy("Ada Lorne");
    }

    @Test
    void apostrophesDoNotEndAQuotation() {
        Articles.that("“It’s the miners’ bridge, and it isn’t closed,” Ada Lorne said.")
                .attributesJust("“It’s the miners’ bridge, and it isn’t closed,”");
    }

    @Test
    void quotationSplitByItsCueIsOne() {
        Articles.that("“We will stay,” Ada Lorne said, “until the rain stops.”")
                .attributesJust("“We will stay,” … “until the rain stops.”")
                .hasAttribution("“We will stay,”", "“until the rain stops.”")
                .saidBy("Ada Lorne");
    }

    @Test
    void quotationGoesOnAfterWordsAboutTheSpeaking() {
        Articles.that("“We will stay,” Ada Lorne said, pointing at the map, “and so will you.”")
                .attributesJust("“We will stay,” … “and so will you.”");
    }

    @Test
    void nextSentenceInMarksIsTheSameSpeakers() {
        Articles.that("“We will stay,” Ada Lorne said. “Nobody will make us leave.”")
                .attributesJust("“We will stay,” … “Nobody will make us leave.”");
    }

    @Test
    void anotherSpeakerEndsTheContinuation() {
        Articles.that("“The boats,” the mayor said, “are old.” “And slow,” Bo Tarn said.")
                .attributesJust("“The boats,” … “are old.”", "“And slow,”")
                .hasAttribution("“And slow,”")
                .saidBy("Bo Tarn");
    }

    @Test
    void paragraphsThatReopenHaveTheSpeakerNamedOnce() {
        Articles.that(
                        "“We will stay on the island,” said Ada Lorne, a nurse.",
                        "“The boats are old.",
                        "“The sea is not.”")
                .hasAttribution("“We will stay on the island,”", "“The boats are old.", "“The sea is not.”")
                .saidBy("Ada Lorne")
                .kind(DIRECT);
    }

    @Test
    void paragraphsThatReopenMayNameTheSpeakerLast() {
        Articles.that(
                        "“The bridge over the river is gone.",
                        "“The road over there is gone, too.",
                        "“We stay,” said Ada Lorne.")
                .attributesJust("“The bridge over the river is gone. … “The road over there is gone, too. … “We stay,”")
                .hasAttribution(
                        "“The bridge over the river is gone.", "“The road over there is gone, too.", "“We stay,”")
                .saidBy("Ada Lorne");
    }

    @Test
    void addingAndTheParagraphsAfterIt() {
        Articles.that(
                        "Ada Lorne thanked the crews, adding: “They saved us.”",
                        "“They came twice.",
                        "“They will come again.”")
                .hasAttribution("“They saved us.”", "“They came twice.", "“They will come again.”")
                .cue("adding")
                .source("Ada Lorne")
                .saidBy("Ada Lorne");
    }

    @Test
    void aColonIntroducesTheNextParagraph() {
        Articles.that("Ada Lorne said:", "“The boats are old.”")
                .hasAttribution("“The boats are old.”")
                .saidBy("Ada Lorne")
                .cue("said");
    }

    @Test
    void addresseesAreNoSources() {
        Articles.that("Ada Lorne told the Reed Agency: “The boats are old.”")
                .attributesJust("“The boats are old.”")
                .hasAttribution("“The boats are old.”")
                .source("Ada Lorne");
        Articles.that("“The boats are old,” the mayor told reporters on Monday.")
                .attributesJust("“The boats are old,”")
                .hasAttribution("“The boats are old,”")
                .source("the mayor");
    }

    @Test
    void appositionsBelongToTheSource() {
        Articles.that("The leader of the Reed Party, Bo Tarn, said: “We lost.”")
                .hasAttribution("“We lost.”")
                .source("The leader of the Reed Party, Bo Tarn")
                .saidBy("Bo Tarn");
        Articles.that("“The boats are old,” Ada Lorne, the mayor, said.")
                .hasAttribution("“The boats are old,”")
                .source("Ada Lorne, the mayor");
    }

    @Test
    void relativeClausesThatTellAStoryDoNot() {
        Articles.that("Ada Lorne, who lost her house, said: “The boats are old.”")
                .attributesJust("“The boats are old.”")
                .hasAttribution("“The boats are old.”")
                .source("Ada Lorne");
    }

    @Test
    void partlyQuotedIsMixed() {
        Articles.that("The mayor said the bridge was “gone for good.”")
                .attributesJust("the bridge was “gone for good.”")
                .hasAttribution("the bridge was “gone for good.”")
                .kind(MIXED);
        Articles.that("Ada Lorne said the boats were “old,” “slow” and “unsafe.”")
                .attributesJust("the boats were “old,” “slow” and “unsafe.”");
    }

    @Test
    void quotationsInQuotationsAreNotCutOut() {
        Articles.that("“I told him ‘the boats are old’ and he said ‘so are we,’” Ada Lorne said.")
                .attributesJust("“I told him ‘the boats are old’ and he said ‘so are we,’”")
                .hasAttribution("“I told him ‘the boats are old’ and he said ‘so are we,’”")
                .saidBy("Ada Lorne");
    }

    @Test
    void scareQuotesAndTitlesAreLeftAlone() {
        Articles.that("The so-called “old guard” left the party on Monday.").attributesNothing();
        Articles.that("The “Old Guard” party and its “Reed” wing met on Monday.")
                .attributesNothing();
        Articles.that("The play, “The Old Boats,” was written by Ada Lorne.").attributesNothing();
        Articles.that("The “peace plan” of the Reed Party was rejected by the crews.")
                .attributesNothing();
    }

    @Test
    void quotationOfNobodyIsShownAsUnknown() {
        Articles.that("“Nobody knows when the water will go down again.”")
                .hasAttribution("“Nobody knows when the water will go down again.”")
                .saidByNobodyNamed()
                .noCue()
                .chain("unknown");
    }

    @Test
    void transcriptLabelsNameTheSpeaker() {
        Articles.that("ADA LORNE: We will stay. The boats are old.")
                .hasAttribution("We will stay. The boats are old.")
                .saidBy("ADA LORNE")
                .cue(":");
        Articles.that("Ada Lorne, the mayor, met the crews.", "LORNE: We will stay.")
                .hasAttribution("We will stay.")
                .saidBy("Ada Lorne");
        Articles.that("Ada Lorne: “We stay until the rain stops.”", "Bo Tarn: “We do not.”")
                .hasAttribution("“We do not.”")
                .saidBy("Bo Tarn");
    }

    @Test
    void aTurnOfATranscriptRunsToTheNextLabel() {
        Articles.that(
                        "ADA LORNE: We will stay.",
                        "The boats are old.",
                        "BO TARN: Sell them.",
                        "The meeting was public.")
                .hasAttribution("We will stay.\n\nThe boats are old.")
                .saidBy("ADA LORNE");
        Articles.that(
                        "ADA LORNE: We will stay.",
                        "The boats are old.",
                        "BO TARN: Sell them.",
                        "The meeting was public.")
                .hasAttribution("Sell them.")
                .saidBy("BO TARN");
    }

    @Test
    void aDashSignsAQuotation() {
        Articles.that("“We will stay on the island.” — Ada Lorne")
                .hasAttribution("“We will stay on the island.”")
                .saidBy("Ada Lorne")
                .cue("—");
    }
}
