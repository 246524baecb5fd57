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

    /** The lower layers, whose states every other part reads. */
    private static final String LOWER = "lower.onnx";

    /** What is asked of an article. */
    private static final String UPPER = "upper.onnx";

    /** What is asked of a content by itself. */
    private static final String INSIDE = "inside.onnx";

    private static final String VOCABULARY = "vocab.txt";
    /** What attribution reads. */
    private static final String SCORES = "scores";

    /** The same, of a content. */
    private static final String INSIDE_SCORES = "inside";

    /** What the heads that label tokens read, see {@link SpanHead}. */
    private static final String LABELS = "labels";

    /** What tells of events, see {@link EventHead}. */
    private static final String EVENTS = "events";

    private static final String STATES = "layer3.norm2";

    private static final Shape LOWER_SHAPE = new Shape(LOWER, Map.of(STATES, 0));
    private static final Shape UPPER_SHAPE =
            new Shape(UPPER, Map.of(SCORES, EncodedText.Scores.COLUMNS, LABELS, 0, EVENTS, 0));
    private static final Shape INSIDE_SHAPE = new Shape(INSIDE, Map.of(INSIDE_SCORES, EncodedText.Scores.COLUMNS));

    private final OrtEnvironment environment;
    private final OrtSession lower;
    private final Part upper;
    private final Part inside;
    private final WordPieces pieces;

    private Encoder(OrtEnvironment environment, List<OrtSession> parts, WordPieces pieces) throws OrtException {
        this.environment = environment;
        this.lower = parts.get(0);
        this.upper = Part.of(parts.get(1), List.of(SCORES, LABELS, EVENTS));
        this.inside = Part.of(parts.get(2), List.of(INSIDE_SCORES));
        this.pieces = pieces;
    }

    /**
     * Loads the network that comes with Hearsay.
     *
     * @throws EncoderException when this platform has no native library for it, or one of its files is missing or damaged
     */
    public static Encoder load() throws EncoderException {
        return of(new Parts(resource(LOWER), resource(UPPER), resource(INSIDE)), resource(VOCABULARY));
    }

    /** What the files of the network hold. */
    @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
    record Parts(byte[] lower, byte[] upper, byte[] inside) {}

    static Encoder of(Parts files, byte[] vocabulary) throws EncoderException {
        Vocabulary words = new Vocabulary(vocabulary);
        if (words.size() <= WordPieces.DOUBLE_MARK) {
            throw new EncoderException("The encoder's file " + VOCABULARY + " is damaged.");
        }
        WordPieces pieces = new WordPieces(words);
        OrtEnvironment environment = environment();
        List<OrtSession> parts = new ArrayList<>();
        try {
            parts.add(session(environment, files.lower(), LOWER_SHAPE));
            parts.add(session(environment, files.upper(), UPPER_SHAPE));
            parts.add(session(environment, files.inside(), INSIDE_SHAPE));
            return new Encoder(environment, parts, pieces);
        } catch (EncoderException e) {
            close(parts);
            throw e;
        } catch (OrtException e) {
            close(parts);
            throw new EncoderException("The encoder's files are damaged.", e);
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
            List<float[]> outputs = run(features, windows.get(w), upper);
            scores[w] = outputs.get(0);
            labels.add(outputs.get(1));
            events.add(outputs.get(2));
        }
        return new EncodedText(
                text,
                features,
                scores,
                new EncodedText.Rows(labels, upper.columns().get(1)),
                new EncodedText.Rows(events, upper.columns().get(2)));
    }

    /**
     * The scores of the sentence or sentences that somebody's words make when they stand by themselves, by a branch of the network that was trained
     * on such. They have neither labels nor events.
     */
    public EncodedText encodeContent(String text) {
        Features features = features(text);
        List<Window> windows = features.windows();
        float[][] scores = new float[windows.size()][];
        for (int w = 0; w < scores.length; w++) {
            scores[w] = run(features, windows.get(w), inside).getFirst();
        }
        EncodedText.Rows none = new EncodedText.Rows(List.of(), 0);
        return new EncodedText(text, features, scores, none, none);
    }

    /** What the lower layers make of each token of {@code text}, which may be empty; half the work of {@link #encode}. */
    public TokenStates states(String text) {
        Features features = features(text);
        List<float[]> windows = new ArrayList<>();
        for (Window window : features.windows()) {
            Input input = Input.of(features, window);
            int[] all = new int[input.ids().length];
            java.util.Arrays.setAll(all, row -> row);
            windows.add(outputs(input, states -> List.of(Part.picked(states.getFloatBuffer(), all, TokenStates.WIDTH)))
                    .getFirst());
        }
        return TokenStates.of(features, windows);
    }

    Features features(String text) {
        return Features.of(text, pieces);
    }

    /** Frees the native memory. Nothing may be encoded afterwards. */
    @Override
    public void close() {
        close(List.of(lower, upper.session(), inside.session()));
    }

    private static void close(List<OrtSession> parts) {
        for (OrtSession part : parts) {
            try {
                part.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the encoder could not be closed", e);
            }
        }
    }

    /** The rows of the window's tokens, those of their first pieces, in each of the outputs of {@code part}. */
    private List<float[]> run(Features features, Window window, Part part) {
        Input input = Input.of(features, window);
        return outputs(input, states -> part.rows(states, input.rows()));
    }

    private List<float[]> outputs(Input input, Asked asked) {
        long[] shape = {1, input.ids().length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(input.ids()), shape);
                OnnxTensor flagTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(input.flags()), shape);
                OrtSession.Result states = lower.run(Map.of("ids", idTensor, "flags", flagTensor))) {
            return asked.of((OnnxTensor) states.get(STATES).orElseThrow());
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a window of " + input.ids().length + " pieces", e);
        }
    }

    /**
     * What the lower layers are given of a window.
     *
     * @param ids the pieces, with the marks at both ends
     * @param flags what is known of each piece's token, see {@link Features#flag}
     * @param rows where each token's first piece stands
     */
    @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
    record Input(long[] ids, long[] flags, int[] rows) {

        static Input of(Features features, Window window) {
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
            return new Input(ids, flags, rows);
        }
    }

    /** What is asked of the states of a window. */
    private interface Asked {
        List<float[]> of(OnnxTensor states) throws OrtException;
    }

    /**
     * What reads the states.
     *
     * @param outputs names of its outputs
     * @param columns how wide each is
     */
    private record Part(OrtSession session, List<String> outputs, List<Integer> columns) {

        static Part of(OrtSession session, List<String> outputs) throws OrtException {
            List<Integer> columns = new ArrayList<>();
            for (String output : outputs) {
                columns.add(Encoder.columns(session, output));
            }
            return new Part(session, outputs, List.copyOf(columns));
        }

        /** The given rows of each output. */
        List<float[]> rows(OnnxTensor states, int[] rows) throws OrtException {
            List<float[]> picked = new ArrayList<>(outputs.size());
            try (OrtSession.Result result = session.run(Map.of(STATES, states))) {
                for (int i = 0; i < outputs.size(); i++) {
                    OnnxTensor output = (OnnxTensor) result.get(outputs.get(i)).orElseThrow();
                    picked.add(picked(output.getFloatBuffer(), rows, columns.get(i)));
                }
            }
            return picked;
        }

        private static float[] picked(FloatBuffer all, int[] rows, int columns) {
            float[] picked = new float[rows.length * columns];
            for (int k = 0; k < rows.length; k++) {
                all.get(rows[k] * columns, picked, k * columns, columns);
            }
            return picked;
        }
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
