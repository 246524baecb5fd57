// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.reading.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are sent over HTTP and read into the ledger. */
class JobsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String PAGE =
            "<html><head><title>Bridge at Korb closed</title></head><body><article><h1>Bridge at Korb closed</h1>"
                    + "<p>The bridge at Korb was closed on Monday, the Zemblan transport ministry said.</p>"
                    + "<p>Engineers will look at its piers, the ministry added in a statement.</p>%s</article></body></html>";

    private static final String LINES =
            "{\"text\": \"Nobody was hurt at Orlen, said Ada Lorne, the mayor.\", \"uri\": \"https://one.example/1\"}\n"
                    + "{\"text\": \"  \"}\n"
                    + "{\"text\": \"The ferry sails again, the harbour master of Orlen said.\", \"uri\": \"https://one.example/2\"}\n";

    @TempDir
    private Path folder;

    private Optional<Ledger> open = Optional.empty();
    private Optional<Server> serving = Optional.empty();

    private Ledger serve(Supplier<Reader> readers) {
        Ledger ledger = SampleLedger.empty(folder);
        open = Optional.of(ledger);
        serving = Optional.of(Server.start(ledger, readers, 0));
        return ledger;
    }

    @AfterEach
    void stop() {
        serving.ifPresent(Server::close);
        open.ifPresent(Ledger::close);
    }

    private URI address(String path) {
        return serving.orElseThrow().uri().resolve("/api/v1" + path);
    }

    private JsonNode answer(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request.header(Guard.TOKEN_HEADER, serving.orElseThrow().token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private String sent(Multipart files) throws Exception {
        return answer(files.to(address("/jobs")), 202).get("id").asString();
    }

    /** Every event of the job, until it has ended. */
    private List<JsonNode> followed(String job) throws Exception {
        HttpResponse<String> stream = CLIENT.send(
                HttpRequest.newBuilder(address("/jobs/" + job + "/events")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return stream.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> JSON.readTree(line.substring("data: ".length())))
                .toList();
    }

    @Test
    void whatIsSentIsReadAndWhatCannotBeIsNamedWithItsReason() throws Exception {
        Ledger ledger = serve(SampleLedger.READERS);
        Multipart files = new Multipart()
                .with("korb.html", PAGE.formatted(""))
                .with("zemblan/lines.jsonl", LINES)
                .with("report.pdf", "%PDF-1.7 and so on")
                .with("nothing.txt", "");
        List<JsonNode> events = followed(sent(files));
        JsonNode end = events.getLast();
        assertThat(end.get("state").asString()).isEqualTo("done");
        assertThat(end.get("total").asInt()).isEqualTo(6);
        assertThat(end.get("done").asInt()).isEqualTo(6);
        assertThat(end.get("added").asInt()).isEqualTo(3);
        assertThat(end.get("skipped")
                        .valueStream()
                        .map(one -> one.get("where").asString() + " "
                                + one.get("reason").asString()))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("zemblan/lines.jsonl line 2 "))
                .anyMatch(line -> line.startsWith("report.pdf is a PDF; save the article"))
                .anyMatch(line -> line.startsWith("nothing.txt is empty"));
        assertThat(ledger.find(Query.of("speaker:ministry"), Optional.empty(), 10)
                        .hits())
                .isNotEmpty();
        JsonNode again = followed(sent(files)).getLast();
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(3);
        assertThat(answer(HttpRequest.newBuilder(address("/jobs")), 200).get("items"))
                .hasSize(2);
    }

    @Test
    void aJobCanBeEndedWhileItWaitsAndWhileItReads() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        Ledger ledger = serve(() -> {
            asked.countDown();
            try {
                given.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return SampleLedger.READER;
        });
        String reading = sent(new Multipart().with("lines.jsonl", LINES));
        String waiting = sent(new Multipart().with("korb.html", PAGE.formatted("")));
        asked.await();
        assertThat(cancelled(waiting)).isEqualTo("cancelled");
        assertThat(cancelled(reading)).isEqualTo("reading");
        given.countDown();
        assertThat(followed(reading).getLast().get("state").asString()).isEqualTo("cancelled");
        assertThat(cancelled(reading)).isEqualTo("cancelled");
        assertThat(ledger.size().articles()).isZero();
    }

    private String cancelled(String job) throws Exception {
        return answer(
                        HttpRequest.newBuilder(address("/jobs/" + job + "/cancel"))
                                .POST(HttpRequest.BodyPublishers.noBody()),
                        200)
                .get("state")
                .asString();
    }

    @Test
    void aLargePageIsTaken() throws Exception {
        serve(SampleLedger.READERS);
        String filler = "<!-- " + "x".repeat(8_000_000) + " -->";
        JsonNode end = followed(sent(new Multipart().with("korb.html", PAGE.formatted(filler))))
                .getLast();
        assertThat(end.get("added").asInt()).isEqualTo(1);
    }

    @Test
    void aNameNeverLeadsAnywhere() {
        assertThat(Sending.plain("../../etc/passwd")).isEqualTo("etc/passwd");
        assertThat(Sending.plain("C:\\news\\..\\a.html")).isEqualTo("news/a.html");
        assertThat(Sending.plain("/abs//./a\u0000b\u202E.html")).isEqualTo("abs/ab.html");
        assertThat(Sending.plain("https://one.example/a.html")).isEqualTo("https:/one.example/a.html");
        assertThat(Sending.plain("..")).isEqualTo("file");
        assertThat(Sending.plain("a".repeat(900) + ".html")).hasSize(500).endsWith(".html");
    }
}
