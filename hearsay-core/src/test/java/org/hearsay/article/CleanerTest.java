// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {

    @Test
    void blanksAreOneSpaceAndNoneAtLineEnds() {
        assertThat(Cleaner.clean("  a \t\u00A0\u2003b  \r\n\n \n c ")).isEqualTo("a b\nc");
    }

    @Test
    void invisibleCharactersAreDropped() {
        assertThat(Cleaner.clean("re\u00ADgio\u200Bnal\uFEFF o\u0000f\u0007fi\u202Ece\u2060"))
                .isEqualTo("regional office");
    }

    @Test
    void joinersStayWhereTheyChangeTheWord() {
        assertThat(Cleaner.clean("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Cleaner.clean("of\u200Cfice")).isEqualTo("office");
    }

    @Test
    void accentsAreComposed() {
        assertThat(Cleaner.clean("Zu\u0308rich")).isEqualTo("Zürich");
    }

    @Test
    void halvesOfSurrogatePairsBecomeReplacements() {
        assertThat(Cleaner.clean("a\uD83Db \uDE00 \uD83D\uDE00")).isEqualTo("a\uFFFDb \uFFFD \uD83D\uDE00");
    }

    @ParameterizedTest
    @CsvSource({"“Neighbours” at Odds:, neighbours at odds", "U.S.-led, u s led", "'', ''"})
    void wordsAreLettersAndDigits(String text, String words) {
        assertThat(Cleaner.words(text)).isEqualTo(words);
    }
}
