// SPDX-License-Identifier: Apache-2.0
package org.hearsay.peers;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.measure.speed.SpeedReport;
import org.hearsay.measure.speed.Stopwatch;
import tools.jackson.databind.json.JsonMapper;

/** How fast CoreNLP attributes quotations: {@code SETTINGS THREADS ROUNDS FILE}, one line of JSON as {@code hearsay measure speed --json} prints. */
final class CoreNlpSpeed {

    private final StanfordCoreNLP pipeline;

    private CoreNlpSpeed(Settings settings) {
        this.pipeline = new StanfordCoreNLP(settings.properties());
    }

    /** How the pipeline is set up. */
    enum Settings {
        /** As its documentation sets it up for the quote annotator, with all defaults. */
        DEFAULT,
        /** Names of three classes from one model, without numbers, times and fine grains; the statistical coreference. */
        STATISTICAL,
        /** The same with the small neural coreference, the quickest of all. */
        FASTNEURAL;

        Properties properties() {
            Properties properties = new Properties();
            properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
            if (this != DEFAULT) {
                properties.setProperty(
                        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
                properties.setProperty("ner.applyNumericClassifiers", "false");
                properties.setProperty("ner.useSUTime", "false");
                properties.setProperty("ner.applyFineGrained", "false");
                properties.setProperty("ner.buildEntityMentions", "true");
                properties.setProperty("coref.algorithm", this == STATISTICAL ? "statistical" : "fastneural");
                properties.setProperty("coref.md.type", "dep");
            }
            return properties;
        }
    }

    public static void main(String[] args) throws IOException {
        Settings settings = Settings.valueOf(args[0]);
        int threads = Integer.parseInt(args[1]);
        JsonMapper json = new JsonMapper();
        List<String> texts = Files.readAllLines(Path.of(args[3])).stream()
                .map(line -> json.readTree(line).path("text").asString())
                .toList();
        CoreNlpSpeed speed = new CoreNlpSpeed(settings);
        System.out.println(SpeedReport.json(new Stopwatch(Integer.parseInt(args[2]))
                .measure(
                        "corenlp " + settings.name().toLowerCase(java.util.Locale.ROOT),
                        threads,
                        texts,
                        () -> speed.readAll(texts, threads),
                        "")));
    }

    /** One pipeline serves all threads, each of which takes the next article. */
    private void readAll(List<String> texts, int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            texts.forEach(text -> all.add(pool.submit(() -> pipeline.annotate(new Annotation(text)))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("CoreNLP failed", e);
        }
    }
}
