// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.EncodedText.Link;
import org.jspecify.annotations.Nullable;

/** Gives each content its cue and each cue its source. Immutable. */
final class LinkDecoder {

    private final DecodeConstants constants;

    LinkDecoder(DecodeConstants constants) {
        this.constants = constants;
    }

    /**
     * An attribution in the network's tokens.
     *
     * @param source the source; null when the text names none
     * @param cue the cue
     * @param contents the contents in text order, at least one
     */
    record Linked(@Nullable TokenRange source, TokenRange cue, List<TokenRange> contents) {}

    /** The attributions of a text, by their cues. */
    List<Linked> link(LabelledText labelled) {
        Map<TokenRange, List<TokenRange>> contentsOf = new LinkedHashMap<>();
        labelled.cues().forEach(cue -> contentsOf.put(cue, new ArrayList<>()));
        EncodedText text = labelled.text();
        @Nullable TokenRange lastCue = null;
        int lastEnd = -1;
        for (TokenRange content : labelled.contents()) {
            @Nullable TokenRange cue = best(text, Link.CONTENT_TO_CUE, content, labelled.cues());
            if (cue == null && lastEnd == content.from() && text.reopensQuotation(content.from())) {
                cue = lastCue;
            }
            if (cue != null) {
                contentsOf.getOrDefault(cue, new ArrayList<>()).add(content);
                lastCue = cue;
                lastEnd = content.to();
            }
        }
        List<Linked> linked = new ArrayList<>();
        contentsOf.forEach((cue, contents) -> {
            if (!contents.isEmpty()) {
                linked.add(new Linked(best(text, Link.CUE_TO_SOURCE, cue, labelled.sources()), cue, contents));
            }
        });
        return linked;
    }

    private @Nullable TokenRange best(EncodedText text, Link link, TokenRange from, List<TokenRange> others) {
        double threshold = link == Link.CUE_TO_SOURCE ? constants.sourceThreshold() : constants.contentThreshold();
        double most = text.noLink(link, from.from()) + threshold;
        @Nullable TokenRange best = null;
        for (TokenRange other : others) {
            if (text.sees(from.from(), other.from())) {
                float score = text.link(link, from.from(), other.from());
                if (score > most) {
                    most = score;
                    best = other;
                }
            }
        }
        return best;
    }
}
