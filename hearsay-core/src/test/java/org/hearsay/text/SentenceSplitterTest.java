// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    @Test
    void sentencesEndAtPointQuestionAndExclamationMark() {
        assertThat(sentences("It rained. Did it? It did! So we stayed."))
                .containsExactly("It rained.", "Did it?", "It did!", "So we stayed.");
    }

    @Test
    void aParagraphAlwaysEndsASentence() {
        assertThat(sentences("A heading\n\nIt rained\r\nall day."))
                .containsExactly("A heading", "It rained", "all day.");
    }

    @Test
    void blankTextHasNone() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \n\t\n ")).isEmpty();
    }

    @Test
    void abbreviationsDoNotEndSentences() {
        assertThat(sentences("Gen. Tarn met Mr. Lorne on Dec. 3 in St. Odo. They talked."))
                .containsExactly("Gen. Tarn met Mr. Lorne on Dec. 3 in St. Odo.", "They talked.");
        assertThat(sentences("The U.S. Navy left at 5 a.m. Friday.")).hasSize(1);
    }

    @Test
    void initialsDoNotEndSentences() {
        assertThat(sentences("J. K. Tarn wrote it. M. Lorne did not."))
                .containsExactly("J. K. Tarn wrote it.", "M. Lorne did not.");
    }

    @Test
    void butTheWordIdoes() {
        assertThat(sentences("So did I. They left.")).containsExactly("So did I.", "They left.");
    }

    @Test
    void closingMarksBelongToTheSentenceBefore() {
        assertThat(sentences("He said: “It rained.” She left. (It was late.) They slept."))
                .containsExactly("He said: “It rained.”", "She left.", "(It was late.)", "They slept.");
    }

    @Test
    void openingMarksBelongToTheSentenceAfter() {
        assertThat(sentences("It rained. “We stayed,” she said. ‘So’ did he."))
                .containsExactly("It rained.", "“We stayed,” she said.", "‘So’ did he.");
    }

    @Test
    void aQuotationThatRunsOnInLowerCaseEndsNothing() {
        assertThat(sentences("“Who goes?” he asked. “Go!” she cried."))
                .containsExactly("“Who goes?” he asked.", "“Go!” she cried.");
    }

    @Test
    void ellipsesEndSentencesOnlyBeforeACapital() {
        assertThat(sentences("It was... grey. It was… Then it rained... Nobody left."))
                .containsExactly("It was... grey.", "It was…", "Then it rained...", "Nobody left.");
    }

    @Test
    void severalMarksEndOneSentence() {
        assertThat(sentences("What?! No!!! Yes.")).containsExactly("What?!", "No!!!", "Yes.");
    }

    @Test
    void pointsInsideNumbersAndNamesEndNothing() {
        assertThat(sentences("It cost 3.5 crowns at shop.example today.")).hasSize(1);
    }

    @Test
    void figuresCanBeginASentence() {
        assertThat(sentences("It rained. 33 boats sank.")).containsExactly("It rained.", "33 boats sank.");
    }

    private List<String> sentences(String text) {
        return splitter.sentences(text).stream().map(span -> span.in(text)).toList();
    }
}
