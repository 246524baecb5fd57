// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as a user meets it on the command line. */
class LedgerCommandsTest {

    private static final List<String> REPORTS = List.of(
            report(
                    "karvia",
                    "The Karvia Courier",
                    "2026-04-11",
                    "A senior security official said rebels had mined the Velden dam."),
            report(
                    "brell",
                    "Brell Evening News",
                    "2026-04-11",
                    "Rebels mined the Velden dam, a senior security official said."),
            report("lake", "Lake Herald", "2026-04-12", "Mayor Ada Lorne said she saw rebels mine the Velden dam."),
            report(
                    "far",
                    "Far Times",
                    "2026-04-12",
                    "“=SUM(1) is no answer,” said Mayor Ada Lorne. The fair opens on Sunday."));

    @TempDir
    private Path folder;

    private static String report(String uri, String outlet, String day, String text) {
        return "{\"uri\": \"https://%s.example/1\", \"outlet\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}"
                .formatted(uri, outlet, day, text);
    }

    private String ledger() {
        return folder.resolve("ledger.db").toString();
    }

    private Run add(String ledger, List<String> reports, String... options) {
        List<String> words = new ArrayList<>(List.of("add", "-", "--ledger", ledger));
        words.addAll(List.of(options));
        return Run.withInput(String.join("\n", reports) + "\n", words.toArray(String[]::new));
    }

