// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.testkit.LocalSite;
import org.hearsay.testkit.Packed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on this machine; names are looked up in a book of the test's own, and time passes only where it waits. */
class FetcherTest {

    private static final FetchOptions LOCAL =
            new FetchOptions(true, 100_000, Duration.ofMillis(800), 4, Duration.ofSeconds(1));

    private final LocalSite site = LocalSite.start();
    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T08:30:00Z");
    private final Fetcher fetcher = fetcher(LOCAL);

    private Fetcher fetcher(FetchOptions options) {
        return new Fetcher(
                options, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, new Pace(() -> now, time -> {
                    slept.add(time);
                    now = now.plus(time);
                }));
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Fetched.Content content(String path) {
        Fetched fetched = fetcher.fetch(site.url(path), Known.NOTHING);
        assertThat(fetched).isInstanceOf(Fetched.Content.class);
        return (Fetched.Content) fetched;
    }

    private String reason(String path) {
        Fetched fetched = fetcher.fetch(site.url(path), Known.NOTHING);
        assertThat(fetched).isInstanceOf(Fetched.Nothing.class);
        return ((Fetched.Nothing) fetched).reason();
    }

    @Test
    void pageComesAsItIs() {
        site.page("/a", "<p>Zürich", "ETag", "\"7\"", "Last-Modified", "Fri, 20 Nov 2026 08:00:00 GMT");
        Fetched.Content page = content("/a#part");
        assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>Zürich");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.address()).isEqualTo(site.url("/a"));
        assertThat(page.version()).isEqualTo(new Known("\"7\"", "Fri, 20 Nov 2026 08:00:00 GMT"));
        assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void packedContentIsUnpacked() {
        byte[] words = "<p>Rain fell on Karvia.".getBytes(UTF_8);
        site.at("/gzip", e -> LocalSite.send(e, 200, Map.of("Content-Encoding", "gzip"), Packed.gzip(words)))
                .at("/zstd", e -> LocalSite.send(e, 200, Map.of("Content-Encoding", "zstd"), Zstd.compress(words)))
                .at("/lie", e -> LocalSite.send(e, 200, Map.of("Content-Encoding", "gzip"), words))
                .at("/file.warc.gz", e -> LocalSite.send(e, 200, Map.of(), Packed.gzip(words)));
        for (String path : List.of("/gzip", "/zstd", "/lie")) {
            assertThat(content(path).bytes()).as(path).isEqualTo(words);
        }
        assertThat(content("/file.warc.gz").bytes()).isEqualTo(Packed.gzip(words));
    }

    @Test
    void serverIsToldWhatIsKnown() {
        site.at("/f", e -> {
            boolean same = "\"7\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))
                    && "date".equals(e.getRequestHeaders().getFirst("If-Modified-Since"));
            LocalSite.send(e, same ? 304 : 200, Map.of(), new byte[0]);
        });
        assertThat(fetcher.fetch(site.url("/f"), new Known("\"7\"", "date"))).isEqualTo(new Fetched.Unchanged());
    }

    @Test
    void agentNamesItself() {
        site.at(
                "/a",
                e -> LocalSite.send(
                        e,
                        200,
                        Map.of(),
                        e.getRequestHeaders().getFirst("User-Agent").getBytes(UTF_8)));
        assertThat(new String(content("/a").bytes(), UTF_8))
                .startsWith("Hearsay/")
                .contains("robots.txt: hearsay");
    }

    @Test
    void redirectsAreFollowedWithinBounds() {
        site.redirect("/1", "/x/2")
                .redirect("/x/2", "3?q")
                .page("/x/3", "there")
                .redirect("/loop", "/loop")
                .redirect("/bad", "file:///etc/passwd")
                .redirect("/ftp", "ftp://karvia.example/")
                .at("/no", e -> LocalSite.send(e, 302, Map.of(), new byte[0]));
        assertThat(content("/1").address()).isEqualTo(site.url("/x/3?q"));
        assertThat(reason("/loop")).contains("leads from redirect to redirect");
        assertThat(reason("/bad")).contains("leads to an address that");
        assertThat(reason("/ftp")).contains("only http and https");
        assertThat(reason("/no")).contains("without saying which");
    }

    @Test
    void robotsAreKeptTo() {
        site.page(
                        "/robots.txt",
                        "User-agent: other\nDisallow: /\n\nUser-agent: Hearsay\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 7\n")
                .page("/private/a", "x")
                .page("/private/open", "x")
                .page("/b", "x")
                .redirect("/c", "/private/a");
        assertThat(reason("/private/a")).contains("closed to programs by its site's robots.txt");
        assertThat(reason("/c")).contains("robots.txt");
        content("/private/open");
        content("/b");
        assertThat(site.asked()).containsExactly("/robots.txt", "/c", "/private/open", "/b");
        assertThat(slept).allMatch(Duration.ofSeconds(7)::equals).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"404, true", "403, true", "500, false", "503, false"})
    void robotsThatCannotBeReadDecideByTheirStatus(int status, boolean allowed) {
        site.at("/robots.txt", e -> LocalSite.send(e, status, Map.of(), new byte[0]))
                .page("/a", "x");
        Fetched fetched = fetcher.fetch(site.url("/a"), Known.NOTHING);
        assertThat(fetched instanceof Fetched.Content).isEqualTo(allowed);
        if (!allowed) {
            assertThat(((Fetched.Nothing) fetched).reason()).contains("the server fails on its site's robots.txt");
            site.page("/robots.txt", "").page("/a", "x");
            now = now.plus(Duration.ofMinutes(11));
            content("/a");
        }
    }

    @Test
    void requestsToOneHostKeepTheirDistance() {
        site.page("/a", "x");
        content("/a");
        content("/a");
        now = now.plusMillis(400);
        content("/a");
        now = now.plusSeconds(5);
        content("/a");
        assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(600));
    }

