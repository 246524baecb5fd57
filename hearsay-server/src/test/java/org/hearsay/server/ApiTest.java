// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.ledger.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API against its contract: every path with every status that {@code openapi.json} tells, and every key of every answer. */
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Ledger ledger;
    private static Server server;
    private static JsonNode contract;

    @BeforeAll
    static void serve() throws Exception {
        ledger = SampleLedger.ofDemo(folder);
        server = Server.start(ledger, SampleLedger.READERS, 0);
        contract = JSON.readTree(get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        server.close();
        ledger.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** For every path of the contract, one request for each status. */
    private static Map<String, HttpRequest.Builder> requests() throws Exception {
        String job = ended();
        String article = ledger.articles(Query.ALL, java.util.Optional.empty(), 1)
                .articles()
                .getFirst()
                .article()
                .id();
        String entry = ledger.find(Query.ALL, java.util.Optional.empty(), 1)
                .hits()
                .getFirst()
                .id();
        String incident = ledger.incidents(Query.ALL, java.util.Optional.empty(), 1)
                .incidents()
                .getFirst()
                .id();
        String speaker = URLEncoder.encode(ledger.speakers(1).getFirst().name(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        String decided = ledger.decide(Proposal.of(
                        Verb.CONFIRM,
                        ledger.find(Query.ALL, java.util.Optional.empty(), 2)
                                .hits()
                                .getLast()
                                .id(),
                        "Ada Lorne",
                        java.util.Optional.of("read the page")))
                .id();
        Map<String, HttpRequest.Builder> requests = new TreeMap<>();
        Map<String, String> good = Map.ofEntries(
                Map.entry("/openapi.json", "/openapi.json"),
                Map.entry("/ledger", "/ledger"),
                Map.entry("/articles", "/articles?limit=3&q=ceasefire"),
                Map.entry("/articles/{id}", "/articles/" + article),
                Map.entry("/articles/{id}/beside", "/articles/" + article + "/beside"),
                Map.entry("/entries", "/entries?limit=7&q=said&count=1"),
                Map.entry("/entries/{id}", "/entries/" + entry),
                Map.entry("/incidents", "/incidents?limit=2"),
                Map.entry("/incidents/{id}", "/incidents/" + incident),
                Map.entry("/places", "/places?limit=9"),
                Map.entry("/speakers", "/speakers?limit=5"),
                Map.entry("/actors/{name}", "/actors/" + speaker),
                Map.entry("/exports/{format}", "/exports/jsonl"),
                Map.entry("/relations", "/relations?by=actor&limit=9"),
                Map.entry("/queue", "/queue?limit=9"),
                Map.entry("/facets", "/facets?q=said"),
                Map.entry("/suggestions", "/suggestions?begun=speaker:russ"),
                Map.entry("/decisions", "/decisions?limit=9"),
                Map.entry("/decisions/{id}", "/decisions/" + decided),
                Map.entry("/jobs", "/jobs"),
                Map.entry("/jobs/{id}", "/jobs/" + job),
                Map.entry("/jobs/{id}/events", "/jobs/" + job + "/events"));
        good.forEach((path, asked) -> {
            requests.put(path + " 200", request(asked));
            requests.put(path + " 403", request(asked).header("Origin", "https://elsewhere.example"));
            requests.put(path + " 304", tagged(asked));
        });
        for (String list : List.of(
                "/articles",
                "/entries",
                "/incidents",
                "/places",
                "/exports/{format}",
                "/relations",
                "/queue",
                "/facets")) {
            requests.put(list + " 400", request(list.replace("{format}", "csv") + "?q=" + "nofield%3Ax"));
        }
        requests.put("/suggestions 400", request("/suggestions?begun=" + "a".repeat(2_001)));
        requests.put("/articles/{id}/beside 400", request("/articles/" + article + "/beside?q=nofield%3Ax"));
        requests.put("/speakers 400", request("/speakers?limit=0"));
        requests.put("/articles/{id} 404", request("/articles/none"));
        requests.put("/entries/{id} 404", request("/entries/none"));
        requests.put("/incidents/{id} 404", request("/incidents/none"));
        requests.put("/actors/{name} 404", request("/actors/Nobody%20Whosoever"));
        requests.put("/exports/{format} 404", request("/exports/xlsx"));
        decisions(requests, entry, decided);
        jobs(requests, job);
        requests.put("post /readings 200", reading("{\"text\": \"The bridge fell, Ada Lorne said on Monday.\"}", true));
        requests.put("post /readings 400", reading("{\"text\": \"  \"}", true));
        requests.put("post /readings 403", reading("{\"text\": \"The bridge fell, Ada Lorne said.\"}", false));
        return requests;
    }

    private static void decisions(Map<String, HttpRequest.Builder> requests, String entry, String decided) {
        requests.put("/decisions 400", request("/decisions?cursor=bm9uZQ"));
        requests.put("/decisions/{id} 404", request("/decisions/none"));
        String body = "{\"verb\": \"%s\", \"ids\": [\"%s\"], \"changes\": {%s}, \"who\": \"Ada Lorne\"}";
        String amend = body.formatted("amend", entry, "\"place\": \"Orlen\", \"when\": \"2020-02\"");
        if (ledger.entry(entry).orElseThrow() instanceof org.hearsay.ledger.store.Hit.Claim) {
            amend = body.formatted("amend", entry, "\"speaker\": \"Jon Tarrin\"");
        }
        requests.put("post /decisions 201", post("/decisions", amend, true));
        requests.put("post /decisions 400", post("/decisions", body.formatted("praise", entry, ""), true));
        requests.put("post /decisions 403", post("/decisions", body.formatted("confirm", entry, ""), false));
        requests.put("post /decisions 404", post("/decisions", body.formatted("confirm", "none", ""), true));
        requests.put(
                "post /decisions 409", post("/decisions", body.formatted("confirm", decidedEntry(decided), ""), true));
        String undo = "/decisions/" + decided + "/undo";
        requests.put("post /decisions/{id}/undo 201", post(undo, "{\"who\": \"Ada Lorne\"}", true));
        requests.put("post /decisions/{id}/undo 400", post(undo, "{\"who\": \" \"}", true));
        requests.put("post /decisions/{id}/undo 403", post(undo, "{\"who\": \"Ada Lorne\"}", false));
        requests.put("post /decisions/{id}/undo 404", post("/decisions/none/undo", "{\"who\": \"Ada\"}", true));
        requests.put("post /decisions/{id}/undo 409", post(undo, "{\"who\": \"Ada Lorne\"}", true));
    }

    /** A job that has ended; it found nothing to add, so that the ledger stays as it is. */
    private static String ended() throws Exception {
        String job = JSON.readTree(send(files("picture.png").header(Guard.TOKEN_HEADER, server.token()))
                        .body())
                .get("id")
                .asString();
        assertThat(get("/jobs/" + job + "/events").body()).contains("is an image");
        return job;
    }

    private static HttpRequest.Builder files(String name) {
        return new Multipart()
                .with(name, "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1))
                .to(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/jobs"));
    }

    private static void jobs(Map<String, HttpRequest.Builder> requests, String job) {
        requests.put("/jobs/{id} 404", request("/jobs/none"));
        requests.put("/jobs/{id}/events 404", request("/jobs/none/events"));
        requests.put("post /jobs 202", files("other.png").header(Guard.TOKEN_HEADER, server.token()));
        requests.put("post /jobs 400", post("/jobs", "no files", true));
        requests.put("post /jobs 403", files("other.png"));
        // Announced as larger than is taken; the server answers before anything is sent.
        requests.put(
                "post /jobs 413",
                request("/jobs")
                        .header(Guard.TOKEN_HEADER, server.token())
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.noBody(), 2_000_000_000L)));
        requests.put("post /jobs/{id}/cancel 200", post("/jobs/" + job + "/cancel", "", true));
        requests.put("post /jobs/{id}/cancel 403", post("/jobs/" + job + "/cancel", "", false));
        requests.put("post /jobs/{id}/cancel 404", post("/jobs/none/cancel", "", true));
    }

    private static String decidedEntry(String decision) {
        return ledger.decision(decision).orElseThrow().subjects().getFirst();
    }

    private static HttpRequest.Builder tagged(String path) {
        try {
            return request(path)
                    .header(
                            "If-None-Match",
                            get(path).headers().firstValue("ETag").orElse("\"none\""));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder reading(String body, boolean allowed) {
        return post("/readings", body, allowed);
    }

    private static HttpRequest.Builder post(String path, String body, boolean allowed) {
        HttpRequest.Builder post = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return allowed ? post.header(Guard.TOKEN_HEADER, server.token()) : post;
    }

    @Test
    void everyPathAnswersEveryStatusOfTheContract() throws Exception {
        Map<String, HttpRequest.Builder> requests = requests();
        Set<String> walked = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                for (Map.Entry<String, JsonNode> told :
                        operation.getValue().get("responses").properties()) {
                    String method = operation.getKey().equals("get") ? "" : operation.getKey() + " ";
                    String name = method + path.getKey() + " " + told.getKey();
                    assertThat(requests)
                            .as("a request for each answer of the contract")
                            .containsKey(name);
                    HttpResponse<String> answer = send(java.util.Objects.requireNonNull(requests.get(name)));
                    assertThat(answer.statusCode() + " " + answer.body())
                            .as(name)
                            .startsWith(told.getKey());
                    meets(answer, told.getValue(), name);
                    walked.add(name);
                }
            }
        }
        assertThat(walked).hasSizeGreaterThan(35);
    }

    private static void meets(HttpResponse<String> answer, JsonNode told, String name) {
        JsonNode content = told.get("content");
        if (content == null) {
            assertThat(answer.body()).as(name).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(content.has(type)).as(name + " as " + type).isTrue();
        JsonNode schema = content.get(type).get("schema");
        if (schema != null) {
            List<String> faults = new ArrayList<>();
            check(JSON.readTree(answer.body()), schema, name, faults);
            assertThat(faults).isEmpty();
        }
    }

    /** The parts of JSON Schema that the contract uses; a key that the contract does not name is a fault, too. */
    private static void check(JsonNode value, JsonNode schema, String at, List<String> faults) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replace("#/components/schemas/", "");
            check(value, contract.get("components").get("schemas").get(name), at, faults);
            return;
        }
        if (schema.has("enum")) {
            if (schema.get("enum").valueStream().noneMatch(value::equals)) {
                faults.add(at + ": " + value + " is none of " + schema.get("enum"));
            }
            return;
        }
        switch (schema.path("type").asString("")) {
            case "object" -> object(value, schema, at, faults);
            case "array" -> {
                for (JsonNode item : value) {
                    check(item, schema.get("items"), at + "[]", faults);
                }
                fault(value.isArray(), at, "list", faults);
            }
            case "string" -> fault(value.isString(), at, "string", faults);
            case "integer" -> fault(value.isIntegralNumber(), at, "integer", faults);
            case "number" -> fault(value.isNumber(), at, "number", faults);
            case "boolean" -> fault(value.isBoolean(), at, "boolean", faults);
            default -> faults.add(at + ": the contract does not say what it is");
        }
    }

    private static void fault(boolean holds, String at, String kind, List<String> faults) {
        if (!holds) {
            faults.add(at + " is no " + kind);
        }
    }

    private static void object(JsonNode value, JsonNode schema, String at, List<String> faults) {
        fault(value.isObject(), at, "object", faults);
        for (JsonNode key : schema.path("required")) {
            fault(value.has(key.asString()), at + "." + key.asString(), "key that is always there", faults);
        }
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            JsonNode known = schema.path("properties").get(part.getKey());
            if (known == null) {
                known = schema.get("additionalProperties");
            }
            if (known != null && !known.isBoolean()) {
                check(part.getValue(), known, at + "." + part.getKey(), faults);
            }
        }
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            HttpResponse<String> answer = get("/articles?limit=10" + (next.isEmpty() ? "" : "&cursor=" + next));
            JsonNode page = JSON.readTree(answer.body());
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = page.path("next").asString("");
            assertThat(answer.headers().firstValue("Link").isPresent()).isEqualTo(!next.isEmpty());
        } while (!next.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) ledger.size().articles());
    }

    @Test
    void everyArticleKnowsThoseBesideIt() throws Exception {
        for (String query : List.of("", "said")) {
            List<String> listed = new ArrayList<>();
            JSON.readTree(get("/articles?limit=1000&q=" + query).body())
                    .get("items")
                    .forEach(item -> listed.add(item.get("id").asString()));
            for (int i = 0; i < listed.size(); i++) {
                JsonNode beside = JSON.readTree(
                        get("/articles/" + listed.get(i) + "/beside?q=" + query).body());
                assertThat(beside.path("previous").asString("")).isEqualTo(i == 0 ? "" : listed.get(i - 1));
                assertThat(beside.path("next").asString("")).isEqualTo(i == listed.size() - 1 ? "" : listed.get(i + 1));
            }
        }
        assertThat(get("/articles/none/beside").body()).isEqualTo("{}");
    }

    @Test
    void anExportHoldsEveryEntry() throws Exception {
        long rows = ledger.count(Query.ALL);
        assertThat(get("/exports/jsonl").body().lines().count()).isEqualTo(rows);
        assertThat(get("/exports/csv").body()).startsWith("id,kind,uri,");
        JsonNode map = JSON.readTree(get("/exports/geojson").body());
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.get("features"))
                .isNotEmpty()
                .allMatch(feature -> feature.at("/properties/word").isString());
    }

    @Test
    void aBodyThatIsNoJsonIsToldSo() throws Exception {
        HttpResponse<String> answer = send(reading("{\"text\": ", true));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The body is not the JSON that is asked for");
    }
}
