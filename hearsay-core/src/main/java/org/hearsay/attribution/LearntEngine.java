// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;

/**
 * The engine that asks the pretrained network. The whole passage is read once; a content is read again by itself, made to look like the plain
 * sentence that the network knows, with constants that make it look harder, since chains are not in its training. Rules add what is a matter of
 * wording.
 */
final class LearntEngine implements AttributionEngine {

    private final Encoder encoder;
    private final JointDecoder decoder;
    private final LinkDecoder linker;
    private final JointDecoder insideDecoder;
    private final LinkDecoder insideLinker;
    private final RelayedSources relayed;

    LearntEngine(Encoder encoder, RelayedSources relayed) throws EncoderException {
        this.encoder = encoder;
        this.relayed = relayed;
        DecodeConstants constants = DecodeConstants.load();
        this.decoder = new JointDecoder(constants);
        this.linker = new LinkDecoder(constants);
        this.insideDecoder = new JointDecoder(constants.forContents());
        this.insideLinker = new LinkDecoder(constants.forContents());
    }

    @Override
    public List<Triple> triplesIn(Passage passage) {
        if (!passage.insideContent()) {
            return relayed.addTo(passage, read(passage.text(), decoder, linker));
        }
        Optional<PlainSentence> plain = PlainSentence.of(passage.text());
        return plain.isEmpty()
                ? List.of()
                : read(plain.get().text(), insideDecoder, insideLinker).stream()
                        .map(triple -> triple.shifted(plain.get().begin()))
                        .toList();
    }

    private List<Triple> read(String text, JointDecoder labels, LinkDecoder links) {
        EncodedText encoded = encoder.encode(text);
        List<Triple> triples = new ArrayList<>();
        for (LinkDecoder.Linked linked : links.link(LabelledText.of(encoded, labels))) {
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
                    0.9));
        }
        return triples;
    }
}
