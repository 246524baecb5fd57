// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Edit;
import org.hearsay.attribution.Speaker;
import org.hearsay.text.Span;

/**
 * Facts about the attributions of a text:
 *
 * <pre>Articles.that("“We stay,” said Ada Lorne.").hasAttribution("“We stay,”").saidBy("Ada Lorne").cue("said");</pre>
 *
 * <p>Contents, sources and cues are given as they stand in the text.
 */
public final class Articles {

    private static final AttributionFinder FINDER = new AttributionFinder();

    private final String text;
    private final List<Attribution> attributions;

    private Articles(String text) {
        this.text = text;
        this.attributions = FINDER.attributionsIn("article", text);
    }

    /** The paragraphs of one article. */
    public static Articles that(String... paragraphs) {
        return new Articles(String.join("\n\n", paragraphs));
    }

    /** An attribution has just these content spans; what is asked of the answer is asked of one and the same attribution. */
    public Said hasAttribution(String... content) {
        return new Said(attributions)
                .which("content " + List.of(content), a -> in(a.content()).equals(List.of(content)));
    }

    /** These contents, and no others, are laid to somebody; the spans of one content are joined by " … ". */
    public Articles attributesJust(String... contents) {
        assertThat(attributions)
                .as(this::toString)
                .extracting(a -> String.join(" … ", in(a.content())))
                .containsExactly(contents);
        return this;
    }

    /** Nothing is laid to anybody. */
    public void attributesNothing() {
        attributesJust();
    }

    private List<String> in(List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).toList();
    }

    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder("found in «" + text + "»:");
        for (Attribution a : attributions) {
            shown.append("\n  ")
                    .append(a.kind())
                    .append(' ')
                    .append(a.chain())
                    .append(" source ")
                    .append(in(a.source()))
                    .append(" cue ")
                    .append(in(a.cue().stream().toList()))
                    .append(" content ")
                    .append(in(a.content()))
                    .append(" edits ")
                    .append(a.edits().stream()
                            .map(e -> e.span().in(text) + e.kind())
                            .toList());
        }
        return shown.append('\n').toString();
    }

    /** One attribution, of which facts are asked one after the other. */
    public final class Said {

        private final List<Attribution> candidates;
        private final List<String> facts = new ArrayList<>();

        private Said(List<Attribution> candidates) {
            this.candidates = new ArrayList<>(candidates);
        }

        private Said which(String fact, Predicate<Attribution> test) {
            facts.add(fact);
            candidates.removeIf(test.negate());
            assertThat(candidates).as(() -> Articles.this + "none has " + facts).isNotEmpty();
            return this;
        }

        /** The source means this speaker: a full name, or a description. */
        public Said saidBy(String speaker) {
            return which("speaker " + speaker, a -> a.speaker().shown().equals(speaker));
        }

        /** The text names nobody. */
        public Said saidByNobodyNamed() {
            return which("no speaker", a -> a.source().isEmpty() && a.speaker().equals(Speaker.UNKNOWN));
        }

        /** The speaker is of this kind. */
        public Said speakerIs(Speaker.Kind kind) {
            return which("speaker kind " + kind, a -> a.speaker().kind() == kind);
        }

        /** The words of the source. */
        public Said source(String... words) {
            return which("source " + List.of(words), a -> in(a.source()).equals(List.of(words)));
        }

        /** The words of the cue. */
        public Said cue(String words) {
            return which("cue " + words, a -> in(a.cue().stream().toList()).equals(List.of(words)));
        }

        /** There is no cue. */
        public Said noCue() {
            return which("no cue", a -> a.cue().isEmpty());
        }

        /** How much of it is quoted. */
        public Said kind(AttributionKind kind) {
            return which("kind " + kind, a -> a.kind() == kind);
        }

        /** The speakers from the outermost to this one. */
        public Said chain(String... speakers) {
            return which("chain " + List.of(speakers), a -> a.chain().equals(List.of(speakers)));
        }

        /** It has just these edits. */
        public Said edits(String... edits) {
            return which(
                    "edits " + List.of(edits),
                    a -> a.edits().stream().map(e -> e.span().in(text)).toList().equals(List.of(edits)));
        }

        /** It has this edit of this kind. */
        public Said edit(String words, Edit.Kind kind) {
            return which(
                    "edit " + words + " " + kind,
                    a -> a.edits().stream()
                            .anyMatch(e -> e.kind() == kind && e.span().in(text).equals(words)));
        }
    }
}
