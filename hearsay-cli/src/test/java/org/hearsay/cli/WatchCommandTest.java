// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay watch --once} against a server of this machine. */
class WatchCommandTest {

    private static final String FEED =
            "<rss><channel><title>Courier</title><item><title>Ferry stays</title><link>http://k.example/1</link>"
                    + "<content:encoded><![CDATA["
                    + "<p>The ferry to Karvia stays in port until the wind falls, Ada Brenk said.</p>".repeat(8)
                    + "]]></content:encoded></item></channel></rss>";

    @TempDir
    private Path data;

    private Run watch(String... args) {
        String[] all = new String[args.length + 5];
        System.arraycopy(new String[] {"watch", "--once", "--allow-local", "--engine", "rules"}, 0, all, 0, 5);
        System.arraycopy(args, 0, all, 5, args.length);
        return Run.on("", false, Map.of("XDG_DATA_HOME", data.toString()), all);
    }

    @Test
    void articleIsPrintedOnce() throws IOException {
        serving(url -> {
            Path list = Files.writeString(
                    data.resolve("feeds.opml"), "<opml><body><outline xmlUrl='" + url + "'/></body></opml>");
            Run first = watch("--print", "--format", "jsonl", list.toString());
            assertThat(first.code()).isZero();
            assertThat(first.json())
                    .singleElement()
                    .satisfies(line -> assertThat(
                                    line.path("article").path("headline").stringValue())
                            .isEqualTo("Ferry stays"));
            assertThat(watch("--print", "--format", "jsonl", url).out()).isEmpty();
            assertThat(data.resolve("hearsay/watch.jsonl")).content().contains("/feed");
        });
    }

    @Test
    void articleGoesIntoTheLedgerAndAnotherLedgerHasItsOwnMemory() throws IOException {
        serving(url -> {
            String ledger = data.resolve("one.db").toString();
            Run first = watch("--ledger", ledger, url);
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(first.out()).isEmpty();
            assertThat(first.err()).contains("1 article added");
            assertThat(Run.of("find", "ferry", "--format", "jsonl", "--ledger", ledger)
                            .json())
                    .isNotEmpty();
            Run again = watch("--ledger", ledger, url);
            assertThat(again.err()).doesNotContain("added");
            assertThat(watch("--ledger", data.resolve("other.db").toString(), url)
                            .err())
                    .contains("1 article added");
        });
    }

    private interface Visit {
        void at(String url) throws IOException;
    }

    private static void serving(Visit visit) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            byte[] body = FEED.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            visit.at("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsNoFeedIsNamed() {
        Run run = watch(data.resolve("missing.opml").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .contains("is neither the address of a feed nor a list of feeds");
    }
}
