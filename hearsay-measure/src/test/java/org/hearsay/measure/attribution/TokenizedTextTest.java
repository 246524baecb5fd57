// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class TokenizedTextTest {

    private static List<String> tokens(String text) {
        TokenizedText tokenized = new TokenizedText(text);
        List<String> tokens = new ArrayList<>();
        if (!text.isEmpty()) {
            tokenized.tokens(new CodePoints(0, tokenized.length())).ifPresent(all -> {
                for (int token = all.begin(); token < all.end(); token++) {
                    tokens.add(tokenized.word(token));
                }
            });
        }
        return tokens;
    }

    /** The words of {@code text} that stand in quotation marks, and the marks. */
    private static String quoted(String text) {
        TokenizedText tokenized = new TokenizedText(text);
        StringBuilder quoted = new StringBuilder();
        for (int token = 0; token < tokens(text).size(); token++) {
            quoted.append(tokenized.isQuoted(token) ? tokenized.word(token) : "·");
        }
        return quoted.toString();
    }

    @Test
    void aTokenIsARunOfLettersAndDigitsOrOneOtherCharacter() {
        assertThat(tokens("No.7, don't!")).containsExactly("No", ".", "7", ",", "don", "'", "t", "!");
    }

    @Test
    void theUnderscoreIsAnotherCharacter() {
        assertThat(tokens("pier_7")).containsExactly("pier", "_", "7");
    }

    @Test
    void numbersOfEverySortBelongToWordsAndMarksDoNot() {
        assertThat(tokens("x½Ⅷ²٣ e\u0301t")).containsExactly("x½Ⅷ²٣", "e", "\u0301", "t");
    }

    @Test
    void whatPythonCallsBlankIsBlank() {
        assertThat(tokens("a\u00a0b\u202fc\u001cd\u001fe\u0085f\u2028g\u3000h\u2007i"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(tokens("a\u200bb\ufeff")).containsExactly("a", "\u200b", "b", "\ufeff");
    }

    @Test
    void charactersBeyondTheFirstPlaneAreOne() {
        TokenizedText text = new TokenizedText("😀𝒜b c");

        assertThat(text.length()).isEqualTo(5);
        assertThat(tokens("😀𝒜b c")).containsExactly("😀", "𝒜b", "c");
        assertThat(text.tokens(new CodePoints(4, 5))).contains(new TokenRange(2, 3));
        assertThat(CodePoints.of(new Span(6, 7), "😀𝒜b c")).isEqualTo(new CodePoints(4, 5));
    }

    @Test
    void aSpanIsWidenedToWholeTokensAndCutOfBlanks() {
        TokenizedText text = new TokenizedText("one two  three");

        assertThat(text.tokens(new CodePoints(5, 10))).contains(new TokenRange(1, 3));
        assertThat(text.tokens(new CodePoints(3, 9))).contains(new TokenRange(1, 2));
        assertThat(text.tokens(new CodePoints(7, 9))).isEmpty();
    }

    @Test
    void quotationMarksOfEverySort() {
        assertThat(quoted("a “b” c „d“ e” f «g» h \"i\" j")).isEqualTo("·“b”·„d“e”·«g»·\"i\"·");
    }

    @Test
    void twoApostrophesAreAMarkAndOneIsNone() {
        assertThat(quoted("a ''b'' c 'd' ``e'' f")).isEqualTo("·''b''····``e''·");
    }

    @Test
    void anOpenQuotationEndsWithItsParagraph() {
        assertThat(quoted("a “b\nc \"d\n\"e\" f")).isEqualTo("·“b·\"d\"e\"·");
    }
}
