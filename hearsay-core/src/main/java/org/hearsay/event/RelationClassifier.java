// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.MarkedPair;
import org.hearsay.encoder.RelationNetwork;

/**
 * Says what one marked participant of a sentence does to the other. There always is an answer: that there is an event, the caller knows.
 *
 * <pre>{@code
 * try (RelationClassifier classifier = RelationClassifier.load()) {
 *     Root root = classifier.rootOf(pair);
 * }
 * }</pre>
 */
public final class RelationClassifier implements AutoCloseable {

    /** What each of the network's scores is for. */
    private static final List<Root> ORDER = List.of(Root.values());

    private final RelationNetwork network;

    private RelationClassifier(RelationNetwork network) {
        this.network = network;
    }

    /**
     * Loads the network that comes with Hearsay.
     *
     * @throws EncoderException when it cannot be loaded on this machine
     */
    public static RelationClassifier load() throws EncoderException {
        return new RelationClassifier(RelationNetwork.load());
    }

    /** The likeliest root; of two equally likely ones the first. */
    public Root rootOf(MarkedPair pair) {
        float[] scores = network.scores(pair);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return ORDER.get(best);
    }

    @Override
    public void close() {
        network.close();
    }
}
