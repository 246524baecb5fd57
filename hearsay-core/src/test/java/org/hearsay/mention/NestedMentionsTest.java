// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class NestedMentionsTest {

    @Test
    void whatLiesInsideIsKeptAndWhatCrossesIsNot() {
        NestedMentions nested = new NestedMentions();
        nested.nextLayer();
        nested.add(mention(0, 10));
        nested.add(mention(20, 30));
        nested.nextLayer();
        nested.add(mention(2, 5));
        nested.add(mention(5, 12));
        nested.add(mention(20, 30));
        nested.add(mention(15, 40));
        assertThat(nested.inOrder())
                .extracting(Mention::span)
                .containsExactly(new Span(0, 10), new Span(2, 5), new Span(15, 40), new Span(20, 30));
    }

    @Test
    void theNameOfAMentionIsNoMentionOfItsOwn() {
        NestedMentions nested = new NestedMentions();
        Span name = new Span(4, 9);
        nested.nextLayer();
        nested.add(new Mention(new Span(0, 9), MentionKind.PERSON, Optional.of(name), true, 1));
        nested.nextLayer();
        nested.add(new Mention(name, MentionKind.PERSON, Optional.of(name), false, 1));
        assertThat(nested.inOrder()).hasSize(1);
        nested.add(new Mention(name, MentionKind.PLACE, Optional.of(name), false, 1));
        assertThat(nested.inOrder()).hasSize(2);
    }

    @Test
    void nothingEverCrosses() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            NestedMentions nested = new NestedMentions();
            for (int layer = 0; layer < 4; layer++) {
                nested.nextLayer();
                for (int at = random.nextInt(5); at < 60; ) {
                    int end = at + 1 + random.nextInt(9);
                    nested.add(mention(at, end));
                    at = end + random.nextInt(4);
                }
            }
            List<Mention> all = new ArrayList<>(nested.inOrder());
            for (int i = 0; i < all.size(); i++) {
                for (int k = i + 1; k < all.size(); k++) {
                    Span one = all.get(i).span();
                    Span other = all.get(k).span();
                    assertThat(!one.overlaps(other) || one.contains(other))
                            .as("seed %d: %s before %s", seed, one, other)
                            .isTrue();
                    assertThat(one).isNotEqualTo(other);
                }
            }
        }
    }

    private static Mention mention(int begin, int end) {
        return new Mention(new Span(begin, end), MentionKind.PLACE, Optional.empty(), true, 1);
    }
}
