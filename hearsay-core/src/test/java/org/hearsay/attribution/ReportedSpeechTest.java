// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.AttributionKind.INDIRECT;
import static org.hearsay.attribution.AttributionKind.MIXED;
import static org.hearsay.attribution.Speaker.Kind.DOCUMENT;
import static org.hearsay.attribution.Speaker.Kind.INSTITUTION;

import org.hearsay.testkit.Articles;
import org.junit.jupiter.api.Test;

/** Speech without quotation marks, and the links of chains. */
class ReportedSpeechTest {

    @Test
    void aThatClauseAndABareClause() {
        Articles.that("The mayor said that the bridge was gone.")
                .attributesJust("that the bridge was gone")
                .hasAttribution("that the bridge was gone")
                .kind(INDIRECT)
                .source("The mayor");
        Articles.that("Ada Lorne, a doctor at the harbour clinic, said the wounded had been moved.")
                .attributesJust("the wounded had been moved")
                .hasAttribution("the wounded had been moved")
                .source("Ada Lorne, a doctor at the harbour clinic");
    }

    @Test
    void aClauseBeforeItsCue() {
        Articles.that("The boats were old and slow, Ada Lorne said.")
                .attributesJust("The boats were old and slow")
                .hasAttribution("The boats were old and slow")
                .saidBy("Ada Lorne");
    }

    @Test
    void theCueIsTheWholeVerbGroup() {
        Articles.that("The mayor did not say whether she had sold the boats.")
                .hasAttribution("whether she had sold the boats")
                .cue("did not say");
        Articles.that("The spokesman, Bo Tarn, declined to comment.")
                .hasAttribution("to comment")
                .cue("declined")
                .saidBy("Bo Tarn");
    }

    @Test
    void anAdjunctBeforeThatIsSkipped() {
        Articles.that("The mayor, Ada Lorne, said on Monday that the bridge was gone.")
                .attributesJust("that the bridge was gone");
    }

    @Test
    void openingPhraseIsNoContent() {
        Articles.that("Asked about the boats, Ada Lorne said they were old.").attributesJust("they were old");
        Articles.that("In a letter to the crews, Ada Lorne wrote that the boats were old.")
                .attributesJust("that the boats were old")
                .hasAttribution("that the boats were old")
                .source("Ada Lorne");
    }

    @Test
    void verbsJoinedByAndShareTheirSource() {
        Articles.that("Ada Lorne said the boats were old and added that the crews were tired.")
                .attributesJust("the boats were old", "that the crews were tired")
                .hasAttribution("that the crews were tired")
                .source("Ada Lorne");
        Articles.that("“The boats are old,” Ada Lorne said, adding that the crews were tired.")
                .hasAttribution("that the crews were tired")
                .cue("adding")
                .saidBy("Ada Lorne");
    }

    @Test
    void anAccountSetAgainstAnotherIsItsOwn() {
        Articles.that("The army said its soldiers had been fired on, while villagers said nobody had fired.")
                .attributesJust("its soldiers had been fired on", "nobody had fired")
                .hasAttribution("nobody had fired")
                .chain("villagers");
    }

    @Test
    void accusationsAndDescriptions() {
        Articles.that("Bo Tarn accused the army of burning the mill.")
                .hasAttribution("the army of burning the mill")
                .cue("accused");
        Articles.that("Bo Tarn called the accord “a mistake.”")
                .hasAttribution("the accord “a mistake.”")
                .kind(MIXED);
        Articles.that("The mayor spoke of a “dark day” for the town.")
                .hasAttribution("a “dark day” for the town")
                .cue("spoke of");
    }

