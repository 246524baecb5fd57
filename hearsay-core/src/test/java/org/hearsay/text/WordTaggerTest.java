// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that are now a verb, now a noun or an adjective. */
class WordTaggerTest {

    private static final WordTagger TAGGER = new WordTagger();

    private static WordClass of(String word, String sentence) {
        List<Token> tokens = Tokenizer.tokens(sentence);
        List<WordClass> classes = TAGGER.classes(tokens);
        assertThat(classes).hasSameSizeAs(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(word)) {
                return classes.get(i);
            }
        }
        throw new AssertionError(word + " is not in the sentence");
    }

    @Test
    void whatStandsAroundAWordTellsVerbsFromNouns() {
        assertThat(of("strike", "Dockers will strike on Monday.")).isEqualTo(WordClass.VERB_BASE);
        assertThat(of("strike", "The strike at the docks ended on Monday.")).isEqualTo(WordClass.NOUN);
        assertThat(of("armed", "Four armed men entered the bank.")).isEqualTo(WordClass.ADJECTIVE);
        assertThat(of("fighting", "The fighting lasted for days.")).isEqualTo(WordClass.NOUN);
        assertThat(of("fighting", "They are fighting the army in the hills.")).isEqualTo(WordClass.VERB_ING);
    }

    @Test
    void participlesAreToldFromThePast() {
        assertThat(of("shelled", "The army shelled the harbour.")).isEqualTo(WordClass.VERB_PAST);
        assertThat(of("shelled", "The harbour was shelled by the army.")).isEqualTo(WordClass.VERB_PARTICIPLE);
    }

    @Test
    void noWordsHaveNoClasses() {
        assertThat(TAGGER.classes(List.of())).isEmpty();
    }
}
