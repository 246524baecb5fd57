// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void entriesAreTheLinesThatAreNeitherEmptyNorComments() {
        WordList list = WordList.beside(WordListTest.class, "word-list-test.txt");
        assertThat(list.texts()).containsExactly("salt and pepper", "öl");
        assertThat(list.entries())
                .containsExactly(new WordList.Entry(4, "salt and pepper"), new WordList.Entry(5, "öl"));
    }

    @Test
    void aBadEntryIsNamedWithFileAndLine() {
        WordList list = WordList.beside(WordListTest.class, "word-list-test.txt");
        assertThat(list.bad(list.entries().getFirst(), "no verb"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("word-list-test.txt:4: no verb: salt and pepper");
    }

    @Test
    void aMissingListIsNamedWithItsOwner() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WordList.beside(WordListTest.class, "no-such-list.txt"))
                .withMessage("the word list no-such-list.txt is missing beside org.hearsay.text.WordListTest");
    }
}
