// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.EncodedText.Link;
import org.jspecify.annotations.Nullable;

/** Gives each content its cue and each cue its source. Immutable. */
final class LinkDecoder {

    /** A content without a cue goes to a cue without a content at most this many tokens away; chosen on dev.jsonl. */
    private static final int FARTHEST_ADOPTED = 3;

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
        adopt(labelled, contentsOf);
        List<Linked> linked = new ArrayList<>();
        contentsOf.forEach((cue, contents) -> {
            if (!contents.isEmpty()) {
                linked.add(new Linked(best(text, Link.CUE_TO_SOURCE, cue, labelled.sources()), cue, contents));
            }
        });
        return linked;
    }

    /** Cues that no content has chosen take the one beside them: one without a cue, or one that touches them and stands nearer to no other. */
    private static void adopt(LabelledText labelled, Map<TokenRange, List<TokenRange>> contentsOf) {
        Map<TokenRange, TokenRange> cueOf = new HashMap<>();
        contentsOf.forEach((cue, contents) -> contents.forEach(content -> cueOf.put(content, cue)));
        contentsOf.forEach((cue, contents) -> {
            if (!contents.isEmpty()) {
                return;
            }
            @Nullable TokenRange adopted = null;
            int least = FARTHEST_ADOPTED + 1;
            for (TokenRange content : labelled.contents()) {
                int distance = distance(content, cue);
                @Nullable TokenRange own = cueOf.get(content);
                boolean free = own == null
                        || distance == 0
                                && distance(content, own) > 0
                                && contentsOf.getOrDefault(own, List.of()).size() > 1;
                if (free && distance < least) {
                    adopted = content;
                    least = distance;
                }
            }
            if (adopted != null) {
                @Nullable TokenRange own = cueOf.put(adopted, cue);
                if (own != null) {
                    contentsOf.getOrDefault(own, new ArrayList<>()).remove(adopted);
                }
                contents.add(adopted);
            }
        });
    }

    /** How many tokens stand between a content and a cue. */
    private static int distance(TokenRange content, TokenRange cue) {
        return content.from() >= cue.to() ? content.from() - cue.to() : Math.max(0, cue.from() - content.to());
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
