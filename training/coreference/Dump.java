// SPDX-License-Identifier: Apache-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.TokenStates;
import org.hearsay.ledger.coreference.EventCoreference;
import org.hearsay.ledger.coreference.MarkedText;
import org.hearsay.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the scorers are trained on, by the program's own features, from the split "train" of the gold alone.
 *
 * <pre>
 * Dump scale GOLD OUT.txt              mean and spread of the network's states
 * Dump texts GOLD FOLD FOLDS OUT       pairs of texts: OUT.tsv (two ids a line) and OUT.bin (their features, big-endian floats)
 * Dump mentions GOLD FOLD FOLDS OUT    pairs of mentions: OUT.tsv (two mentions and their stems a line) and OUT.bin
 * </pre>
 *
 * A fold is every FOLDS-th topic of the split, from the FOLD-th on; its texts are compared with each other only.
 */
class Dump {
    public static void main(String[] args) throws Exception {
        if (args[0].equals("scale")) {
            scale(Path.of(args[1]), Path.of(args[2]));
            return;
        }
        List<MarkedText> texts = texts(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        try (PrintWriter keys = new PrintWriter(Files.newBufferedWriter(Path.of(args[4] + ".tsv")));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[4] + ".bin"))));
                Encoder encoder = Encoder.load()) {
            if (args[0].equals("texts")) {
                EventCoreference.textPairs(texts, (one, other, features) -> {
                    keys.println(one + "\t" + other);
                    write(out, features);
                });
            } else {
                new EventCoreference(encoder).pairs(texts, (one, oneStems, other, otherStems, features) -> {
                    keys.println(one + "\t" + oneStems + "\t" + other + "\t" + otherStems);
                    write(out, features);
                });
            }
        }
    }

    private static void write(DataOutputStream out, double[] features) {
        try {
            for (double feature : features) {
                out.writeFloat((float) feature);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> train(Path gold) throws IOException {
        JsonMapper json = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = json.readTree(line);
            if (row.path("split").asString().equals("train")) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<MarkedText> texts(Path gold, int fold, int folds) throws IOException {
        List<JsonNode> rows = train(gold);
        TreeSet<Integer> topics = new TreeSet<>();
        rows.forEach(row -> topics.add(row.path("topic").asInt()));
        List<Integer> order = List.copyOf(new ArrayList<>(topics));
        List<MarkedText> texts = new ArrayList<>();
        for (JsonNode row : rows) {
            if (order.indexOf(row.path("topic").asInt()) % folds == fold) {
                texts.add(marked(row));
            }
        }
        return texts;
    }

    private static MarkedText marked(JsonNode row) {
        String text = row.path("text").asString();
        List<MarkedText.Mention> mentions = new ArrayList<>();
        for (JsonNode m : row.path("mentions")) {
            int begin = text.offsetByCodePoints(0, m.path("start").asInt());
            int end = text.offsetByCodePoints(0, m.path("end").asInt());
            mentions.add(new MarkedText.Mention(m.path("m").asString(), new Span(begin, end),
                    MarkedText.Role.named(m.path("type").asString(), m.path("event").asBoolean()), m.path("negated").asBoolean()));
        }
        return new MarkedText(row.path("id").asString(), text, mentions);
    }

    private static void scale(Path gold, Path out) throws Exception {
        double[] sum = new double[TokenStates.WIDTH];
        double[] squares = new double[TokenStates.WIDTH];
        long count = 0;
        try (Encoder encoder = Encoder.load()) {
            for (JsonNode row : train(gold)) {
                TokenStates states = encoder.states(row.path("text").asString());
                count += states.size();
                for (int token = 0; token < states.size(); token++) {
                    for (int i = 0; i < sum.length; i++) {
                        double value = states.of(token)[i];
                        sum[i] += value;
                        squares[i] += value * value;
                    }
                }
            }
        }
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(out))) {
            lines.println("# What: how large each of the 384 numbers is that the network's lower layers make of a word, on the average, and how far it spreads.");
            lines.println("# Origin: counted by training/coreference/Dump.java over the words of the train split of ECB+; no sentence of it is here.");
            lines.println("# Licence: that of the repository. To extend: count again when the network changes (training/coreference/README.md); never by hand.");
            for (int i = 0; i < sum.length; i++) {
                double mean = sum[i] / count;
                lines.println(String.format(Locale.ROOT, "%.5g %.5g", mean, Math.sqrt(squares[i] / count - mean * mean)));
            }
        }
    }
}