    @Test
    void documentsSpeak() {
        Articles.that("A Karvia-like statement said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("a Karvia-like statement")
                .speakerIs(DOCUMENT);
        Articles.that("The bridge was closed, a Harbour Board statement said.")
                .hasAttribution("The bridge was closed")
                .speakerIs(DOCUMENT);
        Articles.that("A poll showed that most voters wanted the mayor to resign.")
                .hasAttribution("that most voters wanted the mayor to resign")
                .speakerIs(DOCUMENT)
                .cue("showed");
        Articles.that("“The bridge is closed,” read a sign at the port.")
                .hasAttribution("“The bridge is closed,”")
                .speakerIs(DOCUMENT);
    }

    @Test
    void statementAsAnOccasionLeavesTheSpeakerTheSpeaker() {
        Articles.that("In a Karvia-like statement, the Harbour Board said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("Harbour Board")
                .speakerIs(INSTITUTION);
    }

    @Test
    void accordingToBeforeAndAfter() {
        Articles.that("According to the Harbour Board, the bridge will be closed on Friday.")
                .attributesJust("the bridge will be closed on Friday")
                .hasAttribution("the bridge will be closed on Friday")
                .cue("According to")
                .saidBy("Harbour Board");
        Articles.that("The bridge will be closed on Friday, according to the Harbour Board.")
                .attributesJust("The bridge will be closed on Friday")
                .hasAttribution("The bridge will be closed on Friday")
                .saidBy("Harbour Board");
    }

    @Test
    void accordingToSomebodyWithAnApposition() {
        Articles.that("But according to Ada Lorne, a pilot at the port, the boats were old.")
                .attributesJust("the boats were old")
                .hasAttribution("the boats were old")
                .source("Ada Lorne, a pilot at the port");
    }

    @Test
    void accordingToInTheMiddleCutsTheContentInTwo() {
        Articles.that("The mayor, according to Ada Lorne, sold the boats.")
                .hasAttribution("The mayor", "sold the boats")
                .saidBy("Ada Lorne");
    }

    @Test
    void inTheWordsOf() {
        Articles.that("In the words of Ada Lorne, the boats were “old.”")
                .hasAttribution("the boats were “old.”")
                .cue("In the words of")
                .saidBy("Ada Lorne");
    }

    @Test
    void passivesNameTheirSourceOrNobody() {
        Articles.that("It was announced that the harbour would be closed.")
                .hasAttribution("that the harbour would be closed")
                .saidByNobodyNamed()
                .cue("was announced")
                .chain("unknown");
        Articles.that("The army is reported to have left the island.")
                .hasAttribution("to have left the island")
                .saidByNobodyNamed();
        Articles.that("The mayor was told by the army that the boats were old.")
                .hasAttribution("that the boats were old")
                .source("the army");
    }

    @Test
    void anonymityClausesAreNoAttributions() {
        Articles.that("An official, who asked not to be named, said the bridge was gone.")
                .attributesJust("the bridge was gone")
                .hasAttribution("the bridge was gone")
                .saidBy("an official");
    }

    @Test
    void aClauseBetweenCommasKeepsItsOwnContent() {
        Articles.that("Ada Lorne, who said she had seen the fire, told reporters that the boats were old.")
                .attributesJust("she had seen the fire", "that the boats were old")
                .hasAttribution("that the boats were old")
                .source("Ada Lorne");
    }

    @Test
    void chainOfThreeLinks() {
        Articles article = Articles.that(
                "According to the Daily Reed, citing an unnamed official, the government “asked Karvia to withdraw.”");
        article.hasAttribution("the government “asked Karvia to withdraw.”")
                .saidBy("Daily Reed")
                .chain("Daily Reed");
        article.hasAttribution("the government “asked Karvia to withdraw.”")
                .cue("citing")
                .chain("Daily Reed", "an unnamed official");
        article.hasAttribution("Karvia to withdraw")
                .cue("asked")
                .chain("Daily Reed", "an unnamed official", "government");
    }

    @Test
    void citingStandsBeforeBetweenAndAfter() {
        for (String text : new String[] {
            "The Reed Agency, citing two officials, said that the boats were old.",
            "The Reed Agency said, citing two officials, that the boats were old."
        }) {
            Articles article = Articles.that(text);
            article.attributesJust("that the boats were old", "that the boats were old");
            article.hasAttribution("that the boats were old").chain("Reed Agency");
            article.hasAttribution("that the boats were old").chain("Reed Agency", "two officials");
        }
        Articles.that("The boats were old, the Reed Agency said, citing two officials.")
                .hasAttribution("The boats were old")
                .chain("Reed Agency", "two officials");
    }

    @Test
    void citingInsideReportedSpeech() {
        Articles article = Articles.that(
                "Bo Tarn said that Ada Lorne, citing a report by the Harbour Board, had claimed that the bridge was unsafe.");
        article.hasAttribution("that the bridge was unsafe").cue("had claimed").chain("Bo Tarn", "Ada Lorne");
        article.hasAttribution("that the bridge was unsafe")
                .cue("citing")
                .chain("Bo Tarn", "Ada Lorne", "a report by the Harbour Board");
    }

    @Test
    void quotedAsSayingIsAMediumAndItsSpeaker() {
        for (String text : new String[] {
            "The Reed Agency quoted Bo Tarn as saying that the harbour would be closed.",
            "The Reed Agency cited Bo Tarn as saying that the harbour would be closed.",
            "Bo Tarn was quoted by the Reed Agency as saying that the harbour would be closed."
        }) {
            Articles article = Articles.that(text);
            article.hasAttribution("that the harbour would be closed").chain("Reed Agency");
            article.hasAttribution("that the harbour would be closed")
                    .cue("as saying")
                    .chain("Reed Agency", "Bo Tarn");
        }
    }

    @Test
    void quotedAsSayingWithoutAMediumIsOneLink() {
        Articles.that("Bo Tarn was quoted as saying that the harbour would be closed.")
                .attributesJust("that the harbour would be closed")
                .hasAttribution("that the harbour would be closed")
                .cue("was quoted as saying")
                .chain("Bo Tarn");
    }

    @Test
    void speechInsideSpeechIsAChain() {
        Articles article =
                Articles.that("Ada Lorne said that Bo Tarn had told her that the army had asked him to leave.");
        article.hasAttribution("that the army had asked him to leave").chain("Ada Lorne", "Bo Tarn");
        article.hasAttribution("him to leave").chain("Ada Lorne", "Bo Tarn", "army");
        Articles.that("Ada Lorne said the mayor had told her that the bridge was gone.")
                .hasAttribution("that the bridge was gone")
                .chain("Ada Lorne", "the mayor");
    }

    @Test
    void speechInsideAQuotationEndsBeforeItsMark() {
        Articles.that("“The mayor told me that the bridge was gone,” Ada Lorne said.")
                .hasAttribution("that the bridge was gone")
                .chain("Ada Lorne", "the mayor");
    }

    @Test
    void whatASpeakerSaysOfHerselfIsNoLink() {
        Articles.that("“I told them that we demand a bridge,” Ada Lorne said.")
                .attributesJust("“I told them that we demand a bridge,”");
    }
}
