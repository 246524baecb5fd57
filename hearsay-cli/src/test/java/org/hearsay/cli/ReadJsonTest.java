// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code hearsay read --format jsonl|json}, as section 3 of the interface promises it to other programs. */
class ReadJsonTest {

    private static final Set<String> ARTICLE_KEYS =
            Set.of("id", "uri", "outlet", "headline", "byline", "published", "language", "tags", "text", "leftOut");
    private static final Set<String> ATTRIBUTION_KEYS =
            Set.of("id", "kind", "source", "speaker", "cue", "content", "nestedIn", "chain", "edits", "certainty");
    private static final Set<String> SPEAKER_KINDS = Set.of("named", "unnamed", "institution", "document", "unknown");
    private static final Set<String> EDIT_KINDS = Set.of("bracket", "ellipsis", "ending", "case");
    private static final Set<String> REASONS = Set.of(
            "head",
            "biography",
            "promotion",
            "disclaimer",
            "note",
            "related",
            "caption",
            "navigation",
            "comment",
            "hidden");

    @TempDir
    private Path folder;

    static String article() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadJsonTest.class.getResourceAsStream("orlen-bridge.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private JsonNode reading() throws IOException {
        Run run = Run.of(
                "read", "--format", "jsonl", written("orlen.md", article()).toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).hasSize(1);
        return run.json().getFirst();
    }

    @Test
    void articleHasItsFacts() throws IOException {
        JsonNode article = reading().path("article");
        assertThat(article.propertyNames()).isSubsetOf(ARTICLE_KEYS);
        assertThat(article.path("uri").stringValue()).endsWith("/orlen.md");
        assertThat(article.path("outlet").stringValue()).isEqualTo("The Marrow Gazette");
        assertThat(article.path("headline").stringValue()).isEqualTo("Orlen bridge reopens after a night of shelling");
        assertThat(article.path("byline").path(0).stringValue()).isEqualTo("Ines Halloway");
        assertThat(article.path("published").stringValue()).isEqualTo("2026-03-02");
        assertThat(article.path("language").stringValue()).isEqualTo("en");
        assertThat(article.path("text").stringValue())
                .startsWith("The bridge at Orlen")
                .doesNotContain("Note to readers");
    }

    @Test
    void whatIsLeftOutHasAReason() throws IOException {
        JsonNode leftOut = reading().path("article").path("leftOut");
        assertThat(leftOut.values()).isNotEmpty().allSatisfy(block -> {
            assertThat(block.propertyNames()).containsExactlyInAnyOrder("reason", "text");
            assertThat(REASONS).contains(block.path("reason").stringValue());
            assertThat(block.path("text").stringValue()).isNotBlank();
        });
        assertThat(leftOut.toString()).contains("Note to readers");
    }

    @Test
    void everySpanReproducesItsText() throws IOException {
        JsonNode reading = reading();
        String text = reading.path("article").path("text").stringValue();
        assertThat(reading.path("attributions").values()).hasSizeGreaterThan(4).allSatisfy(attribution -> {
            for (String role : List.of("source", "cue", "content")) {
                JsonNode part = attribution.path(role);
                if (!part.isMissingNode()) {
                    assertThat(part.propertyNames()).containsExactlyInAnyOrder("spans", "text");
                    assertThat(part.path("spans").values()).isNotEmpty();
                    assertThat(shown(part.path("spans"), text))
                            .isEqualTo(part.path("text").stringValue());
                }
            }
            for (JsonNode edit : attribution.path("edits").values()) {
                assertThat(shown(edit.path("span"), text))
                        .isEqualTo(edit.path("text").stringValue());
            }
        });
    }

    /** What one span {@code [b,e]}, or each of a list of them, shows of the text. */
    private static String shown(JsonNode spans, String text) {
        if (spans.path(0).isIntegralNumber()) {
            return text.substring(spans.path(0).intValue(), spans.path(1).intValue());
        }
        return String.join(
                " ", spans.values().stream().map(span -> shown(span, text)).toList());
    }

    @Test
    void attributionsHaveTheKeysOfTheContractAndNoOthers() throws IOException {
        Set<String> ids = new HashSet<>();
        assertThat(reading().path("attributions").values()).allSatisfy(attribution -> {
            assertThat(ATTRIBUTION_KEYS).containsAll(attribution.propertyNames());
            assertThat(attribution.propertyNames()).contains("id", "kind", "speaker", "content", "chain", "certainty");
            assertThat(ids.add(attribution.path("id").stringValue())).isTrue();
            assertThat(attribution.path("kind").stringValue()).isIn("direct", "mixed", "indirect");
            assertThat(SPEAKER_KINDS)
                    .contains(attribution.path("speaker").path("kind").stringValue());
            boolean unknown =
                    attribution.path("speaker").path("kind").stringValue().equals("unknown");
            assertThat(attribution.path("speaker").has("name")).isEqualTo(!unknown);
            assertThat(attribution.path("certainty").doubleValue())
                    .isGreaterThan(0)
                    .isLessThanOrEqualTo(1);
            for (JsonNode edit : attribution.path("edits").values()) {
                assertThat(EDIT_KINDS).contains(edit.path("kind").stringValue());
            }
        });
    }

