// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionariesTest {

    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2012, 6, 1));

    @TempDir
    private Path folder;

    @Test
    void anActorAndAnAgentMakeOneCode() throws IOException {
        Dictionaries read = dictionaries("KARVIA_ [KRV]\n+KARVIAN_\n", "SOLDIER [~MIL]\nRELIEF_CLUB {} [NGO~]\n");

        assertThat(code(read, "the Karvian soldiers")).contains("KRVMIL");
        assertThat(code(read, "Relief Club Karvia")).contains("NGOKRV");
        assertThat(code(read, "soldiers")).contains("---MIL");
        assertThat(code(read, "the harvest")).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theFirstCodeWhoseDatesHoldWins() throws IOException {
        Dictionaries read = dictionaries("""
                ADA_HOLM [KRV] # undated
                \t[KRVCVL <20080120]
                \t[KRVMIL 20080120-20121109]
                \t[KRVGOV 20121109 - 20130119]
                \t[KRVELI > 130119]
                """, "");

        assertThat(on(read, "2008-01-19")).contains("KRVCVL");
        assertThat(on(read, "2008-01-20")).contains("KRVMIL");
        assertThat(on(read, "2012-11-10")).contains("KRVGOV");
        assertThat(on(read, "2013-01-19")).contains("KRVGOV");
        assertThat(on(read, "2020-01-01")).contains("KRVELI");
        assertThat(read.code("Ada Holm", new Span(0, 8), Optional.empty())).contains("KRV");
    }

    @Test
    void withoutAnUndatedCodeThereIsNoneOutsideTheDates() throws IOException {
        Dictionaries read = dictionaries("USK_UNION_\n\t[USK <911226]\n", "");

        assertThat(code(read, "the Usk Union")).isEmpty();
        assertThat(read.code("Usk Union", new Span(0, 9), Optional.of(LocalDate.of(1991, 12, 25))))
                .contains("USK");
    }

    @Test
    void underscoresCloseAWord() throws IOException {
        Dictionaries read = dictionaries("ORLEN [ORL]\nVARN_ [VRN]\n", "");

        assertThat(code(read, "an Orlenian")).contains("ORL");
        assertThat(code(read, "a Varnian")).isEmpty();
        assertThat(code(read, "in Orlenstead")).isEmpty();
    }

    @Test
    void theLongestNameWins() throws IOException {
        Dictionaries read = dictionaries("ORLEN_ [ORL]\nORLEN_BRIDGE_COMPANY_ [ORLBUS]\n", "");

        assertThat(code(read, "the Orlen Bridge Company")).contains("ORLBUS");
    }

    @Test
    void agentsHavePluralsAndSets() throws IOException {
        Dictionaries read = dictionaries("ORLEN_ [ORL]\n", """
                !PERSON! = MAN, MEN, WOMAN
                DEPUTY [~LEG]
                GOOSE {GEESE} [~GGS]
                CONGRESS!PERSON! [~LEG]
                """);

        assertThat(code(read, "Orlen deputies")).contains("ORLLEG");
        assertThat(code(read, "Orlen geese")).contains("ORLGGS");
        assertThat(code(read, "an Orlen congresswoman")).contains("ORLLEG");
    }

    @Test
    void commentsSayNothing() throws IOException {
        Dictionaries read = dictionaries("""
                <!-- a comment
                ORLEN_ [XXX]
                over lines -->
                ORLEN_ [ORL] ; said on a Monday
                <! -- half a comment -->
                """, "");

        assertThat(code(read, "Orlen")).contains("ORL");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aBadLineIsNamedAndTheRestGoesOn() throws IOException {
        Dictionaries read = dictionaries("""
                +NOBODY_
                ORLEN_ [ORL <991399]
                VARN_ [VRN]
                LOST_
                HALF_ [HLF
                [CODE]
                """, "SOLDIER [MIL]\nCHIEF\nBRAVE!PERSON! [~CVL]\nGUARD [~MIL]\n");

        assertThat(read.problems().stream().map(DictionaryProblem::where).map(w -> w.replaceAll(".*/", "")))
                .containsExactly(
                        "actors.txt:1",
                        "actors.txt:2",
                        "actors.txt:4",
                        "actors.txt:5",
                        "agents.txt:1",
                        "agents.txt:2",
                        "agents.txt:3");
        assertThat(read.problems().get(1).problem()).contains("991399");
        assertThat(code(read, "Varn guards")).contains("VRNMIL");
    }

    @Test
    void aMissingFileIsAProblemAndNoCrash() {
        Dictionaries read = Dictionaries.of(List.of(folder.resolve("absent.txt")), List.of(), List.of());

        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem()).contains("no such file"));
    }

    @Test
    void discardsAreOfSentencesOrArticles() throws IOException {
        Path file = Files.writeString(folder.resolve("discards.txt"), "BASEBALL\n+CHESS CUP # since 2014\n");
        Dictionaries read = Dictionaries.of(List.of(), List.of(), List.of(file));

        assertThat(read.discards("A baseball game.", false)).isTrue();
        assertThat(read.discards("A baseball game.", true)).isFalse();
        assertThat(read.discards("The Chess Cup began.", true)).isTrue();
        assertThat(read.discards("The harvest began.", false)).isFalse();
    }

    @Test
    void whatTheUserBringsGoesBeforeTheLists() throws IOException {
        Dictionaries read = dictionaries("KREMLIN_ [VRNGOV]\n", "");
        String text = "The Kremlin was silent.";

        Optional<ActorMention> found =
                new ActorFinder(read).actorsIn(ActorText.of("a", text)).of(new Span(0, 11));

        assertThat(found.map(ActorMention::basis)).contains(Basis.DICTIONARY);
        assertThat(found.map(m -> m.actor().code())).contains("VRNGOV");
    }

    private Dictionaries dictionaries(String actors, String agents) throws IOException {
        Path actorFile = Files.writeString(folder.resolve("actors.txt"), actors);
        Path agentFile = Files.writeString(folder.resolve("agents.txt"), agents);
        return Dictionaries.of(List.of(actorFile), List.of(agentFile), List.of());
    }

    private static Optional<String> code(Dictionaries read, String phrase) {
        return read.code(phrase, new Span(0, phrase.length()), DAY);
    }

    private static Optional<String> on(Dictionaries read, String day) {
        return read.code("Ada Holm", new Span(0, 8), Optional.of(LocalDate.parse(day)));
    }
}
