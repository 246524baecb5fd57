// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.article.Article;
import org.hearsay.article.LiveEntry;
import org.hearsay.article.PageKind;
import org.hearsay.article.Publication;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.testkit.Reports;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionKind;
import org.hearsay.page.Page;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store promises; each store's test extends it. */
abstract class StoreContract {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private static final PageReading BRIDGE = Reports.of("https://karvia.example/bridge")
            .outlet("The Karvia Courier")
            .published("2026-03-02")
            .headline("Bridge closed")
            .says(
                    "The Orlen bridge will stay closed, Mayor Ada Lorne said on Monday.",
                    "“We found cracks in two of Türkiye’s old pillars,” she said.");

    private static final PageReading FERRY = Reports.of("https://brell.example/ferry")
            .outlet("Brell Evening News")
            .published("2026-03-04")
            .says(
                    "The ferry will run again, according to harbour master Jon Tarrin.",
                    "“The bridge is no concern of ours,” said Jon Tarrin.");

    private static final PageReading UNDATED =
            Reports.of("undated.txt").says("A senior official said the cease-fire would hold.");

    private String location;
    private Store store;

    /** The location of an empty store. */
    abstract String fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        location = fresh();
        store = Store.open(location, NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasReadComesBackAsItWas() {
        assertThat(store.add(List.of(BRIDGE, FERRY))).containsExactly(Added.NEW, Added.NEW);
        assertThat(store.article(id(BRIDGE))).contains(BRIDGE.reading());
        assertThat(store.article(id(FERRY))).contains(FERRY.reading());
        assertThat(store.article("0000000000000000")).isEmpty();
        assertThat(store.size().articles()).isEqualTo(2);
    }

    @Test
    void mentionsComeBackAsTheyWere() {
        Reading plain = BRIDGE.reading();
        int begin = plain.article().text().indexOf("Mayor Ada Lorne");
        Span mayor = new Span(begin, begin + 15);
        Span name = new Span(begin + 6, begin + 15);
        Reading reading = new Reading(
                plain.article(),
                plain.attributions(),
                List.of(
                        new Mention(mayor, MentionKind.PERSON, Optional.of(name), true, 0.93),
                        new Mention(name, MentionKind.OTHER, Optional.empty(), false, 0.125)),
                plain.timexes(),
                plain.toponyms(),
                plain.actors(),
                plain.speakers(),
                plain.events());
        store.add(List.of(new PageReading(BRIDGE.page(), reading)));
        assertThat(store.article(id(BRIDGE))).contains(reading);
        List<Difference> differences = new ArrayList<>();
        store.verify(differences::add);
        assertThat(differences).isEmpty();
    }

    @Test
    void whatThePageSaysOfItsPublicationComesBackAsItWas() {
        Article plain = BRIDGE.reading().article();
        Article told = new Article(
                plain.id(),
                plain.uri(),
                plain.outlet(),
                plain.headline(),
                plain.byline(),
                plain.published(),
                plain.language(),
                plain.tags(),
                plain.text(),
                plain.leftOut(),
                new Publication(
                        Optional.of("2026-04-12T08:00:00+03:00"),
                        Optional.of("2026-04-13"),
                        Optional.of("Region"),
                        List.of("AFP", "Reuters"),
                        Optional.of("https://courier.example/bridge"),
                        PageKind.STUMP,
                        true,
                        List.of(
                                new LiveEntry("2026-04-12T08:00:00+03:00", new Span(0, 5)),
                                new LiveEntry("2026-04-12T09:00:00+03:00", new Span(7, 9)))));
        Reading reading = new Reading(
                told,
                BRIDGE.reading().attributions(),
                BRIDGE.reading().mentions(),
                BRIDGE.reading().timexes(),
                BRIDGE.reading().toponyms(),
                BRIDGE.reading().actors(),
                BRIDGE.reading().speakers(),
                BRIDGE.reading().events());
        store.add(List.of(new PageReading(BRIDGE.page(), reading)));
        assertThat(store.article(id(BRIDGE))).contains(reading);
        List<Difference> differences = new ArrayList<>();
        store.verify(differences::add);
        assertThat(differences).isEmpty();
    }

    @Test
    void whatWasAddedIsThereAfterOpeningAgain() {
        store.add(List.of(BRIDGE));
        store.close();
        store = Store.open(location, NOON);
        assertThat(store.article(id(BRIDGE))).contains(BRIDGE.reading());
        assertThat(shown("cracks")).containsExactly("“We found cracks in two of Türkiye’s old pillars,”");
    }

    @Test
    void addingTheSameTwiceChangesNothing() {
        store.add(List.of(BRIDGE, FERRY));
        List<String> before = shown("");
        assertThat(store.add(List.of(FERRY, BRIDGE))).containsExactly(Added.KNOWN, Added.KNOWN);
        assertThat(shown("")).isEqualTo(before);
        assertThat(store.size()).isEqualTo(new Size(2, before.size(), 0, 0));
    }

    @Test
    void aPageIsKnownByPlaceAndBytes() {
        store.add(List.of(BRIDGE));
        Page page = BRIDGE.page();
        assertThat(store.knows(page.uri(), page.sha256())).isTrue();
        assertThat(store.knows("elsewhere", page.sha256())).isFalse();
        assertThat(store.knows(page.uri(), FERRY.page().sha256())).isFalse();
    }

    @Test
    void aChangedTextAtTheSamePlaceIsARevisionAndBothAreKept() {
        PageReading changed = Reports.of("https://karvia.example/bridge")
                .outlet("The Karvia Courier")
                .published("2026-03-02")
                .says("The Orlen bridge may stay closed, Mayor Ada Lorne said on Monday.");
        store.add(List.of(BRIDGE));
        assertThat(store.add(List.of(changed))).containsExactly(Added.REVISION);
        assertThat(store.revisions("https://karvia.example/bridge")).containsExactlyInAnyOrder(id(BRIDGE), id(changed));
        assertThat(store.article(id(BRIDGE))).contains(BRIDGE.reading());
        assertThat(store.article(id(changed))).contains(changed.reading());
    }

    @Test
    void ofTwoHeadsToOneTextTheSameOneStandsInEitherOrder() throws Exception {
        PageReading other = Reports.of("undated.txt")
                .headline("Cease-fire")
                .says("A senior official said the cease-fire would hold.");
        store.add(List.of(UNDATED, other));
        Optional<Reading> first = store.article(id(UNDATED));
        try (Store second = Store.open(fresh(), NOON)) {
            second.add(List.of(other));
            second.add(List.of(UNDATED));
            assertThat(second.article(id(UNDATED))).isEqualTo(first).isPresent();
            assertThat(second.verify(difference -> assertThat(difference).isNull()))
                    .isPositive();
        }
    }

    @Test
    void aNewReadingReplacesTheOldOneOnlyWhenAsked() {
        store.add(List.of(BRIDGE));
        Reading less = Reading.of(
                BRIDGE.reading().article(), BRIDGE.reading().attributions().subList(0, 1));
        PageReading read = new PageReading(BRIDGE.page(), less);
        assertThat(store.add(List.of(read))).containsExactly(Added.KNOWN);
        assertThat(store.article(id(BRIDGE))).contains(BRIDGE.reading());
        assertThat(store.addAgain(List.of(read))).containsExactly(Added.READ_AGAIN);
        assertThat(store.article(id(BRIDGE))).contains(less);
        assertThat(shown("cracks")).isEmpty();
        assertThat(store.addAgain(List.of(read))).containsExactly(Added.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bridge|2",
                "BRIDGE closed|1",
                "\"the bridge\"|1",
                "\"bridge the\"|0",
                "turkiye|1",
                "Türkiye's pillars|1",
                "crack|0",
                "crack*|1",
                "cease-fire|1",
                "\"cease fire\"|1",
                "bridge -cracks -ferry|2",
                "-bridge|3",
                "speaker:lorne|2",
                "speaker:\"Ada Lorne\"|2",
                "speaker:\"Lorne Ada\"|0",
                "speaker:lorne,tarrin|4",
                "-speaker:tarrin|3",
                "actor:tarrin bridge|1",
                "outlet:courier|2",
                "outlet:\"Brell Evening News\" ferry|1",
                "type:statement|5",
                "type:assault|0",
                "from:2026-03-04|2",
                "to:2026-03|4",
                "from:2026-03-02 to:2026-03-03|2",
                "from:2027|0",
                "nothing|0"
            })
    void queriesHaveTheirHits(String query, int hits) {
        store.add(List.of(BRIDGE, FERRY, UNDATED));
        List<Hit> found = store.find(Query.of(query), "", 100);
        assertThat(found).as("%s in %s", query, shown("")).hasSize(hits);
        assertThat(store.count(Query.of(query))).isEqualTo(hits);
    }

    @Test
    void hitsComeNewestFirstAndInPagesThatGoOn() {
        store.add(List.of(UNDATED, BRIDGE, FERRY));
        List<Hit> all = store.find(Query.ALL, "", 100);
        assertThat(all)
                .extracting(hit -> hit.article().published().orElse("none"))
                .containsExactly("2026-03-04", "2026-03-04", "2026-03-02", "2026-03-02", "none");
        List<Hit> paged = new ArrayList<>();
        String after = "";
        for (List<Hit> page = store.find(Query.ALL, after, 2);
                !page.isEmpty();
                page = store.find(Query.ALL, after, 2)) {
            paged.addAll(page);
            after = page.getLast().cursor();
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void theOrderOfAddingChangesNothing() throws Exception {
        List<PageReading> reports = new ArrayList<>(List.of(BRIDGE, FERRY, UNDATED));
        store.add(reports);
        List<Hit> expected = store.find(Query.ALL, "", 100);
        Collections.shuffle(reports, new Random(7));
        try (Store other = Store.open(fresh(), NOON)) {
            reports.forEach(report -> other.add(List.of(report)));
            assertThat(other.find(Query.ALL, "", 100)).isEqualTo(expected);
        }
    }

    @Test
    void whatSeveralArticlesTellIsOneIncidentWithItsOriginsWhateverTheOrder() throws Exception {
        List<PageReading> reports = new ArrayList<>(Incidental.FIVE_OUTLETS);
        store.add(reports);
        List<String> expected = bodies(store);
        IncidentLine only = statements(store).getFirst();
        assertThat(only.articles()).isEqualTo(5);
        assertThat(only.independentOrigins()).isEqualTo(1);
        assertThat(only.echoes()).isEqualTo(4);
        assertThat(store.incident(only.id()).orElseThrow().origins().getFirst().articles())
                .hasSize(5);
        for (int seed = 1; seed <= 5; seed++) {
            Collections.shuffle(reports, new Random(seed));
            try (Store other = Store.open(fresh(), NOON)) {
                reports.forEach(report -> other.add(List.of(report)));
                assertThat(bodies(other)).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void queriesCanAskForOriginsAndIncidentsForQueries() {
        store.add(Incidental.FIVE_OUTLETS);
        store.add(List.of(BRIDGE, FERRY));
        assertThat(store.incidents(Query.of("dam"), "", 10)).isNotEmpty();
        assertThat(store.incidents(Query.of("ferry"), "", 10)).isEmpty();
        assertThat(store.incidents(Query.of("origins:>1"), "", 10)).isEmpty();
        assertThat(store.count(Query.of("origins:>1"))).isZero();
        assertThat(store.count(Query.of("origins:1"))).isEqualTo(store.count(Query.ALL));
    }

    @Test
    void anIncidentGoesWhenTheReadingThatMadeItGoes() {
        List<PageReading> two = Incidental.FIVE_OUTLETS.subList(0, 2);
        store.add(two);
        long before = store.size().incidents();
        assertThat(before).isPositive();
        PageReading read = two.getFirst();
        store.addAgain(
                List.of(new PageReading(read.page(), Reading.of(read.reading().article(), List.of()))));
        assertThat(store.size().incidents()).isZero();
        store.addAgain(List.of(read));
        assertThat(store.size().incidents()).isEqualTo(before);
    }

    /** The incidents of what was only said; events have incidents of their own. */
    private static List<IncidentLine> statements(Store store) {
        return store.incidents(Query.ALL, "", 100).stream()
                .filter(line -> line.type().equals("STATEMENT"))
                .toList();
    }

    private static List<String> bodies(Store store) {
        return store.incidents(Query.ALL, "", 100).stream()
                .map(IncidentLine::json)
                .toList();
    }

    @Test
    void nothingOfABatchThatFailsIsKept() {
        store.add(List.of(BRIDGE));
        Reading undated = UNDATED.reading();
        Reading twice = Reading.of(
                undated.article(),
                List.of(
                        undated.attributions().getFirst(),
                        undated.attributions().getFirst()));
        List<PageReading> bad = List.of(FERRY, new PageReading(UNDATED.page(), twice));
        assertThatThrownBy(() -> store.add(bad)).isInstanceOf(LedgerException.class);
        assertThat(store.size().articles()).isEqualTo(1);
        assertThat(store.add(List.of(FERRY))).containsExactly(Added.NEW);
    }

    @Test
    void manyMayReadWhileOneWrites() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> asking = Collections.nCopies(40, () -> {
                long hits = store.count(Query.of("type:statement"));
                return hits == 0 || hits == 2;
            });
            Future<List<Added>> writing = readers.submit(() -> store.add(List.of(BRIDGE)));
            for (Future<Boolean> asked : readers.invokeAll(asking)) {
                assertThat(asked.get()).isTrue();
            }
            assertThat(writing.get()).containsExactly(Added.NEW);
        }
    }

    @Test
    void aWholeLedgerVerifies() {
        store.add(List.of(BRIDGE, FERRY, UNDATED));
        List<Difference> differences = new ArrayList<>();
        assertThat(store.verify(differences::add)).isGreaterThan(9);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "UPDATE attribution SET content_text = 'something else'>content_spans",
                "UPDATE attribution SET content_spans = '1-4'>content_spans",
                "UPDATE attribution SET cue_spans = '7-700000'>cue_spans",
                "UPDATE attribution SET speaker_name = 'Somebody Else'>changed after it was stored",
                "UPDATE article SET published = '2020-01-01'>changed after it was stored",
                "UPDATE page SET length = length - 1>bytes are not those",
                "DELETE FROM article_page>page from which it was read",
                "UPDATE article SET text = 'X' || text>is not the"
            })
    void whatWasChangedBehindTheLedgersBackIsTold(String change, String told) throws Exception {
        store.add(List.of(BRIDGE));
        change(change);
        List<Difference> differences = new ArrayList<>();
        store.verify(differences::add);
        assertThat(differences)
                .isNotEmpty()
                .anyMatch(difference -> difference.what().contains(told));
    }

    @Test
    void aLedgerOfANewerHearsayIsRefusedWithASentence() throws Exception {
        change("INSERT INTO ledger_version (version) VALUES (1000)");
        assertThatThrownBy(() -> Store.open(location, NOON))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("newer hearsay")
                .hasMessageContaining("version 1000");
    }

    @Test
    void theViewsCanBeRead() throws Exception {
        store.add(List.of(BRIDGE, FERRY));
        assertThat(rows("SELECT speaker FROM claim WHERE outlet = 'The Karvia Courier' ORDER BY content"))
                .containsExactly("Ada Lorne", "Ada Lorne");
        assertThat(rows("SELECT name FROM speaker WHERE claims = 2 ORDER BY name"))
                .containsExactly("Ada Lorne", "Jon Tarrin");
        assertThat(rows("SELECT revisions FROM article_revision")).containsExactly("1", "1");
    }

    private void change(String sql) throws Exception {
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection(jdbc(location));
                java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> rows(String sql) throws Exception {
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection(jdbc(location));
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String jdbc(String location) {
        return location.startsWith("jdbc:") ? location : "jdbc:sqlite:" + location;
    }

    private static String id(PageReading report) {
        return report.reading().article().id();
    }

    private List<String> shown(String query) {
        return store.find(Query.of(query), "", 100).stream()
                .map(hit -> switch (hit) {
                    case Hit.Claim claim -> claim.content();
                    case Hit.Event event -> event.trigger();
                })
                .toList();
    }
}
