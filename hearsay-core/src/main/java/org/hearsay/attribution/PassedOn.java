// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds from whom somebody has what he tells: in {@code he had heard it from a rifleman, who had it from a nurse} the rifleman is the source of
 * {@code it}, and on his word the nurse (gold/GUIDELINES.md, section 3). The network's training knows no such links. Immutable.
 */
final class PassedOn {

    /** What somebody has from another: {@code it}. */
    static final Set<String> WHAT = Set.of("it", "this", "that");

    private final CueLexicon lexicon;
    private final NounPhrases nouns;

    PassedOn(CueLexicon lexicon, NounPhrases nouns) {
        this.lexicon = lexicon;
        this.nouns = nouns;
    }

    /** The links in text order, each one nested in the one whose source has it from there, with the same content. */
    List<Triple> triplesIn(Passage passage) {
        List<Triple> found = new ArrayList<>();
        @Nullable TokenRange lastSource = null;
        for (int i = 2; i < passage.size(); i++) {
            if (!passage.word(i).equals("from") || !WHAT.contains(passage.word(i - 1)) || !isHeard(passage, i - 2)) {
                continue;
            }
            TokenRange source =
                    nouns.after(passage, i + 1, passage.sentenceAt(i).to());
            if (source != null) {
                boolean goesOn = lastSource != null && isRelative(passage, lastSource.to(), i);
                @Nullable Triple outer = goesOn ? found.getLast() : null;
                found.add(new Triple(
                        List.of(passage.span(source)),
                        Optional.of(span(passage, i)),
                        outer == null ? List.of(span(passage, i - 1)) : outer.content(),
                        outer,
                        Statement.Pattern.PHRASE.certainty()));
                lastSource = source;
            }
        }
        return found;
    }

    private boolean isHeard(Passage passage, int at) {
        boolean of = at > 0 && passage.word(at).equals("of");
        return lexicon.isHearing(passage.word(of ? at - 1 : at));
    }

    /** {@code , who had it from}: nothing but the verb stands between the last source and this one. */
    private static boolean isRelative(Passage passage, int from, int to) {
        int who = passage.isMark(from, ',') ? from + 1 : from;
        return who < to && passage.word(who).equals("who") && to - who < FARTHEST;
    }

    /** {@code who had himself once heard it from} is as long as such a clause gets before its source. */
    private static final int FARTHEST = 9;

    private static Span span(Passage passage, int token) {
        return passage.span(new TokenRange(token, token + 1));
    }
}
