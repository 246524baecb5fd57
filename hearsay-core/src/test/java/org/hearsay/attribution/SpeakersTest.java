// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.Speaker.Kind.INSTITUTION;
import static org.hearsay.attribution.Speaker.Kind.NAMED;
import static org.hearsay.attribution.Speaker.Kind.UNKNOWN;
import static org.hearsay.attribution.Speaker.Kind.UNNAMED;

import org.hearsay.testkit.Articles;
import org.junit.jupiter.api.Test;

/** Whom the words of a source mean. */
class SpeakersTest {

    @Test
    void heAndSheArePersonsNamedBefore() {
        Articles.that("Ada Lorne met the crews on Monday. She said: “We will stay.”")
                .hasAttribution("“We will stay.”")
                .source("She")
                .saidBy("Ada Lorne")
                .speakerIs(NAMED);
        Articles.that("Mr. Bo Tarn met Ms. Ada Lorne on Monday. She said the boats were old. He said they were not.")
                .hasAttribution("they were not")
                .saidBy("Bo Tarn");
    }

    @Test
    void pronounFollowsTheLastSpeaker() {
        Articles.that(
                        "“The boats are old,” Ola Brill, a pilot, told the Reed Agency. “I would not go out,” she said.",
                        "“The boats are old,” Bo Tarn said. “So am I,” he added.")
                .hasAttribution("“So am I,”")
                .saidBy("Bo Tarn");
    }

    @Test
    void pronounOfNobodyIsUnknown() {
        Articles.that("“The boats are old,” he said.")
                .hasAttribution("“The boats are old,”")
                .source("he")
                .saidBy("unknown")
                .speakerIs(UNKNOWN);
        Articles.that("“We stay,” she said.", "Ada Lorne is the mayor of Tarnmouth.")
                .hasAttribution("“We stay,”")
                .speakerIs(UNKNOWN);
    }

    @Test
    void theyAreTheManyWhoSpokeBefore() {
        Articles.that("Villagers said the mill had burned. They said the army had set the fire.")
                .hasAttribution("the army had set the fire")
                .saidBy("villagers")
                .speakerIs(UNNAMED);
        Articles.that("Ada Lorne and Bo Tarn said the bridge was closed. They said the road was open.")
                .hasAttribution("the road was open")
                .saidBy("Ada Lorne and Bo Tarn");
    }

    @Test
    void othersAreNobodyInParticular() {
        Articles.that("Some villagers said the mill had burned. Others said it had not.")
                .hasAttribution("it had not")
                .speakerIs(UNNAMED);
    }

    @Test
    void surnamesMeanThePersonNamedInFull() {
        Articles article = Articles.that(
                "Ada Lorne and Bo Tarn met on Monday. “It went well,” Tarn said. “It did not,” Lorne said.");
        article.hasAttribution("“It went well,”").saidBy("Bo Tarn");
        article.hasAttribution("“It did not,”").saidBy("Ada Lorne");
        Articles.that("“The boats are old,” Tarn said. Bo Tarn has sailed for years.")
                .hasAttribution("“The boats are old,”")
                .saidBy("Bo Tarn");
    }

    @Test
    void twoOfOneSurnameStayTwo() {
        Articles byTitle = Articles.that(
                "Ms. Ada Tarn met Mr. Bo Tarn on Monday. “It is closed,” Ms. Tarn said. “It is open,” Mr. Tarn said.");
        byTitle.hasAttribution("“It is closed,”").saidBy("Ada Tarn");
        byTitle.hasAttribution("“It is open,”").saidBy("Bo Tarn");
        Articles byOffice = Articles.that(
                "Mayor Ada Tarn and General Bo Tarn met. “It is closed,” Mayor Tarn said. “It is open,” General Tarn said.");
        byOffice.hasAttribution("“It is closed,”").saidBy("Ada Tarn");
        byOffice.hasAttribution("“It is open,”").saidBy("Bo Tarn");
    }

