// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionFinder;

/** The network and the finder of mentions together, for commands that want mentions alone. */
final class MentionReader {

    /** Twice the most confidence of what is no whole mention, so that it stays below a half when it is rounded. */
    private static final double MOST_INSIDE = 0.98;

    private final Encoder encoder;
    private final MentionFinder finder;

    private MentionReader(Encoder encoder, MentionFinder finder) {
        this.encoder = encoder;
        this.finder = finder;
    }

    /** Loads both; empty, and told, where the network does not load: mentions come from nowhere else. */
    static Optional<MentionReader> load(Terminal terminal) {
        try {
            return Optional.of(new MentionReader(Encoder.load(), new MentionFinder()));
        } catch (EncoderException e) {
            terminal.warn(e.getMessage() + " Without the encoder no mentions are found.");
            return Optional.empty();
        }
    }

    List<Mention> mentionsIn(String text) {
        return finder.mentionsIn(encoder.encode(text));
    }

    /**
     * How many of a crowd of annotators would agree, 0 to 1 with two decimals, as the gold has it: half of them or more on a whole mention, fewer on
     * a name that only stands inside or describes.
     */
    static double confidence(Mention mention) {
        double share = (mention.whole() ? 1 + mention.certainty() : Math.min(mention.certainty(), MOST_INSIDE)) / 2;
        return Math.round(share * 100) / 100.0;
    }
}
