// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.page.FeedWatch;
import org.hearsay.page.Found;
import org.hearsay.page.WatchMemory;
import org.hearsay.page.web.FetchOptions;
import org.hearsay.page.web.Fetcher;
import org.hearsay.page.web.Names;
import org.hearsay.page.web.Pace;
import org.hearsay.testkit.LocalSite;
import org.hearsay.testkit.Packed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed on a server of this machine, looked at over days that pass at once. */
class FeedWatchTest {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final LocalSite site = LocalSite.start();
    private Instant now = Instant.parse("2026-11-20T08:30:00Z");
    private final Pace pace = new Pace(() -> now, time -> now = now.plus(time));
    private final Fetcher fetcher = new Fetcher(FetchOptions.usual(1_000_000).allowingLocal(true), Names.SYSTEM, pace);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private List<Found> round() throws IOException {
        List<Found> found = new ArrayList<>();
        new FeedWatch(fetcher, WatchMemory.in(folder.resolve("in/watch.jsonl")), EVERY, pace)
                .round(List.of(site.url("/feed")), found::add);
        return found;
    }

    private List<Found> nextRound() throws IOException {
        now = now.plus(EVERY).plusSeconds(1);
        return round();
    }

    private static List<String> uris(List<Found> found) {
        return Packed.pages(found).stream()
                .map(page -> page.uri().replaceAll(".*/", ""))
                .toList();
    }

    private void feed(String... links) {
        StringBuilder items = new StringBuilder();
        for (String link : links) {
            items.append("<item><title>T ")
                    .append(link)
                    .append("</title><link>")
                    .append(site.url(link))
                    .append("</link></item>");
        }
        byte[] feed = ("<rss><channel><title>C</title>" + items + "</channel></rss>").getBytes(UTF_8);
        String etag = "\"" + links.length + "\"";
        site.at("/feed", e -> {
            boolean same = etag.equals(e.getRequestHeaders().getFirst("If-None-Match"));
            LocalSite.send(e, same ? 304 : 200, Map.of("ETag", etag), same ? new byte[0] : feed);
        });
    }

    @Test
    void eachArticleIsHandedOnOnce() throws IOException {
        site.page("/1", "<p>one").page("/2", "<p>two").page("/3", "<p>three");
        feed("/2", "/1");
        assertThat(uris(round())).containsExactly("1", "2");
        assertThat(round()).isEmpty();
        assertThat(nextRound()).isEmpty();
        feed("/3", "/2", "/1");
        assertThat(uris(nextRound())).containsExactly("3");
        assertThat(site.asked().stream().filter(path -> path.matches("/\\d"))).containsExactly("/1", "/2", "/3");
    }

    @Test
    void pageThatIsNotThereYetIsTriedThrice() throws IOException {
        feed("/1");
        assertThat(Packed.skipped(round())).singleElement().asString().contains("/1: is not there (404)");
        assertThat(nextRound()).hasSize(1);
        site.page("/1", "<p>one");
        assertThat(uris(nextRound())).containsExactly("1");
        assertThat(nextRound()).isEmpty();
        feed("/9", "/1");
        for (int i = 0; i < 5; i++) {
            nextRound();
        }
        assertThat(site.asked().stream().filter("/9"::equals)).hasSize(3);
    }

    @Test
    void feedThatFailsIsAskedLessAndLess() throws IOException {
        site.page("/robots.txt", "").at("/feed", e -> LocalSite.send(e, 500, Map.of(), new byte[0]));
        Instant start = now;
        List<Long> minutes = new ArrayList<>();
        FeedWatch watch = new FeedWatch(fetcher, WatchMemory.in(folder.resolve("w")), EVERY, pace);
        while (now.isBefore(start.plus(Duration.ofHours(30)))) {
            int before = site.asked().size();
            watch.round(List.of(site.url("/feed")), found -> {});
            if (site.asked().stream().skip(before).anyMatch("/feed"::equals)) {
                minutes.add(Duration.between(start, now).toMinutes());
            }
            now = now.plus(Duration.ofMinutes(5));
        }
        assertThat(minutes).hasSizeBetween(6, 8);
        feed("/1");
        site.page("/1", "<p>one");
        now = now.plus(Duration.ofHours(24));
        List<Found> found = new ArrayList<>();
        watch.round(List.of(site.url("/feed")), found::add);
        assertThat(uris(found)).containsExactly("1");
    }

    @Test
    void serverThatWantsToBeLeftAloneIs() throws IOException {
        site.at("/feed", e -> LocalSite.send(e, 429, Map.of("Retry-After", "7200"), new byte[0]));
        round();
        now = now.plus(Duration.ofMinutes(110));
        assertThat(round()).isEmpty();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(round()).hasSize(1);
    }

    @Test
    void whatIsNoFeedIsSaid() throws IOException {
        site.page("/feed", "<html><p>words");
        assertThat(Packed.skipped(round()))
                .singleElement()
                .asString()
                .endsWith("is no feed; give the address of RSS, Atom or JSON Feed");
    }

    @Test
    void halfAFileOfWhatIsRememberedDoesNoHarm() throws IOException {
        site.page("/1", "<p>one");
        feed("/1");
        round();
        Path file = folder.resolve("in/watch.jsonl");
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Packed.part(whole, 0, cut));
            WatchMemory.in(file);
        }
        Files.write(file, Packed.part(whole, 0, whole.length / 2));
        assertThat(uris(round())).containsExactly("1");
    }
}
