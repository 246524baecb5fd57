// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void wordsAndMarksAreTokens() {
        assertThat(words("“No,” he said.")).containsExactly("“", "No", ",", "”", "he", "said", ".");
    }

    @Test
    void blankTextHasNoTokens() {
        assertThat(words("")).isEmpty();
        assertThat(words(" \t\r\n\u00A0\u2003\u0000")).isEmpty();
    }

    @Test
    void possessiveEndingStandsByItself() {
        assertThat(words("Lorne's boat, Tarn’s oar, THE PORT’S men"))
                .containsExactly("Lorne", "'s", "boat", ",", "Tarn", "’s", "oar", ",", "THE", "PORT", "’S", "men");
    }

    @Test
    void pluralPossessiveIsAWordAndAMark() {
        assertThat(words("the miners’ union")).containsExactly("the", "miners", "’", "union");
    }

    @Test
    void contractionsAreOneWord() {
        assertThat(words("didn’t can't O’Hara rock'n'roll"))
                .containsExactly("didn’t", "can't", "O’Hara", "rock'n'roll");
    }

    @Test
    void wordThatOnlyBeginsWithSafterAnApostropheIsNoPossessive() {
        assertThat(words("d’same")).containsExactly("d’same");
    }

    @Test
    void abbreviationsKeepTheirPoints() {
        assertThat(words("the U.S. army at 5 a.m. today"))
                .containsExactly("the", "U.S.", "army", "at", "5", "a.m.", "today");
    }

    @Test
    void finalPointIsNoPartOfAWord() {
        assertThat(words("He left. J. Tarn stayed")).containsExactly("He", "left", ".", "J", ".", "Tarn", "stayed");
    }

    @Test
    void numbersKeepPointsAndCommasInside() {
        assertThat(words("2,000 men, 3.5 tonnes, 1,250,000."))
                .containsExactly("2,000", "men", ",", "3.5", "tonnes", ",", "1,250,000", ".");
    }

    @Test
    void listsWithoutBlanksAreCut() {
        assertThat(words("oil,gas")).containsExactly("oil", ",", "gas");
        assertThat(words("end.Next")).containsExactly("end", ".", "Next");
    }

    @Test
    void hyphensJoinWords() {
        assertThat(words("ex-minister al-Tarn T‑72 north\u2010east"))
                .containsExactly("ex-minister", "al-Tarn", "T‑72", "north\u2010east");
    }

    @Test
    void dashesDoNot() {
        assertThat(words("talks—if any - end–")).containsExactly("talks", "—", "if", "any", "-", "end", "–");
    }

    @Test
    void surrogatePairsStayWhole() {
        assertThat(words("a\uD83D\uDE00b \uD835\uDC00\uD835\uDC01 \uD83D\uDE00"))
                .containsExactly("a", "\uD83D\uDE00", "b", "\uD835\uDC00\uD835\uDC01", "\uD83D\uDE00");
    }

    @Test
    void loneSurrogatesAreTokensOfTheirOwn() {
        assertThat(words("a\uD83D \uDE00b")).containsExactly("a", "\uD83D", "\uDE00", "b");
    }

    @Test
    void combiningMarksBelongToTheirWord() {
        assertThat(words("cafe\u0301 no\u0308el’s")).containsExactly("cafe\u0301", "no\u0308el", "’s");
    }

    @Test
    void rightToLeftWordsAreWords() {
        assertThat(words("قال الوزير: «نعم»")).containsExactly("قال", "الوزير", ":", "«", "نعم", "»");
    }

    @Test
    void spansReproduceTheTokens() {
        String text = "Ada’s “U.S.”\u00A0trip, \uD83D\uDE00 3.5 km";
        assertThat(Tokenizer.tokens(text))
                .allSatisfy(token -> assertThat(token.span().in(text)).isEqualTo(token.text()));
    }

    @Test
    void lowerCaseIsThatOfNoLanguage() {
        // The suite runs in Turkish, whose small I has no dot.
        assertThat(Tokenizer.tokens("IRAN").getFirst().lower()).isEqualTo("iran");
    }

    @Test
    void tokensKnowWhatTheyAre() {
        List<Token> tokens = Tokenizer.tokens("Tarn went , 3 al-Tarn");
        assertThat(tokens).extracting(Token::isCapitalised).containsExactly(true, false, false, false, false);
        assertThat(tokens).extracting(Token::isWord).containsExactly(true, true, false, true, true);
        assertThat(tokens.get(2).is(',')).isTrue();
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }
}