    @Test
    void theSpokeswomanIsWhoeverTheArticleCalledOne() {
        Articles.that(
                        "Ada Lorne, the ministry’s spokeswoman, spoke on Monday. The spokeswoman said the port was closed.")
                .hasAttribution("the port was closed")
                .saidBy("Ada Lorne");
        Articles.that(
                        "Ada Lorne, a spokeswoman for the Harbour Board, said the port was closed. The spokeswoman added that it was unsafe.")
                .hasAttribution("that it was unsafe")
                .saidBy("Ada Lorne");
    }

    @Test
    void officesNamedBeforeTheirHolders() {
        Articles article = Articles.that(
                "The president, Ola Brill, met the mayor, Ada Lorne. The president said the port was closed. The mayor said it was open.");
        article.hasAttribution("the port was closed").saidBy("Ola Brill");
        article.hasAttribution("it was open").saidBy("Ada Lorne");
    }

    @Test
    void anOfficialIsTheOfficialOnly() {
        Articles article = Articles.that(
                "A senior official said the boats were old. The official said the crews were tired. Another official said nothing had changed.");
        article.hasAttribution("the crews were tired")
                .saidBy("a senior official")
                .speakerIs(UNNAMED);
        article.hasAttribution("nothing had changed").saidBy("another official");
    }

    @Test
    void theMinistryIsTheOneNamedBefore() {
        Articles.that("The Harbour Ministry closed the port. The ministry said the boats were old.")
                .hasAttribution("the boats were old")
                .saidBy("Harbour Ministry")
                .speakerIs(INSTITUTION);
    }

