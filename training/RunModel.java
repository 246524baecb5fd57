import ai.onnxruntime.*;
import java.io.*;
import java.nio.*;
import java.nio.file.*;
import java.util.*;

/** RunModel MODEL.onnx FEATURES.bin SCORES.bin [passes]: ONNX Runtime on one thread, batch 1 (FEATURES.md, last section). */
public class RunModel {
    public static void main(String[] a) throws Exception {
        var env = OrtEnvironment.getEnvironment();
        var so = new OrtSession.SessionOptions();
        so.setIntraOpNumThreads(1); so.setInterOpNumThreads(1);
        so.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        long t0 = System.nanoTime();
        var s = env.createSession(a[0], so);
        System.err.printf("load %.0f ms%n", (System.nanoTime() - t0) / 1e6);
        int passes = a.length > 3 ? Integer.parseInt(a[3]) : 1;
        for (int p = 0; p < passes; p++) {
            long pieces = 0, ns = 0;
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(a[1]))));
                 var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(a[2])), 1 << 20))) {
                int n = in.readInt();
                for (int w = 0; w < n; w++) {
                    int T = in.readInt();
                    long[] ids = new long[T], fl = new long[T];
                    for (int i = 0; i < T; i++) ids[i] = in.readInt();
                    for (int i = 0; i < T; i++) fl[i] = in.readInt();
                    long t = System.nanoTime();
                    try (var x = OnnxTensor.createTensor(env, LongBuffer.wrap(ids), new long[]{1, T});
                         var y = OnnxTensor.createTensor(env, LongBuffer.wrap(fl), new long[]{1, T});
                         var r = s.run(Map.of("ids", x, "flags", y))) {
                        FloatBuffer b = ((OnnxTensor) r.get(0)).getFloatBuffer();
                        ns += System.nanoTime() - t; pieces += T;
                        byte[] raw = new byte[b.remaining() * 4];
                        ByteBuffer.wrap(raw).asFloatBuffer().put(b);
                        out.write(raw);
                    }
                }
            }
            System.err.printf("pass %d: %d pieces, %.2f s, %.0f pieces/s%n", p, pieces, ns / 1e9, pieces * 1e9 / ns);
        }
    }
}
