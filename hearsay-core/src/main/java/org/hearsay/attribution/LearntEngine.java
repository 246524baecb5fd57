// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.text.WordList;

/**
 * The engine that asks the pretrained network. The whole passage is read once; a content is read again by itself, made to look like a plain
 * sentence, by a branch of the network that was trained on contents, since PolNeAR, from which the rest has learnt, marks no chains. Rules add what
 * is a matter of wording.
 */
final class LearntEngine implements AttributionEngine {

    private final Encoder encoder;
    private final FunctionWords words;
    private final CueLexicon lexicon;
    private final JointDecoder decoder;
    private final LinkDecoder linker;
    private final JointDecoder insideDecoder;
    private final LinkDecoder insideLinker;
    private final RelayedSources relayed;
    private final CarriedWords carried;
    private final SpeakerLabels labels;
    private final Certainty certainty = new Certainty();
    private final Set<String> machines =
            Set.copyOf(WordList.beside(LearntEngine.class, "machines.txt").texts());

    LearntEngine(
            Encoder encoder,
            FunctionWords words,
            CueLexicon lexicon,
            RelayedSources relayed,
            CarriedWords carried,
            SpeakerLabels labels)
            throws EncoderException {
        this.encoder = encoder;
        this.words = words;
        this.lexicon = lexicon;
        this.labels = labels;
        this.relayed = relayed;
        this.carried = carried;
        DecodeConstants constants = DecodeConstants.forArticles();
        this.decoder = new JointDecoder(constants);
        this.linker = new LinkDecoder(constants);
        DecodeConstants inside = DecodeConstants.forContents();
        this.insideDecoder = new JointDecoder(inside);
        this.insideLinker = new LinkDecoder(inside);
    }

    @Override
    public List<Triple> triplesIn(Passage passage) {
        if (!passage.insideContent()) {
            List<Triple> read = read(encoded(passage), decoder, linker).stream()
                    .filter(triple -> !isName(passage, triple) && !isMachine(passage, triple))
                    .toList();
            List<Triple> relayedToo = relayed.addTo(
                    passage, withLabels(passage, RunInHeadings.without(passage, Subheadings.without(passage, read))));
            return carried.addTo(passage, relayedToo);
        }
        Optional<PlainSentence> plain = PlainSentence.of(passage.text());
        return plain.isEmpty()
                ? List.of()
                : read(encoder.encodeContent(plain.get().text()), insideDecoder, insideLinker).stream()
                        .flatMap(triple -> plain.get().placed(triple).stream())
                        .filter(triple -> !isMachine(passage, triple))
                        .toList();
    }

    /** {@code A drone ..., providing support for the rebels}: what has no voice. */
    private boolean isMachine(Passage passage, Triple triple) {
        if (triple.source().isEmpty()) {
            return false;
        }
        int first = passage.firstAt(triple.source().getFirst().begin());
        int last = passage.firstAt(triple.source().getLast().end()) - 1;
        int head = first;
        while (head < last && !words.is(passage.word(head + 1), FunctionWords.Does.PREPOSITION)) {
            head++;
        }
        return machines.contains(passage.word(head)) || machines.contains(Roles.singular(passage.word(head)));
    }

    /** {@code The film, titled “Home,” ...}: the name of a thing, which nobody says. */
    private boolean isName(Passage passage, Triple triple) {
        return triple.source().isEmpty()
                && triple.cue()
                        .filter(cue -> lexicon.isNaming(passage.word(passage.firstAt(cue.begin()))))
                        .isPresent();
    }

    /** {@code “We stay.” — Hulusi Akar}, {@code MINISTER: We stay.}: where a speaker stands as a label, the wording is surer than the network. */
    private List<Triple> withLabels(Passage passage, List<Triple> triples) {
        List<Triple> labelled = new ArrayList<>();
        for (TokenRange paragraph : passage.paragraphs()) {
            for (Statement statement : labels.read(passage, paragraph)) {
                labelled.add(statement.triple(passage, null));
            }
        }
        if (labelled.isEmpty()) {
            return triples;
        }
        List<Triple> all = new ArrayList<>(labelled);
        int next = 0;
        for (Triple triple : triples.stream()
                .sorted(Comparator.comparingInt(LearntEngine::begin))
                .toList()) {
            while (next < labelled.size() && end(labelled.get(next)) <= begin(triple)) {
                next++;
            }
            boolean clashes = false;
            for (int i = next; i < labelled.size() && begin(labelled.get(i)) < end(triple) && !clashes; i++) {
                clashes = clash(labelled.get(i), triple);
            }
            if (!clashes) {
                all.add(triple);
            }
        }
        all.sort(Comparator.comparingInt(LearntEngine::begin));
        return all;
    }

    private static int begin(Triple triple) {
        int content = triple.content().getFirst().begin();
        return triple.cue().map(cue -> Math.min(cue.begin(), content)).orElse(content);
    }

    private static int end(Triple triple) {
        int content = triple.content().getLast().end();
        return triple.cue().map(cue -> Math.max(cue.end(), content)).orElse(content);
    }

    private static boolean clash(Triple one, Triple other) {
        boolean cues = one.cue().isPresent()
                && other.cue().isPresent()
                && one.cue().get().overlaps(other.cue().get());
        return cues
                || one.content().stream()
                        .anyMatch(span -> other.content().stream().anyMatch(span::overlaps));
    }

    private EncodedText encoded(Passage passage) {
        EncodedText read = passage.encoded();
        return read == null ? encoder.encode(passage.text()) : read;
    }

    private List<Triple> read(EncodedText encoded, JointDecoder decoding, LinkDecoder links) {
        List<Triple> triples = new ArrayList<>();
        LabelledText labelled = LabelledText.of(encoded, decoding);
        for (LinkDecoder.Linked linked : links.link(labelled)) {
            triples.add(new Triple(
                    linked.source() == null
                            ? List.of()
                            : List.of(encoded.span(
                                    linked.source().from(), linked.source().to())),
                    Optional.of(encoded.span(linked.cue().from(), linked.cue().to())),
                    linked.contents().stream()
                            .map(range -> encoded.span(range.from(), range.to()))
                            .toList(),
                    null,
                    certainty.of(labelled, linked)));
        }
        return triples;
    }
}