    @Test
    void addedTwiceIsAddedOnce() {
        Run first = add(ledger(), REPORTS);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("4 articles added");
        assertThat(add(ledger(), REPORTS).err()).contains("0 articles added, 4 there already");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsAdded() {
        Run run = add(ledger(), List.of(REPORTS.get(0), "{\"title\": 1}", REPORTS.get(1)));
        assertThat(run.code()).isEqualTo(ExitCode.SKIPPED);
        assertThat(run.err()).contains("line 2").contains("2 articles added");
    }

    @Test
    void whatIsDecidedIsShownEverywhereAndCanBeTakenBack() {
        add(ledger(), REPORTS);
        String id = Run.of("find", "speaker:lorne", "dam", "type:statement", "--format", "jsonl", "--ledger", ledger())
                .json()
                .getFirst()
                .get("id")
                .asString();
        Run decided =
                Run.of("decide", "reject", id, "--why", "a rehearsal", "--who", "Ada Orlen", "--ledger", ledger());
        assertThat(decided.code()).as(decided.err()).isZero();
        assertThat(decided.out()).startsWith("dec-");
        assertThat(Run.of("find", "--format", "jsonl", "--ledger", ledger()).out())
                .doesNotContain(id);
        assertThat(Run.of("find", "--with-rejected", "--ledger", ledger()).out())
                .contains("rejected by Ada Orlen, “a rehearsal”");
        assertThat(Run.of("why", id, "--ledger", ledger()).out()).contains("rejected by Ada Orlen");
        assertThat(Run.of("export", "--format", "csv", "decision:rejected", "--ledger", ledger())
                        .out())
                .contains(",decision,amended,decidedBy,")
                .contains(",rejected,,Ada Orlen,a rehearsal,");
        assertThat(Run.of("decisions", "--ledger", ledger()).out()).contains("reject claim " + id);
        Run again = Run.of("decide", "reject", id, "--ledger", ledger());
        assertThat(again.code()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("was already rejected by Ada Orlen");
        assertThat(Run.of("decide", "undo", "--ledger", ledger()).code()).isZero();
        Run.of("decide", "amend", id, "--set", "speaker=Deputy Mayor Orr", "--ledger", ledger());
        JsonNode hit = Run.of("find", "decision:amended", "--format", "jsonl", "--ledger", ledger())
                .json()
                .getFirst();
        assertThat(hit.at("/speaker/name").asString()).isEqualTo("Ada Lorne");
        assertThat(hit.at("/decision/amended/speaker").asString()).isEqualTo("Deputy Mayor Orr");
        assertThat(Run.of("decisions", "--format", "jsonl", "--ledger", ledger())
                        .json())
                .hasSize(3)
                .anyMatch(line -> !line.get("holds").asBoolean());
        assertThat(Run.of("decide", "confirm", "nobody", "--ledger", ledger()).err())
                .contains("nobody: the ledger has no claim");
    }

    @Test
    void tiesAreSignedAndNameTheirEventsAndVoicesHaveTheirWords() {
        add(
                ledger(),
                List.of(
                        report("one", "Lake Herald", "2026-04-12", "Turkish forces shelled Syrian soldiers on Sunday."),
                        report(
                                "two",
                                "Far Times",
                                "2026-04-13",
                                "“The Syrian regime was bombed,” said Ada Lorne. Turkey met Syria in Geneva.")));
        Run run = Run.of("relations", "--ledger", ledger());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Turkey → Syria").contains("assault");
        JsonNode tie = Run.of("relations", "outlet:lake", "--format", "jsonl", "--ledger", ledger())
                .json()
                .getFirst();
        assertThat(tie.get("net").asDouble()).isEqualTo(-2);
        assertThat(tie.at("/deeds/0/accounts/0/outlet").asString()).isEqualTo("Lake Herald");
        assertThat(Run.of("actor", "Syria", "--ledger", ledger()).out()).contains("Ada Lorne: Syrian regime (1)");
        assertThat(Run.of("actor", "Syria", "--format", "json", "--ledger", ledger())
                        .json()
                        .getFirst()
                        .get("namings"))
                .isNotEmpty();
    }

    @Test
    void hitsAreShownWithTheWordsMarked() {
        add(ledger(), REPORTS);
        Run run = Run.of("find", "dam", "-speaker:lorne", "--ledger", ledger());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("*dam*").contains("Brell Evening News").doesNotContain("Lorne");
        assertThat(run.err()).contains("2 hits");
        JsonNode hit = Run.of("find", "speaker:lorne", "dam", "--format", "jsonl", "--ledger", ledger())
                .json()
                .getFirst();
        assertThat(hit.at("/article/outlet").stringValue()).isEqualTo("Lake Herald");
        assertThat(hit.at("/content/highlights/0/0").isInt()).isTrue();
    }

    @Test
    void eventsLeaveInTheFormatsOfEventDataWithStatusAndWord() {
        add(
                ledger(),
                List.of(
                        report(
                                "one",
                                "Lake Herald",
                                "2026-04-12",
                                "Turkish forces shelled Syrian soldiers on Saturday, Mayor Ada Lorne said. Turkey will visit Syria.")));
        Run plover = Run.of("export", "--format", "plover", "--ledger", ledger());
        JsonNode first = plover.json().stream()
                .filter(line -> line.at("/event/0").asString().equals("ASSAULT"))
                .findFirst()
                .orElseThrow();
        assertThat(first.get("date").asString()).isEqualTo("2026-04-11");
        assertThat(first.at("/actor/0/country").asString()).isEqualTo("TUR");
        assertThat(first.get("quad_code").asInt()).isEqualTo(4);
        assertThat(first.get("word").asString()).isEqualTo("Ada Lorne");
        assertThat(first.at("/cite_info/publication").asString()).isEqualTo("Lake Herald");
        assertThat(plover.json()).allMatch(line -> line.has("status") && line.has("date"));
        List<String> rows = Run.of("export", "--format", "polecat", "--ledger", ledger())
                .out()
                .lines()
                .toList();
        assertThat(rows.getFirst())
                .startsWith("Event ID\tEvent Date\tEvent Type\t")
                .endsWith("\tOn Whose Word\tParty\tDecision");
        assertThat(rows).hasSize(plover.json().size() + 1);
        int cells = rows.getFirst().split("\t", -1).length;
        assertThat(cells).isEqualTo(44);
        assertThat(rows).allMatch(row -> row.split("\t", -1).length == cells);
        assertThat(rows).anyMatch(row -> row.contains("\tAGREE\t") && row.contains("\tplanned\tarticle\t"));
    }

    @Test
    void eventsGoToAMapAndClaimsAreCounted() {
        add(
                ledger(),
                List.of(
                        report(
                                "one",
                                "Lake Herald",
                                "2026-04-12",
                                "Turkish forces shelled Syrian soldiers on Saturday, Mayor Ada Lorne said. Police arrested ten men.")));
        Run run = Run.of("export", "--format", "geojson", "--ledger", ledger());
        assertThat(run.err()).contains("2 rows written; 1 claim left out");
        JsonNode collection = JsonMapper.shared().readTree(run.out());
        assertThat(collection.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.get("features"))
                .hasSize(2)
                .allMatch(feature -> feature.at("/properties/word").isString())
                .allMatch(feature -> feature.at("/properties/link")
                        .asString()
                        .endsWith("?at=" + feature.get("id").asString()));
        Run empty = Run.of("export", "--format", "geojson", "nobody:x", "--ledger", ledger());
        assertThat(empty.code()).isNotZero();
        Run none = Run.of("export", "--format", "geojson", "zeppelin", "--ledger", ledger());
        assertThat(JsonMapper.shared().readTree(none.out()).get("features")).isEmpty();
    }

    @Test
    void cellsThatAProgramWouldRunAreGuarded() {
        add(ledger(), List.of(report("x", "=cmd", "2026-04-12", "Mayor Ada Lorne said the fair opens on Sunday.")));
        assertThat(Run.of("export", "--format", "csv", "--ledger", ledger()).out())
                .contains(",'=cmd,");
    }

    @Test
    void incidentsHaveTheContractsKeys() {
        add(ledger(), REPORTS);
        List<JsonNode> incidents =
                Run.of("incidents", "--format", "jsonl", "--ledger", ledger()).json();
        assertThat(incidents).hasSize(1);
        JsonNode incident = incidents.getFirst();
        assertThat(incident.propertyNames())
                .contains(
                        "id",
                        "type",
                        "when",
                        "actors",
                        "recipients",
                        "accounts",
                        "first",
                        "origins",
                        "independentOrigins",
                        "partyOrigins",
                        "echoes",
                        "disputes",
                        "figures");
        assertThat(incident.path("independentOrigins").intValue()).isEqualTo(2);
        assertThat(incident.path("accounts").size()).isEqualTo(3);
        assertThat(incident.path("echoes").size()).isEqualTo(1);
        String id = incident.path("id").stringValue();
        assertThat(Run.of("incident", id, "--ledger", ledger()).out())
                .contains("a senior security official · official unnamed", "echo, the same day", "Ada Lorne");
        assertThat(Run.of("find", "origins:>1", "--ledger", ledger()).err()).contains("3 hits");
    }

    @Test
    void whyAndActorTellWhatAnEntryStandsOn() {
        add(ledger(), REPORTS);
        String id = Run.of("find", "outlet:lake", "--format", "jsonl", "--ledger", ledger())
                .json()
                .getFirst()
                .path("id")
                .stringValue();
        assertThat(Run.of("why", id, "--ledger", ledger()).out())
                .contains("[she saw rebels mine the Velden dam]", "page SHA-256", "belongs to incident", "share");
        assertThat(Run.of("actor", "Lorne", "--ledger", ledger()).out()).contains("2 claims", "Lake Herald (1)");
        assertThat(Run.of("actor", "Nobody", "--ledger", ledger()).code()).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find|\"never closed|character 1|never closed",
                "find|who:me|character 1|there is no field",
                "incidents|from:yesterday|character 1|is no day",
                "find|speaker:|character 1|nothing stands behind",
                "find|--fromat|Unknown option|--fromat"
            })
    void aWrongQueryIsToldWithItsPlace(String command, String query, String place, String problem) {
        Run run = Run.of(command, query, "--ledger", ledger());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains(place, problem);
    }

    @Test
    void aLedgerThatIsNotThereIsNotMadeByLooking() {
        Run run = Run.of("find", "dam", "--ledger", ledger());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no ledger yet");
        assertThat(folder.resolve("ledger.db")).doesNotExist();
    }

    @Test
    void aDamagedEntryMakesVerifyFail() throws Exception {
        add(ledger(), REPORTS);
        assertThat(Run.of("verify", "--ledger", ledger()).code()).isZero();
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + ledger());
                java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attribution SET content_text = 'X' WHERE speaker_name = 'Ada Lorne'");
        }
        Run run = Run.of("verify", "--ledger", ledger());
        assertThat(run.code()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(run.outLines()).hasSize(2).allMatch(line -> line.contains("article "));
    }

