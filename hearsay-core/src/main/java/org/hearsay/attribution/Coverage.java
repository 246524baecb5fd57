// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.Arrays;
import java.util.List;
import org.hearsay.text.Span;

/** Which of some triples' contents and cues stand on which tokens of a passage; keeps comparing two engines' triples linear in the text. */
final class Coverage {

    private static final int NONE = -1;

    private final Passage passage;
    private final int[] content;
    private final int[] otherContent;
    private final int[] cue;

    Coverage(Passage passage, List<Triple> triples) {
        this.passage = passage;
        this.content = filled(passage.size());
        this.otherContent = filled(passage.size());
        this.cue = filled(passage.size());
        for (int i = 0; i < triples.size(); i++) {
            add(i, triples.get(i));
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Adds a triple under {@code number}. */
    void add(int number, Triple triple) {
        addContent(number, triple.content());
        triple.cue().ifPresent(span -> {
            TokenRange range = passage.range(span);
            Arrays.fill(cue, range.from(), range.to(), number);
        });
    }

    /** Adds more content of the triple under {@code number}. */
    void addContent(int number, List<Span> spans) {
        for (Span span : spans) {
            TokenRange range = passage.range(span);
            for (int i = range.from(); i < range.to(); i++) {
                int[] free = content[i] == NONE || content[i] == number ? content : otherContent;
                free[i] = number;
            }
        }
    }

    /** Whether no content stands on any token of {@code span}. */
    boolean isFree(Span span) {
        TokenRange range = passage.range(span);
        for (int i = range.from(); i < range.to(); i++) {
            if (content[i] != NONE) {
                return false;
            }
        }
        return true;
    }

    /** Whether every content on a token of {@code span} belongs to a triple that stands in it with its cue: speech inside the speech. */
    boolean holdsWhatStandsIn(Span span, List<Triple> triples) {
        TokenRange range = passage.range(span);
        for (int i = range.from(); i < range.to(); i++) {
            int owner = content[i];
            if (owner != NONE && triples.get(owner).cue().filter(span::contains).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code span} begins in the content of another triple than {@code number}; -1 asks for any triple. */
    boolean isInContentOfOther(Span span, int number) {
        int token = passage.firstAt(span.begin());
        return content[token] != NONE && content[token] != number
                || otherContent[token] != NONE && otherContent[token] != number;
    }

    /** Number of the triple whose cue stands on a token of {@code span}; -1 when there is none. */
    int withCueOn(Span span) {
        TokenRange range = passage.range(span);
        for (int i = range.from(); i < range.to(); i++) {
            if (cue[i] != NONE) {
                return cue[i];
            }
        }
        return NONE;
    }
}
