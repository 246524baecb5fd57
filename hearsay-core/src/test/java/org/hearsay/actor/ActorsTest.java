// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionKind;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

    private static final ActorFinder FINDER = new ActorFinder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Turkish soldiers                                     | TURMIL
            the Turkish side                                     | TUR
            the president of Iran                                | IRNGOV
            a spokesman for the Syrian army                      | SYRMIL
            members of the Taliban                               | AFGREB
            police in Lagos State                                | NGACOP
            Turkish-backed Syrian rebels                         | SYRREB
            pro-Russian separatists in Ukraine                   | UKRREB
            the United Nations                                   | IGOUNO
            a UN envoy                                           | IGOUNO
            NATO                                                 | IGOWSTNAT
            Hezbollah                                            | LBNREBPTY
            the Kremlin                                          | RUS
            lawmakers from Kenya                                 | KENLEG
            Syrian state news agency SANA                        | SYRMEDGOV
            Human Rights Watch                                   | NGOHRIHRW
            the Islamic State group                              | IMGUAF
            a Somali journalist                                  | SOMMED
            """)
    void aPhraseTellsCountryAndRole(String phrase, String code) {
        Actors actors = FINDER.actorsIn(ActorText.of("a", phrase));

        assertThat(actors.of(new Span(0, phrase.length())).map(m -> m.actor().code()))
                .contains(code);
    }

    @Test
    void whoStandsBehindSomebodyIsNotHisCountry() {
        assertThat(actor("Fighters came. Iranian-backed fighters fired.", "Iranian-backed fighters")
                        .country())
                .isNotEqualTo(Optional.of("IRN"));
        assertThat(actor("Anti-American militants met.", "Anti-American militants")
                        .country())
                .isEmpty();
    }

    @Test
    void capitalsMinistersAndTheSideOfAStateComeTogether() {
        String text = "Ankara protested. Turkey's defence ministry agreed, and the Turkish side left.";
        Actors actors = FINDER.actorsIn(ActorText.of("a", text));

        String ankara = id(actors, text, "Ankara");
        assertThat(id(actors, text, "Turkey's defence ministry")).isEqualTo(ankara);
        assertThat(id(actors, text, "the Turkish side")).isEqualTo(ankara);
        assertThat(ankara).isEqualTo(ActorId.ofState("TUR"));
    }

    @Test
    void anOfficeIsItsHolderOnTheDay() {
        String text = "Turkey's defence minister was in the room.";
        Span phrase = new Span(0, 25);

        Actor then = FINDER.actorsIn(ActorText.of("a", text).on(LocalDate.of(2020, 2, 20)))
                .of(phrase)
                .orElseThrow()
                .actor();
        Actor unknown = FINDER.actorsIn(ActorText.of("a", text))
                .of(phrase)
                .orElseThrow()
                .actor();

        assertThat(then.name()).isEqualTo("Hulusi Akar");
        assertThat(then.office())
                .contains(new Office("defence minister", Optional.of("2018-07"), Optional.of("2023-06")));
        assertThat(then.state()).contains(ActorId.ofState("TUR"));
        assertThat(unknown.kind()).isEqualTo(ActorKind.STATE);
    }

    @Test
    void aPersonActsForTheOfficeOfTheDay() {
        String text = "Mark Rutte was there.";
        Span phrase = new Span(0, 10);

        assertThat(on(text, phrase, "2015-05-01").country()).contains("NLD");
        assertThat(on(text, phrase, "2025-01-15").code()).isEqualTo("IGOWSTNAT");
    }

    @Test
    void aTitleGoesBeforeTheList() {
        assertThat(actor("UN Secretary-General Antonio Guterres was there.", "UN Secretary-General Antonio Guterres")
                        .code())
                .startsWith("IGOUNO");
    }

    @Test
    void titlesAndAppositionsTellOfUnknownNames() {
        String text =
                "Ada Holm, the Estonian trade minister, was calm. Later Holm left. Kenyan police chief Ole Marn stayed,"
                        + " and Marn was alone.";
        Actors actors = FINDER.actorsIn(ActorText.of("a", text));

        assertThat(country(actors, text, "Ada Holm")).contains("EST");
        assertThat(actors.of(new Span(text.indexOf("Holm left"), text.indexOf(" left")))
                        .map(m -> m.actor().name()))
                .contains("Ada Holm");
        assertThat(country(actors, text, "Kenyan police chief Ole Marn")).contains("KEN");
        int marn = text.indexOf("Marn was");
        assertThat(actors.of(new Span(marn, marn + 4)).flatMap(m -> m.actor().country()))
                .contains("KEN");
    }

    @Test
    void aSurnameAloneIsOfItsArticle() {
        String one = id(FINDER.actorsIn(ActorText.of("one", "Holm slept.")), "Holm slept.", "Holm");
        String two = id(FINDER.actorsIn(ActorText.of("two", "Holm slept.")), "Holm slept.", "Holm");
        String full = "Estonian trade minister Ada Holm slept.";
        String three = id(FINDER.actorsIn(ActorText.of("three", full)), full, "Estonian trade minister Ada Holm");
        String four = id(FINDER.actorsIn(ActorText.of("four", full)), full, "Estonian trade minister Ada Holm");

        assertThat(one).isNotEqualTo(two);
        assertThat(three).isEqualTo(four).isNotEqualTo(one);
    }

    @Test
    void aNameUsedAloneIsNobodyElseOfThatName() {
        String text = "Ivana Putin, a baker from Chile, was asked. Putin baked bread.";
        Actors actors = FINDER.actorsIn(ActorText.of("a", text));
        int alone = text.indexOf("Putin baked");

        assertThat(actors.of(new Span(alone, alone + 5)).flatMap(m -> m.actor().country()))
                .contains("CHL");
    }

    @Test
    void theOfficeIsThatOfTheArticle() {
        String text =
                "Malian Foreign Minister Ole Marn spoke first. The foreign minister then sat. Chad, Niger and Ghana watched.";
        Actors actors = FINDER.actorsIn(ActorText.of("a", text));

        Optional<ActorMention> found = actors.of(span(text, "The foreign minister"));
        assertThat(found.flatMap(m -> m.actor().country())).contains("MLI");
        assertThat(found.map(ActorMention::basis)).contains(Basis.ARTICLE);
    }

    @Test
    void governmentsAreToldFromPlaces() {
        String text =
                "Moscow said no. It rained in Moscow. Talks with Ankara failed near Ankara. Damascus has answered."
                        + " The streets of Damascus were empty.";
        List<String> mentions = FINDER.actorsIn(ActorText.of("a", text)).mentions().stream()
                .map(m -> m.span().begin() + m.span().in(text))
                .toList();

        assertThat(mentions)
                .containsExactly("0Moscow", text.indexOf("Ankara") + "Ankara", text.indexOf("Damascus") + "Damascus");
    }

    @Test
    void mentionsAreNamesAndNouns() {
        String text =
                "Kenyan police fired. The rebels of the Usk Valley fled, Hezbollah said, and the Turkish economy grew.";

        assertThat(FINDER.actorsIn(ActorText.of("a", text)).mentions())
                .extracting(m -> m.span().in(text))
                .contains("Kenyan police", "rebels", "Hezbollah")
                .doesNotContain("Turkish");
    }

    @Test
    void acronymsInBracketsStandForWhatStandsBeforeThem() {
        String text = "The Ghanaian Board of Harbour Works (BHW) met in Chad, Mali and Peru. BHW was late.";
        Actors actors = FINDER.actorsIn(ActorText.of("a", text));
        int later = text.lastIndexOf("BHW");

        assertThat(actors.of(new Span(later, later + 3)).flatMap(m -> m.actor().country()))
                .contains("GHA");
    }

    /** A text about Syria with one phrase, and the country of whom the phrase means; - for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The families of U.S. service members wrote to Syria. | U.S. service members | USA
                    In Syria, U.S. deputy UN ambassador Jane Holm left. | U.S. deputy UN ambassador Jane Holm | USA
                    The UN Syria envoy Jan Holm left Syria. | The UN Syria envoy Jan Holm | -
                    The West Bengal government sent rice to Syria. | The West Bengal government | IND
                    West African troops left Syria. | West African troops | -
                    European leaders spoke of Syria. | European leaders | -
                    Foreign fighters entered Syria. | Foreign fighters | -
                    Fighters entered Syria. | Fighters | SYR
                    Islamic State fighters left Syria. | Islamic State fighters | -
                    Syria thanked the minister for the Middle East. | the minister for the Middle East | SYR
                    """)
    void whatIsOfNoStateOrOfAnotherIsNotOfTheStateTheArticleIsAbout(String text, String phrase, String country) {
        Actors actors = FINDER.actorsIn(ActorText.of("a", text));

        assertThat(actors.of(span(text, phrase))
                        .flatMap(m -> m.actor().country())
                        .orElse("-"))
                .isEqualTo(country);
    }

    /** Yeltsin was president until 1999; Albright is the name of many, and news of 2020 means the minister of 1997 by it no more. */
    @ParameterizedTest
    @CsvSource({"Yeltsin, RUS", "Thatcher, GBR", "Albright, -"})
    void someSurnamesMeanTheirBearerAtAnyTime(String surname, String country) {
        String text = surname + " signed the paper.";
        ActorText article =
                new ActorText("a", text, Optional.of(LocalDate.of(2020, 5, 4)), Optional.empty(), List.of(), Map.of());

        assertThat(FINDER.actorsIn(article)
                        .of(span(text, surname))
                        .flatMap(m -> m.actor().country())
                        .orElse("-"))
                .isEqualTo(country);
    }

    @Test
    void placesFoundByOthersTell() {
        String text = "Police in Orlen made arrests.";
        ActorText article = new ActorText(
                "a", text, Optional.empty(), Optional.empty(), List.of(), Map.of(span(text, "Orlen"), "LVA"));

        assertThat(FINDER.actorsIn(article)
                        .of(span(text, "Police in Orlen"))
                        .map(m -> m.actor().code()))
                .contains("LVACOP");
    }

    @Test
    void dateDecidesWhatAGroupIs() {
        String text = "The Taliban refused.";
        Span phrase = new Span(0, 11);

        assertThat(on(text, phrase, "2010-01-01").code()).isEqualTo("AFGREB");
        assertThat(on(text, phrase, "2023-01-01").code()).isEqualTo("AFGGOV");
    }

    @Test
    void aLandIsNotASurname() {
        assertThat(actor("Ole Jordan slept.", "Ole Jordan").country()).isEmpty();
        assertThat(actor("Jordan agreed.", "Jordan").country()).contains("JOR");
    }

    @Test
    void whatTheArticleIsAboutCountsLastAndSaysSo() {
        String text = "Kenyan lawmakers were angry. Kenya voted. The protesters went home to Ada Holm.";
        ActorMention found = FINDER.actorsIn(ActorText.of("a", text))
                .of(span(text, "The protesters"))
                .orElseThrow();

        assertThat(found.actor().code()).isEqualTo("KENOPP");
        assertThat(found.basis()).isEqualTo(Basis.DOMESTIC);
    }

    /** A body of one word is the same in every article that puts it into the same state; a person of one word may be anybody of that surname. */
    @ParameterizedTest
    @CsvSource({"ORGANIZATION, true", "PERSON, false"})
    void oneWordNamesABodyAndNoPerson(MentionKind kind, boolean same) {
        String text = "Kenyan minister Orvik signed the paper.";
        Span name = span(text, "Orvik");
        List<Mention> names = List.of(new Mention(name, kind, Optional.of(name), true, 1));
        List<String> ids = Stream.of("a", "b")
                .map(article -> FINDER.actorsIn(
                        new ActorText(article, text, Optional.empty(), Optional.empty(), names, Map.of())))
                .map(actors -> id(actors, text, "Kenyan minister Orvik"))
                .toList();

        assertThat(ids.getFirst().equals(ids.getLast())).isEqualTo(same);
    }

    /** A sentence that names one state is about it; an article that names it once, in passing, is not. */
    @Test
    void aStateNamedInPassingIsNotTheOneAnArticleIsAbout() {
        String sentence = "The minister met the envoy, and Turkey offered to help.";
        String padding = " The council said the road would stay shut until the bridge had been looked at.".repeat(12);

        assertThat(country(FINDER.actorsIn(ActorText.of("a", sentence)), sentence, "The minister"))
                .contains("TUR");
        assertThat(country(FINDER.actorsIn(ActorText.of("a", sentence + padding)), sentence, "The minister"))
                .isEmpty();
    }

    @Test
    void pronounsAreNobody() {
        assertThat(FINDER.actorsIn(ActorText.of("a", "They left.")).of(new Span(0, 4)))
                .isEmpty();
    }

    private static Actor actor(String text, String phrase) {
        return FINDER.actorsIn(ActorText.of("a", text))
                .of(span(text, phrase))
                .orElseThrow()
                .actor();
    }

    private static Actor on(String text, Span phrase, String day) {
        return FINDER.actorsIn(ActorText.of("a", text).on(LocalDate.parse(day)))
                .of(phrase)
                .orElseThrow()
                .actor();
    }

    private static Optional<String> country(Actors actors, String text, String phrase) {
        return actors.of(span(text, phrase)).flatMap(m -> m.actor().country());
    }

    private static String id(Actors actors, String text, String phrase) {
        return actors.of(span(text, phrase)).orElseThrow().actor().id();
    }

    private static Span span(String text, String phrase) {
        int begin = text.indexOf(phrase);
        return new Span(begin, begin + phrase.length());
    }
}