    @Test
    void neitherTheOrderNorTheThreadsChangeTheExport() throws Exception {
        List<String> reports = new ArrayList<>(GeneratedReports.lines(40));
        add(ledger(), reports, "--threads", "1");
        String expected = everything(ledger());
        assertThat(Run.of("incidents", "--format", "jsonl", "--ledger", ledger())
                        .outLines())
                .isNotEmpty();
        for (int threads : List.of(2, 4)) {
            Collections.shuffle(reports, new Random(threads));
            String other = folder.resolve("ledger" + threads + ".db").toString();
            add(other, reports, "--threads", Integer.toString(threads));
            assertThat(everything(other)).isEqualTo(expected);
        }
    }

    @Test
    @Tag("soak")
    void thirtyShufflesOnOneTwoAndFourThreadsAreOneExport() throws Exception {
        List<String> reports = new ArrayList<>(GeneratedReports.lines(120));
        add(ledger(), reports, "--threads", "1");
        String expected = everything(ledger());
        for (int shuffle = 0; shuffle < 30; shuffle++) {
            Collections.shuffle(reports, new Random(100 + shuffle));
            for (int threads : List.of(1, 2, 4)) {
                String other = folder.resolve("shuffled" + shuffle + "-" + threads + ".db")
                        .toString();
                add(other, reports, "--threads", Integer.toString(threads));
                assertThat(everything(other))
                        .as("shuffle %d on %d threads", shuffle, threads)
                        .isEqualTo(expected);
                Files.delete(Path.of(other));
            }
        }
    }

