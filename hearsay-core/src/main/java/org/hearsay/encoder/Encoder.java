// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * The pretrained network, run by ONNX Runtime on the processor. One session serves all threads; each text is read by the thread that asks,
 * window by window and never in batches, so that its scores depend on nothing but the text.
 *
 * <pre>{@code
 * try (Encoder encoder = Encoder.load()) {
 *     EncodedText text = encoder.encode(article.text());
 * }
 * }</pre>
 */
public final class Encoder implements AutoCloseable {

    private static final String MODEL = "model.onnx";
    private static final String VOCABULARY = "vocab.txt";
    private static final String OUTPUT = "scores";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private Encoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /**
     * Loads the network that comes with Hearsay.
     *
     * @throws EncoderException when this platform has no native library for it, or one of its files is missing or damaged
     */
    public static Encoder load() throws EncoderException {
        return of(resource(MODEL), resource(VOCABULARY));
    }

    static Encoder of(byte[] model, byte[] vocabulary) throws EncoderException {
        Vocabulary words = new Vocabulary(vocabulary);
        if (words.size() <= WordPieces.DOUBLE_MARK) {
            throw new EncoderException("The encoder's file " + VOCABULARY + " is damaged.");
        }
        WordPieces pieces = new WordPieces(words);
        OrtEnvironment environment = environment();
        return new Encoder(environment, session(environment, model), pieces);
    }

    /** The scores of {@code text}, which may be empty. */
    public EncodedText encode(String text) {
        Features features = features(text);
        List<Window> windows = features.windows();
        float[][] scores = new float[windows.size()][];
        for (int w = 0; w < scores.length; w++) {
            scores[w] = run(features, windows.get(w));
        }
        return new EncodedText(features, scores);
    }

    Features features(String text) {
        return Features.of(text, pieces);
    }

    /** Frees the native memory. Nothing may be encoded afterwards. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder could not be closed", e);
        }
    }

    /** The rows of the window's tokens, those of their first pieces. */
    private float[] run(Features features, Window window) {
        int[] rows = new int[window.end() - window.begin()];
        int length = 1;
        for (int k = window.begin(); k < window.end(); k++) {
            rows[k - window.begin()] = length;
            length += features.pieces().get(k).length;
        }
        long[] ids = new long[length + 1];
        long[] flags = new long[length + 1];
        ids[0] = WordPieces.CLS;
        ids[length] = WordPieces.SEP;
        for (int k = window.begin(); k < window.end(); k++) {
            int at = rows[k - window.begin()];
            for (int piece : features.pieces().get(k)) {
                ids[at] = piece;
                flags[at++] = features.flag(k);
            }
        }
        return scores(ids, flags, rows);
    }

    private float[] scores(long[] ids, long[] flags, int[] rows) {
        long[] shape = {1, ids.length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor flagTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(flags), shape);
                OrtSession.Result result = session.run(Map.of("ids", idTensor, "flags", flagTensor))) {
            FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] scores = new float[rows.length * EncodedText.Scores.COLUMNS];
            for (int k = 0; k < rows.length; k++) {
                all.get(
                        rows[k] * EncodedText.Scores.COLUMNS,
                        scores,
                        k * EncodedText.Scores.COLUMNS,
                        EncodedText.Scores.COLUMNS);
            }
            return scores;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a window of " + ids.length + " pieces", e);
        }
    }

    private static byte[] resource(String name) throws EncoderException {
        try (InputStream in = Encoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new EncoderException("The encoder's file " + name + " is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EncoderException("The encoder's file " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static OrtEnvironment environment() throws EncoderException {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            throw new EncoderException(
                    "The encoder's native library does not load on this platform (" + System.getProperty("os.name")
                            + ", " + System.getProperty("os.arch") + ").",
                    e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model) throws EncoderException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            OrtSession session = environment.createSession(model, options);
            boolean fits = session.getOutputInfo().containsKey(OUTPUT)
                    && session.getOutputInfo().get(OUTPUT).getInfo() instanceof TensorInfo info
                    && info.getShape()[info.getShape().length - 1] == EncodedText.Scores.COLUMNS;
            if (!fits) {
                session.close();
                throw new EncoderException(
                        "The encoder's file " + MODEL + " holds another network than this program's.");
            }
            return session;
        } catch (OrtException e) {
            throw new EncoderException("The encoder's file " + MODEL + " is damaged.", e);
        }
    }
}
