// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the media that carry another's words: {@code ..., according to A, quoted by B} and {@code ..., A said, as quoted by B} are two attributions of
 * one content, A's on B's word. The network's training knows no chains, so this is left to the wording. Immutable.
 */
final class CarriedWords {

    private final CueLexicon lexicon;
    private final NounPhrases nouns;
    private final SourceReader reader;

    CarriedWords(CueLexicon lexicon, NounPhrases nouns, SourceReader reader) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.reader = reader;
    }

    /**
     * Where a medium is named.
     *
     * @param cue {@code quoted by}
     * @param medium who carries the words
     */
    private record Carrier(TokenRange cue, TokenRange medium) {}

    /** The triples, each of which a medium carries put behind the medium's and taken out of its words. */
    List<Triple> addTo(Passage passage, List<Triple> triples) {
        List<Triple> all = new ArrayList<>(triples);
        for (int i = 1; i < passage.size(); i++) {
            boolean behindComma = passage.isMark(i - 1, ',') && !passage.isQuoted(i);
            @Nullable Carrier carrier = behindComma ? carrierAt(passage, i) : null;
            if (carrier != null) {
                apply(passage, carrier, all);
                i = carrier.medium().to() - 1;
            }
        }
        return all;
    }

    private @Nullable Carrier carrierAt(Passage passage, int i) {
        for (List<String> phrase : lexicon.carrying()) {
            int to = i + phrase.size();
            @Nullable
            TokenRange medium = passage.holdsAt(i, phrase) && to < passage.size()
                    ? nouns.after(passage, to, passage.sentenceAt(i).to())
                    : null;
            if (medium != null && isMedium(passage, medium)) {
                return new Carrier(new TokenRange(i, to), medium);
            }
        }
        return null;
    }

    private boolean isMedium(Passage passage, TokenRange phrase) {
        Speaker.Kind kind = reader.read(passage.span(phrase).in(passage.text())).kind();
        return kind == Speaker.Kind.INSTITUTION || kind == Speaker.Kind.NAMED;
    }

    private void apply(Passage passage, Carrier carrier, List<Triple> all) {
        Span words = passage.span(
                new TokenRange(carrier.cue().from(), carrier.medium().to()));
        Span cue = passage.span(carrier.cue());
        all.removeIf(triple -> triple.cue().filter(cue::overlaps).isPresent());
        @Nullable Triple carried = lastBefore(passage, carrier.cue().from(), all);
        if (carried == null || carried.outer() != null) {
            return;
        }
        Optional<Triple> inner = without(passage, carried, words);
        if (inner.isEmpty()) {
            return;
        }
        Triple outer = new Triple(
                List.of(passage.span(carrier.medium())),
                Optional.of(cue),
                inner.get().content(),
                null,
                carried.certainty());
        int place = all.indexOf(carried);
        all.set(place, outer);
        all.add(place + 1, inner.get().within(outer));
    }

    /** The attribution of the sentence whose cue stands last before {@code token}. */
    private static @Nullable Triple lastBefore(Passage passage, int token, List<Triple> all) {
        int sentence = passage.token(passage.sentenceAt(token).from()).begin();
        @Nullable Triple last = null;
        int begin = sentence - 1;
        for (Triple triple : all) {
            int at = triple.cue().map(Span::begin).orElse(-1);
            if (at > begin && at < passage.token(token).begin()) {
                last = triple;
                begin = at;
            }
        }
        return last;
    }

    /** The triple without the medium's words; {@code according to A, quoted by B} is A's, whomever the network laid it to. */
    private Optional<Triple> without(Passage passage, Triple triple, Span words) {
        List<Span> content =
                triple.content().stream().filter(span -> !span.overlaps(words)).toList();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Span> source = triple.source().stream()
                .filter(span -> span.begin() < words.begin())
                .map(span -> span.end() < words.begin() ? span : new Span(span.begin(), words.begin() - 2))
                .toList();
        if (source.isEmpty()) {
            int behind = passage.firstAt(triple.cue().orElseThrow().end());
            @Nullable TokenRange phrase = nouns.after(passage, behind, passage.firstAt(words.begin()));
            source = phrase == null ? List.of() : List.of(passage.span(phrase));
        }
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Triple(source, triple.cue(), content, null, triple.certainty()));
    }
}
