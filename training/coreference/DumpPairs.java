// SPDX-License-Identifier: Apache-2.0
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.coreference.EventCoreference;
import org.hearsay.ledger.coreference.MarkedText;
import org.hearsay.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DumpPairs GOLD.jsonl SPLIT OUT: OUT.tsv (two mentions and their stems a line) and OUT.bin (their features, big-endian floats). */
class DumpPairs {
    public static void main(String[] args) throws Exception {
        List<MarkedText> texts = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode row = json.readTree(line);
            if (!row.path("split").asString().equals(args[1])) {
                continue;
            }
            String text = row.path("text").asString();
            List<MarkedText.Mention> mentions = new ArrayList<>();
            for (JsonNode m : row.path("mentions")) {
                boolean event = m.path("event").asBoolean();
                int begin = text.offsetByCodePoints(0, m.path("start").asInt());
                int end = text.offsetByCodePoints(0, m.path("end").asInt());
                mentions.add(new MarkedText.Mention(m.path("m").asString(), new Span(begin, end),
                        MarkedText.Role.named(m.path("type").asString(), event), m.path("negated").asBoolean()));
            }
            texts.add(new MarkedText(row.path("id").asString(), text, mentions));
        }
        try (PrintWriter keys = new PrintWriter(Files.newBufferedWriter(Path.of(args[2] + ".tsv")));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2] + ".bin"))))) {
            new EventCoreference().pairs(texts, (one, oneStems, other, otherStems, features) -> {
                keys.println(one + "\t" + oneStems + "\t" + other + "\t" + otherStems);
                try {
                    for (double feature : features) {
                        out.writeFloat((float) feature);
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }
}