    @Test
    void serverThatAsksForTimeGetsIt() {
        int[] asked = {0};
        site.at("/busy", e -> LocalSite.send(e, asked[0]++ < 2 ? 503 : 200, Map.of("Retry-After", "9"), new byte[0]))
                .at(
                        "/date",
                        e -> LocalSite.send(
                                e,
                                now.isBefore(Instant.parse("2026-11-20T08:30:40Z")) ? 429 : 200,
                                Map.of("Retry-After", "Fri, 20 Nov 2026 08:30:41 GMT"),
                                new byte[0]))
                .at("/long", e -> LocalSite.send(e, 429, Map.of("Retry-After", "86400"), new byte[0]));
        content("/busy");
        assertThat(slept).containsSubsequence(Duration.ofSeconds(9), Duration.ofSeconds(9));
        content("/date");
        int before = site.asked().size();
        Fetched.Nothing refused = (Fetched.Nothing) fetcher.fetch(site.url("/long"), Known.NOTHING);
        assertThat(refused.reason()).contains("is not given out now (429)");
        assertThat(refused.retryAfter()).contains(Duration.ofDays(1));
        assertThat(site.asked()).hasSize(before + 1);
    }

    @Test
    void tooMuchAndTooSlowIsGivenUp() {
        site.page("/large", "x".repeat(100_001))
                .at("/endless", e -> {
                    e.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1000; i++) {
                        e.getResponseBody().write(new byte[1000]);
                    }
                })
                .at(
                        "/bomb",
                        e -> LocalSite.send(
                                e, 200, Map.of("Content-Encoding", "gzip"), Packed.gzip(new byte[5_000_000])))
                .at("/drip", e -> {
                    e.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 30; i++) {
                        e.getResponseBody().write('x');
                        e.getResponseBody().flush();
                        pause();
                    }
                });
        assertThat(reason("/large")).contains("is larger than");
        assertThat(reason("/endless")).contains("is larger than");
        assertThat(reason("/bomb")).contains("unpacks to more than");
        assertThat(reason("/drip")).contains("no whole answer in");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 410, 451, 418})
    void whatTheServerRefusesIsSaid(int status) {
        site.at("/a", e -> LocalSite.send(e, status, Map.of(), new byte[0]));
        assertThat(reason("/a")).contains("(" + status + ")").contains(";");
    }

    @Test
    void deadServersAndUnknownNamesAreSaid() {
        site.close();
        assertThat(reason("/a")).contains("cannot be fetched");
        Fetcher lost = new Fetcher(
                LOCAL,
                host -> {
                    throw new java.net.UnknownHostException(host);
                },
                Pace.real());
        assertThat(lost.fetch("http://nowhere.example/", Known.NOTHING).toString())
                .contains("has a host that is not known");
        lost.close();
    }
}
