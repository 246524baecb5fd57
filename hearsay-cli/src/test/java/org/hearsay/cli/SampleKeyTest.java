// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of incidents and origins agree with their reports and with themselves ({@code docs/samples.md}, {@code gold/origins/GUIDELINES.md}). */
final class SampleKeyTest {

    private static final Path DEMO = Path.of("src/main/resources/org/hearsay/cli/demo");
    private static final Path ORIGINS = Path.of("..", "gold", "origins");
    private static final Set<String> KINDS = Set.of(
            "agency", "official-named", "official-unnamed", "party", "witness", "document", "own-reporter", "unknown");

    /** A file of reports, its key, and the fewest and most words of a report. */
    record Keyed(Path reports, Path key, int minWords, int maxWords) {}

    static Stream<Keyed> sets() {
        return Stream.of(
                new Keyed(DEMO.resolve("demo-reports.jsonl"), DEMO.resolve("demo-incidents.jsonl"), 80, 200),
                new Keyed(ORIGINS.resolve("dev/reports.jsonl"), ORIGINS.resolve("dev/key.jsonl"), 40, 80),
                new Keyed(ORIGINS.resolve("dev2/reports.jsonl"), ORIGINS.resolve("dev2/key.jsonl"), 15, 150),
                new Keyed(ORIGINS.resolve("dev3/reports.jsonl"), ORIGINS.resolve("dev3/key.jsonl"), 40, 80),
                new Keyed(ORIGINS.resolve("held/reports.jsonl"), ORIGINS.resolve("held/key.jsonl"), 40, 80));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void reportsAreWholeAndOfTheLengthPromised(Keyed set) throws IOException {
        Set<String> uris = new HashSet<>();
        for (JsonNode report : lines(set.reports())) {
            String uri = report.path("uri").stringValue();
            assertThat(uris.add(uri)).as("%s stands once", uri).isTrue();
            assertThat(report.path("outlet").stringValue()).as(uri).isNotBlank();
            assertThat(report.path("published").stringValue()).as(uri).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(report.path("text").stringValue().split("\\s+").length)
                    .as("words of %s", uri)
                    .isBetween(set.minWords(), set.maxWords());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyAccountIsAReportInTheOrderOfPublication(Keyed set) throws IOException {
        Map<String, String> published = published(set);
        Comparator<String> order =
                Comparator.<String, String>comparing(published::get).thenComparing(uri -> uri);
        for (JsonNode line : lines(set.key())) {
            List<String> accounts = words(line.path("accounts"));
            assertThat(published.keySet()).containsAll(accounts);
            assertThat(accounts).isSortedAccordingTo(order).doesNotHaveDuplicates();
            assertThat(line.path("first").stringValue()).isEqualTo(accounts.getFirst());
            for (JsonNode figure : line.path("figures").values()) {
                String uri = figure.path("uri").stringValue();
                assertThat(accounts).contains(uri);
                assertThat(figure.path("published").stringValue()).isEqualTo(published.get(uri));
                assertThat(articlesOf(line, figure.path("origin").stringValue()))
                        .contains(uri);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyAccountHasAnOriginAndTheCountsAddUp(Keyed set) throws IOException {
        for (JsonNode line : lines(set.key())) {
            String id = line.path("id").stringValue();
            Set<String> carried = new HashSet<>();
            Set<String> names = new HashSet<>();
            int parties = 0;
            for (JsonNode origin : line.path("origins").values()) {
                String name = origin.path("name").stringValue();
                String kind = origin.path("kind").stringValue();
                assertThat(names.add(name)).as("%s: %s stands once", id, name).isTrue();
                assertThat(KINDS).contains(kind);
                assertThat(origin.path("party").booleanValue())
                        .as("%s: %s", id, name)
                        .isEqualTo(kind.equals("party"));
                parties += kind.equals("party") ? 1 : 0;
                carried.addAll(words(origin.path("articles")));
            }
            assertThat(carried).as(id).containsExactlyInAnyOrderElementsOf(words(line.path("accounts")));
            assertThat(line.path("partyOrigins").intValue()).as(id).isEqualTo(parties);
            assertThat(line.path("independentOrigins").intValue()).as(id).isEqualTo(names.size() - parties);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void echoesAreTheAccountsThatAddNoOrigin(Keyed set) throws IOException {
        for (JsonNode line : lines(set.key())) {
            List<String> accounts = words(line.path("accounts"));
            Set<String> adding = new HashSet<>();
            for (JsonNode origin : line.path("origins").values()) {
                words(origin.path("articles")).stream()
                        .min(Comparator.comparingInt(accounts::indexOf))
                        .ifPresent(adding::add);
            }
            List<String> echoes = new ArrayList<>(accounts);
            echoes.removeAll(adding);
            assertThat(words(line.path("echoes")))
                    .as(line.path("id").stringValue())
                    .isEqualTo(echoes);
        }
    }

    @Test
    void disputesHaveTwoSidesOfAccounts() throws IOException {
        for (JsonNode line : lines(DEMO.resolve("demo-incidents.jsonl"))) {
            for (JsonNode dispute : line.path("disputes").values()) {
                assertThat(dispute.path("about").stringValue()).isIn("who", "how many", "where", "when", "whether");
                assertThat(dispute.path("sides").size()).isGreaterThan(1);
                for (JsonNode side : dispute.path("sides").values()) {
                    assertThat(words(line.path("accounts"))).containsAll(words(side.path("articles")));
                }
            }
        }
    }

    /** Of the key's 13 incidents the ledger finds 12 by most of their accounts; the largest, told in 20 articles, it cuts into several. */
    private static final int LEAST_FOUND = 11;

    /** What was reached, not what is wanted, which is all 13 ({@code docs/samples.md}): it shall not get worse unseen. */
    private static final int LEAST_WITH_THE_INDEPENDENT_ORIGINS = 3;

    private static final int LEAST_WITH_THE_PARTY_ORIGINS = 1;

    @Test
    void theLedgerFindsTheIncidentsOfTheKey(@TempDir Path folder) throws IOException {
        String ledger = folder.resolve("ledger.db").toString();
        Run.of("add", DEMO.resolve("demo-reports.jsonl").toString(), "--ledger", ledger);
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> ledgers = Run.of("incidents", "--ledger", ledger, "--format", "jsonl")
                .out()
                .lines()
                .map(json::readTree)
                .toList();
        int found = 0;
        int independent = 0;
        int parties = 0;
        for (JsonNode key : lines(DEMO.resolve("demo-incidents.jsonl"))) {
            Optional<JsonNode> nearest = ledgers.stream()
                    .filter(line -> shared(key, line) >= HALF)
                    .max(Comparator.comparingDouble(line -> shared(key, line)));
            found += nearest.isPresent() ? 1 : 0;
            independent += sameCount("independentOrigins", key, nearest) ? 1 : 0;
            parties += sameCount("partyOrigins", key, nearest) ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(LEAST_FOUND);
        assertThat(independent).isGreaterThanOrEqualTo(LEAST_WITH_THE_INDEPENDENT_ORIGINS);
        assertThat(parties).isGreaterThanOrEqualTo(LEAST_WITH_THE_PARTY_ORIGINS);
    }

    private static boolean sameCount(String name, JsonNode key, Optional<JsonNode> line) {
        return line.filter(
                        found -> found.path(name).intValue() == key.path(name).intValue())
                .isPresent();
    }

    /** Half of what either holds: more of one incident than of any other. */
    private static final double HALF = .5;

    /** What both hold of what either holds, of their accounts: 0 to 1. */
    private static double shared(JsonNode key, JsonNode line) {
        Set<String> either = new HashSet<>(words(key.path("accounts")));
        Set<String> both = new HashSet<>(either);
        either.addAll(words(line.path("accounts")));
        both.retainAll(words(line.path("accounts")));
        return (double) both.size() / either.size();
    }

    private static List<String> articlesOf(JsonNode line, String name) {
        return line.path("origins").values().stream()
                .filter(origin -> origin.path("name").stringValue().equals(name))
                .flatMap(origin -> words(origin.path("articles")).stream())
                .toList();
    }

    private static Map<String, String> published(Keyed set) throws IOException {
        Map<String, String> published = new LinkedHashMap<>();
        for (JsonNode report : lines(set.reports())) {
            published.put(
                    report.path("uri").stringValue(), report.path("published").stringValue());
        }
        return published;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(json.readTree(line));
        }
        assertThat(lines).as(file.toString()).isNotEmpty();
        return lines;
    }

    private static List<String> words(JsonNode values) {
        return values.values().stream().map(JsonNode::stringValue).toList();
    }
}