    static String everything(String ledger) {
        return Run.of("export", "--ledger", ledger).out()
                + Run.of("incidents", "--format", "jsonl", "--ledger", ledger).out();
    }

    @Test
    void theVariableNamesTheLedger() throws Exception {
        Files.createDirectories(folder);
        Run run = Run.on(REPORTS.getFirst() + "\n", false, java.util.Map.of("HEARSAY_LEDGER", ledger()), "add", "-");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("ledger.db")).exists();
    }

    @Test
    void eventsAreFoundByTypeStatusAndWhoIsInThem() {
        add(
                ledger(),
                List.of(
                        report(
                                "port",
                                "Harbour Times",
                                "2026-04-12",
                                "Zemblan rebels shelled the port of Korb, killing at least 33 people, a mayor said. The navy will not attack Velden.")));
        List<JsonNode> hits = Run.of(
                        "find", "type:assault", "status:happened", "--format", "jsonl", "--ledger", ledger())
                .json();
        assertThat(hits).hasSize(1);
        JsonNode event = hits.getFirst();
        assertThat(event.path("kind").stringValue()).isEqualTo("event");
        assertThat(event.path("figures").path(0).path("min").asInt()).isEqualTo(33);
        assertThat(event.path("figures").path(0).has("max")).isFalse();
        assertThat(event.path("word").isMissingNode()).isFalse();
        assertThat(Run.of("find", "recipient:velden", "--ledger", ledger()).out())
                .contains("The navy (MIL) · will not attack → Velden")
                .doesNotContain("Korb");
        assertThat(Run.of("why", event.path("id").stringValue(), "--ledger", ledger())
                        .out())
                .contains("[shelled]");
    }
}