    @Test
    void noKeyIsNullOrAnEmptyList() throws IOException {
        assertThat(Run.of(
                                "read",
                                "--format",
                                "jsonl",
                                written("a.md", article()).toString())
                        .out())
                .doesNotContain(":null", ":[]", ":{}", ":\"\"");
        Run bare = Run.withInput("{\"text\": \"It rained in Orlen.\"}", "read", "--format", "jsonl", "-");
        assertThat(bare.json().getFirst().path("article").propertyNames())
                .contains("id", "uri", "text")
                .doesNotContain("headline", "outlet", "byline", "published", "tags", "leftOut");
        assertThat(bare.json().getFirst().path("attributions").isArray()).isTrue();
    }

    @Test
    void nestedAttributionsNameTheOuterOneAndTheChainSaysWho() throws IOException {
        List<JsonNode> attributions = List.copyOf(reading().path("attributions").values());
        Map<String, JsonNode> byId = new TreeMap<>();
        attributions.forEach(attribution -> byId.put(attribution.path("id").stringValue(), attribution));
        assertThat(attributions).anyMatch(attribution -> attribution.has("nestedIn"));
        for (JsonNode attribution : attributions) {
            JsonNode chain = attribution.path("chain");
            if (attribution.has("nestedIn")) {
                String id = attribution.path("nestedIn").stringValue();
                assertThat(byId).containsKey(id);
                JsonNode outer = Objects.requireNonNull(byId.get(id));
                assertThat(chain.size()).isEqualTo(outer.path("chain").size() + 1);
            } else {
                assertThat(chain.size()).isEqualTo(1);
            }
        }
        assertThat(attributions.stream()
                        .filter(attribution -> attribution.path("chain").size() == 3))
                .singleElement()
                .satisfies(inner -> assertThat(inner.path("chain").toString())
                        .isEqualTo("[\"Radio Selna\",\"an unnamed Zhemari official\",\"Zhemar\"]"));
    }

    @Test
    void editsInQuotationsAreNamed() throws IOException {
        assertThat(reading().path("attributions").toString())
                .contains("\"text\":\"(be driven out)\",\"kind\":\"bracket\"")
                .contains("\"text\":\"...\",\"kind\":\"ellipsis\"")
                .contains("\"text\":\"(es)\",\"kind\":\"ending\"");
    }

    @Test
    void jsonIsOneArrayWhateverItHolds() throws IOException {
        String one =
                written("one.txt", "Rain fell on Orlen, Mayor Ada Brenk said.").toString();
        String two =
                written("two.txt", "Snow fell on Selna, Mayor Otto Lind said.").toString();
        assertThat(Run.of("read", "--format", "json", one, two).wholeJson().values())
                .hasSize(2);
        assertThat(Run.of("read", "--format", "json", one).wholeJson().values()).hasSize(1);
        Run none =
                Run.of("read", "--format", "json", folder.resolve("missing.txt").toString());
        assertThat(none.wholeJson().isArray()).isTrue();
        assertThat(none.wholeJson().values()).isEmpty();
        assertThat(none.code()).isEqualTo(1);
    }

    @Test
    void oddCharactersSurviveWithExactSpans() {
        Run run = Run.withInput(
                "{\"text\":\"\uD83D\uDE00 “We \\ud83d saw\\u0007 \uD83D\uDE80 it,” said Mara Dunn.\"}\n",
                "read",
                "--format",
                "jsonl",
                "-");
        assertThat(run.code()).isZero();
        JsonNode reading = run.json().getFirst();
        String text = reading.path("article").path("text").stringValue();
        JsonNode content = reading.path("attributions").path(0).path("content");
        assertThat(shown(content.path("spans"), text))
                .isEqualTo(content.path("text").stringValue());
        assertThat(content.path("text").stringValue()).endsWith("\uD83D\uDE80 it,”");
    }

    @Test
    void anArticleReadsTheSameAgainAndInAnyOrder() throws IOException {
        String a = written("a.md", article()).toString();
        String b = written("b.txt", "“Not one shell fell,” Colonel Mirela Dost said. She had counted them.")
                .toString();
        List<String> first = Run.of("read", "--format", "jsonl", a, b).outLines();
        assertThat(first).hasSize(2);
        assertThat(Run.of("read", "--format", "jsonl", a, b).outLines()).isEqualTo(first);
        assertThat(Run.of("read", "--format", "jsonl", b, a).outLines()).isEqualTo(first.reversed());
    }
}
