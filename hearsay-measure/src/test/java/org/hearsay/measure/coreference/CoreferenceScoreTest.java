// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures are those that the gold's own script prints. */
class CoreferenceScoreTest {

    @Test
    void figuresAreThoseOfTheScript() {
        CoreferenceFigures figures = CoreferenceScore.score(
                chains("a1 x a2 y a3 z b1 x b2 y c1 x c2 w"), chains("a1 1 a2 2 a3 2 b1 1 b2 2 c1 3"));
        assertThat(figures.text()).isEqualTo("""
                        MUC             P 0.6667  R 0.6667  F1 0.6667
                        B3              P 0.8095  R 0.8095  F1 0.8095
                        CEAFe           P 0.6500  R 0.6500  F1 0.6500
                        document pairs  P 1.0000  R 0.3333  F1 0.5000
                        CoNLL           F1 0.7087
                        mentions        7
                        clusters        {'gold': 4, 'predicted': 4}
                        """);
    }

    @Test
    void whatIsRightIsWhole() {
        Map<ChainedMention, String> gold = chains("a1 x b1 x b2 y");
        CoreferenceFigures figures = CoreferenceScore.score(gold, gold);
        assertThat(figures.conll()).isEqualTo(1);
        assertThat(figures.documents().f1()).isEqualTo(1);
    }

    /** {@code a1 x}: mention 1 of document a is in chain x. */
    private static Map<ChainedMention, String> chains(String told) {
        Map<ChainedMention, String> chains = new HashMap<>();
        String[] words = told.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            chains.put(new ChainedMention(words[i].substring(0, 1), words[i].substring(1)), words[i + 1]);
        }
        return chains;
    }
}
