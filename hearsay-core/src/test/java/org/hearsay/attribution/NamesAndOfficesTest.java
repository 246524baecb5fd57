// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.attribution.Speaker.Kind.INSTITUTION;
import static org.hearsay.attribution.Speaker.Kind.NAMED;
import static org.hearsay.attribution.Speaker.Kind.UNNAMED;

import org.hearsay.testkit.Articles;
import org.junit.jupiter.api.Test;

/** Where the words of a source hold a body and a person, or several of each. */
class NamesAndOfficesTest {

    private static final SourceReader READER = new SourceReader(new FunctionWords(), new Roles());

    private static void speaks(String source, String speaker, Speaker.Kind kind) {
        Articles.that(source + " said that the bridge was closed.")
                .hasAttribution("that the bridge was closed")
                .saidBy(speaker)
                .speakerIs(kind);
    }

    @Test
    void anOfficeOfABodyBeforeANameIsAPersons() {
        speaks("Marine Corps Commandant Major General Ivo Tarn", "Ivo Tarn", NAMED);
        speaks("State Health Commissioner Dr. Ada Lorne", "Ada Lorne", NAMED);
        speaks("Senate Minority Leader Ada Lorne of Tarnmouth", "Ada Lorne", NAMED);
        speaks("Ada Brill Lorne of the Lake Times", "Ada Brill Lorne", NAMED);
        assertThat(READER.read("Minister for Europe and Foreign Affairs Ada Lorne")
                        .name())
                .contains("Ada Lorne");
        Articles.that("The ambassador to Britain Ada Lorne met the crews. Lorne said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("Ada Lorne");
        speaks("labour journalist Ada Press", "Ada Press", NAMED);
        speaks("Mr Parish", "Mr Parish", NAMED);
    }

    @Test
    void aBodyKeepsAllItIsFor() {
        assertThat(READER.read("the Bureau of Lakes and Rivers").name()).contains("Bureau of Lakes and Rivers");
        speaks("Orvia’s Air Force", "Orvia’s Air Force", INSTITUTION);
        Articles.that("The Bureau of Lakes and Rivers met on Monday. The bureau said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("Bureau of Lakes and Rivers");
        Articles.that("The Ministry of Trade said the port was open. President Ada Lorne said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("Ada Lorne");
    }

    @Test
    void aBodyIsNotCalledAfterWhoServesItNorAfterALongerName() {
        Articles.that("FBI Director Ada Lorne met the crews on Monday. The FBI said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("FBI");
        Articles.that("A jet of China Airlines landed on Monday. China said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("China");
        Articles.that(
                        "But Lakeside met on Monday. The Senate Works Committee voted. The Senate said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("Senate");
    }

    @Test
    void someOfManyAreNotTheMany() {
        assertThat(READER.read("Orvia’s allies, including its envoy, Ada Lorne").kind())
                .isEqualTo(UNNAMED);
        assertThat(READER.read("Residents of Korb, Lund and Tarnmouth").kind()).isEqualTo(UNNAMED);
        assertThat(READER.read("more than 30 million Americans").kind()).isEqualTo(UNNAMED);
        speaks("MPs", "MPs", UNNAMED);
    }

    @Test
    void aDescriptionEndsBeforeAnotherVerb() {
        Articles.that("The poster turned to the army and was said to admire it. The poster said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("the poster");
        Articles.that("The company has come under fire from five villages who said that the bridge was closed.")
                .hasAttribution("that the bridge was closed")
                .saidBy("five villages");
        Articles.that("The party lost much ground among voters who said that the bridge was closed.")
                .hasAttribution("that the bridge was closed")
                .saidBy("voters");
        Articles.that("Police arrested an officer at the base who said that the bridge was closed.")
                .hasAttribution("that the bridge was closed")
                .saidBy("an officer at the base");
    }

    @Test
    void thePronounIsTaughtByWhatIsSurelyThePersonsOwn() {
        // "Her" is another's each time.
        Articles.that(
                        "Ada Lorne came with her advocate Dalo Mirkin.",
                        "Gopalo Vendar said the files named her house.",
                        "He said the bridge was closed.")
                .hasAttribution("the bridge was closed")
                .saidBy("Gopalo Vendar");
    }

    @Test
    void aPlaceBeforeAColonSpeaksNothing() {
        Articles.that("BEIJING: The bridge was closed on Monday.", "UPDATED: Monday at noon.")
                .attributesJust();
    }
}
