// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** An attribution while the rules put it together, in tokens. Used by one thread. */
final class Statement {

    /** How sure the rules are of a pattern. An order, from counts on PolNeAR's train part; calibrated certainty is the learnt engine's work. */
    enum Pattern {
        /** A quotation beside its cue and source. */
        QUOTATION_BESIDE_CUE(0.95),
        /** A clause with that, whether, to ... after its cue. */
        MARKED_CLAUSE(0.9),
        /** A phrase that stands before its source: according to. */
        PHRASE(0.9),
        /** A bare clause or noun phrase beside its cue. */
        BARE_CLAUSE(0.75),
        /** A quotation that goes on after a break without a cue of its own. */
        CONTINUED(0.8),
        /** A quotation in a sentence without a known cue, laid to the sentence's subject. */
        SUBJECT_ONLY(0.5),
        /** A quotation for which the text names nobody. */
        NOBODY(0.3);

        private final double certainty;

        Pattern(double certainty) {
            this.certainty = certainty;
        }

        double certainty() {
            return certainty;
        }
    }

    private final @Nullable TokenRange cue;
    private final @Nullable TokenRange source;
    private final List<TokenRange> contents;
    private final boolean sharesContent;
    private final Pattern pattern;
    private final @Nullable Statement outer;

    Statement(@Nullable TokenRange source, @Nullable TokenRange cue, Pattern pattern, @Nullable Statement outer) {
        this(source, cue, pattern, outer, new ArrayList<>(), false);
    }

    private Statement(
            @Nullable TokenRange source,
            @Nullable TokenRange cue,
            Pattern pattern,
            @Nullable Statement outer,
            List<TokenRange> contents,
            boolean sharesContent) {
        this.source = source;
        this.cue = cue;
        this.pattern = pattern;
        this.outer = outer;
        this.contents = contents;
        this.sharesContent = sharesContent;
    }

    /** A statement of the same content by {@code citedSource} on this one's word: {@code A, citing B, says}. What one gains, both gain. */
    Statement citing(@Nullable TokenRange citedSource, @Nullable TokenRange citingCue, Pattern citingPattern) {
        return new Statement(citedSource, citingCue, citingPattern, this, contents, true);
    }

    /** This statement on the word of {@code newOuter}. */
    Statement within(Statement newOuter) {
        return new Statement(source, cue, pattern, newOuter, contents, sharesContent);
    }

    /** Whether its content is that of the statement it is nested in. */
    boolean sharesContent() {
        return sharesContent;
    }

    @Nullable
    TokenRange cue() {
        return cue;
    }

    @Nullable
    TokenRange source() {
        return source;
    }

    @Nullable
    Statement outer() {
        return outer;
    }

    List<TokenRange> contents() {
        return contents;
    }

    Statement with(TokenRange content) {
        boolean inOrder = contents.isEmpty() || contents.getLast().from() <= content.from();
        contents.add(content);
        if (!inOrder) {
            contents.sort(Comparator.comparingInt(TokenRange::from));
        }
        return this;
    }

    Statement withAll(List<TokenRange> ranges) {
        ranges.forEach(this::with);
        return this;
    }

    boolean contentHolds(int token) {
        int low = 0;
        int high = contents.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contents.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < contents.size() && contents.get(low).contains(token);
    }

    /** First token of cue and content; the source may stand far before, when it is shared with an earlier statement. */
    int begin() {
        int begin = contents.getFirst().from();
        return cue == null ? begin : Math.min(begin, cue.from());
    }

    /** One past the last token of cue and content. */
    int end() {
        int end = contents.getLast().to();
        return cue == null ? end : Math.max(end, cue.to());
    }

    /** This statement in characters; the one it is nested in comes as {@code outerTriple}. */
    Triple triple(Passage passage, @Nullable Triple outerTriple) {
        List<Span> sourceSpans = source == null ? List.of() : List.of(passage.span(source));
        Optional<Span> cueSpan = cue == null ? Optional.empty() : Optional.of(passage.span(cue));
        List<Span> contentSpans = contents.stream().map(passage::span).toList();
        return new Triple(sourceSpans, cueSpan, contentSpans, outerTriple, pattern.certainty);
    }
}
