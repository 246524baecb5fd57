// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure against those of score.py on the real gold, with predictions spoilt in many ways. Needs python3 and the folder of the gold,
 * which is not part of the repository:
 *
 * <pre>mvn verify -Psoak -pl hearsay-core,hearsay-measure -Dhearsay.gold=GOLD -Dhearsay.seed=7</pre>
 */
@Tag("soak")
@EnabledIfSystemProperty(named = "hearsay.gold", matches = ".+")
class GoldComparisonTest {

    private static final Path GOLD =
            Path.of(System.getProperty("hearsay.gold", "")).toAbsolutePath().resolve("attribution");
    private static final long SEED = Long.getLong("hearsay.seed", 7);

    private final JsonMapper mapper = new JsonMapper();
    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}, options {2}")
    @CsvSource({
        "dev, UNTOUCHED, ''",
        "dev, SPOILT, ''",
        "dev, SPOILT, --citron-view",
        "dev, SPOILT, --keep-nested --by-outlet --ci 1000",
        "dev, ANYWHERE, ''",
        "dev, ANYWHERE, --citron-view",
        "dev, ROTATED, ''",
        "dev, CHAINED, ''",
        "dev, CHAINED, --citron-view --ci 200",
        "dev, NONE, ''",
        "train, SPOILT, --by-outlet",
        "train, SPOILT, --citron-view",
        "train, ANYWHERE, ''",
    })
    void agreesWithTheScript(String part, Spoiling spoiling, String options) throws Exception {
        List<LabelledDocument> gold = new ArrayList<>();
        List<LabelledDocument> predicted = new ArrayList<>();
        for (LabelledDocument document : LabelledJsonl.gold(GOLD.resolve(part + ".jsonl"))) {
            LabelledDocument right = spoiling == Spoiling.CHAINED ? chained(document, .3) : document;
            gold.add(right);
            if (spoiling == Spoiling.UNTOUCHED || random.nextInt(20) > 0) {
                predicted.add(spoilt(right, spoiling));
            }
        }
        Path goldFile = write("gold.jsonl", gold);
        Path predictedFile = write("predicted.jsonl", predicted);

        AttributionFigures figures = AttributionScore.score(
                LabelledJsonl.gold(goldFile), LabelledJsonl.predicted(predictedFile), options(options));

        String text = script(goldFile, predictedFile, options);
        JsonNode json = mapper.readTree(script(goldFile, predictedFile, (options + " --json").strip()));
        assertThat(AttributionReport.text(figures)).as("seed %s", SEED).isEqualTo(text);
        JsonNode own = mapper.readTree(AttributionReport.json(figures));
        assertThat(own.path("scores").propertyNames())
                .containsExactlyElementsOf(json.path("scores").propertyNames());
        assertThat(compared(own.path("scores"), json.path("scores"))).isGreaterThan(150);
    }

    /** What is done to the gold to get a prediction. */
    enum Spoiling {
        UNTOUCHED,
        SPOILT,
        ANYWHERE,
        ROTATED,
        CHAINED,
        NONE
    }

    private LabelledDocument spoilt(LabelledDocument document, Spoiling spoiling) {
        List<LabelledAttribution> all = document.attributions();
        return switch (spoiling) {
            case UNTOUCHED -> document;
            case NONE -> with(document, List.of());
            case CHAINED -> chained(document, .2);
            case ROTATED ->
                with(
                        document,
                        all.stream()
                                .map(one ->
                                        with(one, other(all, one).source(), one.cue(), one.content(), one.nestedIn()))
                                .toList());
            case ANYWHERE ->
                with(
                        document,
                        all.stream()
                                .map(one -> with(
                                        one,
                                        anywhere(document),
                                        anywhere(document),
                                        anywhere(document),
                                        one.nestedIn()))
                                .toList());
            case SPOILT ->
                with(
                        document,
                        all.stream()
                                .flatMap(one -> spoilt(one, other(all, one), document).stream())
                                .toList());
        };
    }

    private List<LabelledAttribution> spoilt(
            LabelledAttribution one, LabelledAttribution other, LabelledDocument document) {
        return switch (random.nextInt(16)) {
            case 0 -> List.of();
            case 1 -> List.of(with(one, List.of(), one.cue(), one.content(), one.nestedIn()));
            case 2 -> List.of(with(one, one.source(), List.of(), one.content(), one.nestedIn()));
            case 3 -> List.of(with(one, one.source(), one.cue(), List.of(), one.nestedIn()));
            case 4 -> List.of(with(one, other.source(), one.cue(), one.content(), one.nestedIn()));
            case 5 -> List.of(one, one);
            case 6 ->
                List.of(with(
                        one,
                        joined(one.source(), other.source()),
                        joined(one.cue(), other.cue()),
                        joined(one.content(), other.content()),
                        one.nestedIn()));
            case 7 -> List.of(with(one, one.source(), one.cue(), one.content(), other.id()));
            case 8 -> List.of(with(one, one.source(), one.cue(), halved(one.content()), one.nestedIn()));
            case 9, 10 ->
                List.of(with(
                        one,
                        moved(one.source(), document),
                        moved(one.cue(), document),
                        moved(one.content(), document),
                        one.nestedIn()));
            default -> List.of(one);
        };
    }

    private LabelledDocument chained(LabelledDocument document, double share) {
        return with(
                document,
                document.attributions().stream()
                        .map(one -> random.nextDouble() < share
                                ? with(
                                        one,
                                        one.source(),
                                        one.cue(),
                                        one.content(),
                                        other(document.attributions(), one).id())
                                : one)
                        .toList());
    }

    private LabelledAttribution other(List<LabelledAttribution> all, LabelledAttribution one) {
        return random.nextBoolean()
                ? all.get((all.indexOf(one) + 1) % all.size())
                : all.get(random.nextInt(all.size()));
    }

    private List<CodePoints> anywhere(LabelledDocument document) {
        int length = length(document);
        return random.ints(random.nextInt(3), 0, length)
                .mapToObj(begin -> new CodePoints(begin, Math.min(length, begin + 1 + random.nextInt(80))))
                .toList();
    }

    private List<CodePoints> moved(List<CodePoints> spans, LabelledDocument document) {
        return spans.stream()
                .map(span -> {
                    int begin = Math.clamp(span.begin() + random.nextInt(-9, 10), 0, length(document) - 1);
                    return new CodePoints(
                            begin, Math.clamp(span.end() + random.nextInt(-9, 10), begin + 1, length(document)));
                })
                .toList();
    }

    private static int length(LabelledDocument document) {
        String text = document.text().orElse("");
        return text.codePointCount(0, text.length());
    }

    private static List<CodePoints> halved(List<CodePoints> spans) {
        CodePoints first = spans.getFirst();
        return List.of(new CodePoints(first.begin(), Math.max(first.begin() + 1, (first.begin() + first.end()) / 2)));
    }

    private static List<CodePoints> joined(List<CodePoints> spans, List<CodePoints> others) {
        List<CodePoints> joined = new ArrayList<>(spans);
        joined.addAll(others);
        return joined;
    }

    private static LabelledAttribution with(
            LabelledAttribution one,
            List<CodePoints> source,
            List<CodePoints> cue,
            List<CodePoints> content,
            Optional<String> nestedIn) {
        return new LabelledAttribution(one.id(), source, cue, content, nestedIn, one.speaker(), one.kind());
    }

    private static LabelledDocument with(LabelledDocument document, List<LabelledAttribution> attributions) {
        return new LabelledDocument(document.where(), document.id(), document.text(), document.outlet(), attributions);
    }

    private Path write(String name, List<LabelledDocument> documents) throws IOException {
        List<String> lines = new ArrayList<>();
        for (LabelledDocument document : documents) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", document.id());
            document.text().ifPresent(text -> line.put("text", text));
            document.outlet().ifPresent(outlet -> line.put("outlet", outlet));
            line.put(
                    "attributions",
                    document.attributions().stream()
                            .map(GoldComparisonTest::written)
                            .toList());
            lines.add(mapper.writeValueAsString(line));
        }
        return Files.write(folder.resolve(name), lines);
    }

    private static Map<String, Object> written(LabelledAttribution attribution) {
        Map<String, Object> written = new LinkedHashMap<>();
        attribution.id().ifPresent(id -> written.put("id", id));
        for (Role role : Role.values()) {
            written.put(
                    role.label(),
                    attribution.spans(role).stream()
                            .map(span -> List.of(span.begin(), span.end()))
                            .toList());
        }
        attribution.nestedIn().ifPresent(parent -> written.put("nested_in", parent));
        return written;
    }

    private static ScoreOptions options(String options) {
        List<String> words = List.of(options.split(" ", -1));
        int draws = words.contains("--ci") ? Integer.parseInt(words.getLast()) : 0;
        return new ScoreOptions(
                words.contains("--citron-view"), words.contains("--keep-nested"), draws, words.contains("--by-outlet"));
    }

    private String script(Path gold, Path predicted, String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", GOLD.resolve("score.py").toString(), gold.toString(), predicted.toString()));
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split(" ", -1)));
        }
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor()).as("score.py").isZero();
        return Files.readString(printed);
    }

    /** How many numbers there are; each must be the script's. */
    private static int compared(JsonNode own, JsonNode script) {
        if (script.isNumber()) {
            assertThat(own.doubleValue()).isCloseTo(script.doubleValue(), within(1e-12));
            return 1;
        }
        assertThat(own.size()).isEqualTo(script.size());
        int compared = 0;
        if (script.isArray()) {
            for (int i = 0; i < script.size(); i++) {
                compared += compared(own.path(i), script.path(i));
            }
        } else {
            for (String name : script.propertyNames()) {
                compared += compared(own.path(name), script.path(name));
            }
        }
        return compared;
    }
}
