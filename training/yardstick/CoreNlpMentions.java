// SPDX-License-Identifier: Apache-2.0
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;

/**
 * The names that Stanford CoreNLP's NER finds, in the shape of {@code hearsay label entities}: a yardstick for development, run beside the program and
 * never part of it (CoreNLP is GPL). Lines of standard input: the id, a tab, the text with {@code \n}, {@code \t} and {@code \\} escaped.
 *
 * <p>{@code java -cp CORENLP.jar:MODELS.jar CoreNlpMentions.java [fine|coarse] < IN.tsv > OUT.jsonl}
 */
public class CoreNlpMentions {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("PERSON", "Person"),
            Map.entry("ORGANIZATION", "Organisation"),
            Map.entry("LOCATION", "Location"),
            Map.entry("CITY", "Location"),
            Map.entry("COUNTRY", "Location"),
            Map.entry("STATE_OR_PROVINCE", "Location"),
            Map.entry("NATIONALITY", "Nationality"),
            Map.entry("RELIGION", "Nationality"));

    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", args.length > 0 && args[0].equals("fine") ? "true" : "false");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            String text = plain(line.substring(tab + 1));
            CoreDocument document = new CoreDocument(text);
            pipeline.annotate(document);
            StringJoiner entities = new StringJoiner(",", "[", "]");
            for (CoreEntityMention mention : document.entityMentions()) {
                String type = TYPES.get(mention.entityType());
                if (type != null) {
                    int begin = mention.charOffsets().first();
                    int end = mention.charOffsets().second();
                    entities.add("{\"type\":\"" + type + "\",\"start\":" + text.codePointCount(0, begin) + ",\"end\":"
                            + text.codePointCount(0, end) + "}");
                }
            }
            out.println("{\"id\":\"" + line.substring(0, tab) + "\",\"entities\":" + entities + "}");
        }
        out.flush();
    }

    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                char next = escaped.charAt(++i);
                text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
