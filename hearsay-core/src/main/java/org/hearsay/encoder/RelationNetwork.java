// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * The network that reads a sentence with two marked participants and scores what the one does to the other. One session serves all threads.
 * {@code training/plover/README.md} says what it reads and how it was trained.
 *
 * <pre>{@code
 * try (RelationNetwork network = RelationNetwork.load()) {
 *     float[] scores = network.scores(pair);
 * }
 * }</pre>
 */
public final class RelationNetwork implements AutoCloseable {

    /** How many relations are told apart; their order is the trainer's. */
    public static final int RELATIONS = 15;

    private static final String MODEL = "relation.onnx";
    private static final String OUTPUT = "relations";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private RelationNetwork(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /**
     * Loads the network that comes with Hearsay.
     *
     * @throws EncoderException when this platform has no native library for it, or one of its files is missing or damaged
     */
    public static RelationNetwork load() throws EncoderException {
        WordPieces pieces = new WordPieces(new Vocabulary(Encoder.resource("vocab.txt")));
        OrtEnvironment environment = Encoder.environment();
        return new RelationNetwork(
                environment,
                Encoder.session(
                        environment, Encoder.resource(MODEL), new Encoder.Shape(MODEL, Map.of(OUTPUT, RELATIONS))),
                pieces);
    }

    /** A score for each relation, the logarithm of its probability up to a constant. */
    public float[] scores(MarkedPair pair) {
        MarkedPieces marked = MarkedPieces.of(pair, pieces);
        long[] shape = {1, marked.ids().length};
        long[] rows = {1, marked.rows().length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(marked.ids()), shape);
                OnnxTensor flags = OnnxTensor.createTensor(environment, LongBuffer.wrap(marked.flags()), shape);
                OnnxTensor at = OnnxTensor.createTensor(environment, LongBuffer.wrap(marked.rows()), rows);
                OrtSession.Result result = session.run(Map.of("ids", ids, "flags", flags, "rows", at))) {
            float[] scores = new float[RELATIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(scores);
            return scores;
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the relation network failed on a sentence of " + marked.ids().length + " pieces", e);
        }
    }

    /** Frees the native memory. Nothing may be scored afterwards. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the relation network could not be closed", e);
        }
    }
}
