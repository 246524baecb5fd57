// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** What attribution reads. */
    private static final String SCORES = "scores";

    /** What the heads that label tokens read, see {@link SpanHead}. */
    private static final String LABELS = "labels";

    /** What tells of events, see {@link EventHead}. */
    private static final String EVENTS = "events";

    private static final Set<String> OUTPUTS = Set.of(SCORES, LABELS, EVENTS);

    private static final Shape SHAPE =
            new Shape(MODEL, Map.of(SCORES, EncodedText.Scores.COLUMNS, LABELS, 0, EVENTS, 0));

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final int labelColumns;
    private final int eventColumns;

    private Encoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.labelColumns = columns(session, LABELS);
        this.eventColumns = columns(session, EVENTS);
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
        try {
            return new Encoder(environment, session(environment, model, SHAPE), pieces);
        } catch (OrtException e) {
            throw new EncoderException("The encoder's file " + MODEL + " is damaged.", e);
        }
    }

    /** The scores of {@code text}, which may be empty. */
    public EncodedText encode(String text) {
        Features features = features(text);
        List<Window> windows = features.windows();
        float[][] scores = new float[windows.size()][];
        List<float[]> labels = new ArrayList<>(windows.size());
        List<float[]> events = new ArrayList<>(windows.size());
        for (int w = 0; w < scores.length; w++) {
            float[][] outputs = run(features, windows.get(w));
            scores[w] = outputs[0];
            labels.add(outputs[1]);
            events.add(outputs[2]);
        }
        return new EncodedText(
                text,
                features,
                scores,
                new EncodedText.Rows(labels, labelColumns),
                new EncodedText.Rows(events, eventColumns));
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

    /** The rows of the window's tokens, those of their first pieces: the scores, the labels, and what tells of events. */
    private float[][] run(Features features, Window window) {
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
        return outputs(ids, flags, rows);
    }

    private float[][] outputs(long[] ids, long[] flags, int[] rows) {
        long[] shape = {1, ids.length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor flagTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(flags), shape);
                OrtSession.Result result = session.run(Map.of("ids", idTensor, "flags", flagTensor), OUTPUTS)) {
            return new float[][] {
                picked(result, SCORES, rows, EncodedText.Scores.COLUMNS),
                picked(result, LABELS, rows, labelColumns),
                picked(result, EVENTS, rows, eventColumns)
            };
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a window of " + ids.length + " pieces", e);
        }
    }

    /** The given rows of an output. */
    private static float[] picked(OrtSession.Result result, String output, int[] rows, int columns) {
        FloatBuffer all = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
        float[] picked = new float[rows.length * columns];
        for (int k = 0; k < rows.length; k++) {
            all.get(rows[k] * columns, picked, k * columns, columns);
        }
        return picked;
    }

    static byte[] resource(String name) throws EncoderException {
        try (InputStream in = Encoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new EncoderException("The encoder's file " + name + " is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EncoderException("The encoder's file " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static OrtEnvironment environment() throws EncoderException {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            throw new EncoderException(
                    "The encoder's native library does not load on this platform (" + System.getProperty("os.name")
                            + ", " + System.getProperty("os.arch") + ").",
                    e);
        }
    }

    /**
     * What a network file is expected to hold.
     *
     * @param file its name
     * @param outputs how many columns each output has; 0 for any number
     */
    record Shape(String file, Map<String, Integer> outputs) {

        Shape {
            outputs = Map.copyOf(outputs);
        }

        private boolean fits(OrtSession session) throws OrtException {
            for (Map.Entry<String, Integer> output : outputs.entrySet()) {
                int columns = columns(session, output.getKey());
                if (columns <= 0 || output.getValue() > 0 && columns != output.getValue()) {
                    return false;
                }
            }
            return true;
        }
    }

    static OrtSession session(OrtEnvironment environment, byte[] model, Shape shape) throws EncoderException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            OrtSession session = environment.createSession(model, options);
            if (!shape.fits(session)) {
                session.close();
                throw new EncoderException(
                        "The encoder's file " + shape.file() + " holds another network than this program's.");
            }
            return session;
        } catch (OrtException e) {
            throw new EncoderException("The encoder's file " + shape.file() + " is damaged.", e);
        }
    }

    /** How wide an output is; 0 when there is none of that name. */
    private static int columns(OrtSession session, String output) throws OrtException {
        NodeInfo node = session.getOutputInfo().get(output);
        return node != null && node.getInfo() instanceof TensorInfo info
                ? (int) info.getShape()[info.getShape().length - 1]
                : 0;
    }
}