    @Test
    void groupsAndBodiesAreInstitutions() {
        Articles.that("A Karvia-backed group said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .speakerIs(INSTITUTION);
        Articles.that("The army said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .speakerIs(INSTITUTION);
    }

    @Test
    void titlesAndInitialsAreNoPartOfTheName() {
        Articles.that("\"We stay,\" the U.S. envoy, Gen. J. K. Tarn, said on Dec. 3. \"For now.\"")
                .hasAttribution("\"We stay,\"", "\"For now.\"")
                .saidBy("J. K. Tarn");
        Articles.that("“The minister has threatened nobody,” his spokeswoman, Ola Brill, wrote in an e-mail.")
                .hasAttribution("“The minister has threatened nobody,”")
                .saidBy("Ola Brill");
    }

    @Test
    void whoIsWhomItFollows() {
        Articles.that("Ada Lorne, who said she had seen the fire, left the island.")
                .hasAttribution("she had seen the fire")
                .source("who")
                .saidBy("Ada Lorne");
    }

    @Test
    void aClauseThatSaysWhoSpeaksBelongsToTheSource() {
        Articles.that("A person who was in the room said the talks had failed.")
                .hasAttribution("the talks had failed")
                .source("A person who was in the room");
    }

    @Test
    void aNameBehindTheRoleIsWhoItIs() {
        Articles.that("A second pilot, Arvo Kerr, said the tower had been silent.")
                .hasAttribution("the tower had been silent")
                .saidBy("Arvo Kerr");
        Articles.that("The farm's owner, Tarn Foods, said the mill was closed.")
                .hasAttribution("the mill was closed")
                .saidBy("Tarn Foods")
                .speakerIs(INSTITUTION);
    }

    @Test
    void onePartOfAGroupIsNamedByTheGroup() {
        Articles.that("Two guards stood at the gate. One of them said the siren had failed.")
                .hasAttribution("the siren had failed")
                .saidBy("one of the two guards")
                .speakerIs(UNNAMED);
    }

    @Test
    void namesOfMediaAreKnownByTheirForm() {
        Articles.that("The ferry had sunk, TransTarn said.")
                .hasAttribution("The ferry had sunk")
                .saidBy("TransTarn")
                .speakerIs(INSTITUTION);
        Articles.that("Coastal Rights Monitor said the ferry had sunk.")
                .hasAttribution("the ferry had sunk")
                .saidBy("Coastal Rights Monitor")
                .speakerIs(INSTITUTION);
    }

    @Test
    void theCookIsTheOneTheArticleBroughtIn() {
        Articles.that("A cook on the quay opened the gate. The cook said nobody had come.")
                .hasAttribution("nobody had come")
                .saidBy("a cook on the quay")
                .speakerIs(UNNAMED);
    }

    @Test
    void theDoctorIsWhomATitleCalledSo() {
        Articles.that("Dr Ada Lorne runs the clinic. The doctor said the stores were empty.")
                .hasAttribution("the stores were empty")
                .saidBy("Ada Lorne");
    }

    @Test
    void aTitleStaysWithASingleName() {
        Articles.that("Commander Lily said the talks were over. “We leave at dawn,” Lily said.")
                .hasAttribution("“We leave at dawn,”")
                .saidBy("Commander Lily");
    }

    @Test
    void aGivenNameTellsWhichPronounGoesWithIt() {
        Articles.that("Boris Tarn met Irina Lorne on Monday. She said the boats were old.")
                .hasAttribution("the boats were old")
                .saidBy("Irina Lorne");
        Articles.that("Irina Lorne met Boris Tarn on Monday. He said the boats were old.")
                .hasAttribution("the boats were old")
                .saidBy("Boris Tarn");
    }

    @Test
    void whoeverSpeaksIsNobodyOfWhomHeSpeaks() {
        Articles.that("Ola Brill, a pilot, came late. “A guard told us the gate was shut,” she said.")
                .hasAttribution("“A guard told us the gate was shut,”")
                .saidBy("Ola Brill");
    }

    @Test
    void whatIsNotPartOfANameIsLeftOut() {
        Articles.that("Ada Lorne of Tarnmouth said the bridge was shut.")
                .hasAttribution("the bridge was shut")
                .saidBy("Ada Lorne");
        Articles.that("Reed Mineral, which runs the mine, said the bridge was shut.")
                .hasAttribution("the bridge was shut")
                .saidBy("Reed Mineral")
                .speakerIs(INSTITUTION);
    }

    @Test
    void aBareNounIsTheBodyThatWasToldMoreOf() {
        Articles.that("The nurses' union met on Monday. The union said the offer was too low.")
                .hasAttribution("the offer was too low")
                .saidBy("nurses' union")
                .speakerIs(INSTITUTION);
        Articles.that("The Lake Rescue Commission met on Monday. The LRC said the boats were safe.")
                .hasAttribution("the boats were safe")
                .saidBy("Lake Rescue Commission");
    }

    @Test
    void bodiesThatNobodyNamesAreDescribed() {
        Articles.that("Two militias said the airport was theirs.")
                .hasAttribution("the airport was theirs")
                .saidBy("two militias")
                .speakerIs(UNNAMED);
        Articles.that("A Tarnmouth tabloid said the mayor had left.")
                .hasAttribution("the mayor had left")
                .saidBy("a Tarnmouth tabloid")
                .speakerIs(UNNAMED);
        Articles.that("The general staff said the ridge was lost.")
                .hasAttribution("the ridge was lost")
                .saidBy("general staff")
                .speakerIs(INSTITUTION);
        Articles.that("The Finns said the deal was dead.")
                .hasAttribution("the deal was dead")
                .saidBy("the Finns")
                .speakerIs(UNNAMED);
    }

    @Test
    void aDayIsNoFirstName() {
        Articles.that("Sabine Lorne runs the camp. On Monday Lorne left it. She said the wells were dry.")
                .hasAttribution("the wells were dry")
                .saidBy("Sabine Lorne");
    }

    @Test
    void anHonourIsWhoWasSpokenOf() {
        Articles.that("Emir Khalid Tarn opened the talks. His Excellency said the talks would go on.")
                .hasAttribution("the talks would go on")
                .saidBy("Khalid Tarn");
    }
}
