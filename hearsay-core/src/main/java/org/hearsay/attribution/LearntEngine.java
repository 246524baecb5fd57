// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;

/** The engine that asks the pretrained network. */
final class LearntEngine implements AttributionEngine {

    private final Encoder encoder;
    private final JointDecoder decoder;
    private final LinkDecoder linker;

    LearntEngine(Encoder encoder) throws EncoderException {
        this.encoder = encoder;
        DecodeConstants constants = DecodeConstants.load();
        this.decoder = new JointDecoder(constants);
        this.linker = new LinkDecoder(constants);
    }

    @Override
    public List<Triple> triplesIn(Passage passage) {
        EncodedText text = encoder.encode(passage.text());
        LabelledText labelled = LabelledText.of(text, decoder);
        List<Triple> triples = new ArrayList<>();
        for (LinkDecoder.Linked linked : linker.link(labelled)) {
            triples.add(new Triple(
                    linked.source() == null ? List.of() : List.of(span(text, linked.source())),
                    Optional.of(span(text, linked.cue())),
                    linked.contents().stream().map(range -> span(text, range)).toList(),
                    null,
                    0.9));
        }
        return triples;
    }

    private static org.hearsay.text.Span span(EncodedText text, TokenRange range) {
        return text.span(range.from(), range.to());
    }
}
