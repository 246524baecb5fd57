// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay watch} on a site of this machine whose feed has links: articles, versions, robots.txt, and the end by a signal. */
class WatchedSiteTest {

    @TempDir
    private Path data;

    private HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile int items = 1;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> send(exchange, 404, new byte[0]));
        server.createContext(
                "/robots.txt", exchange -> send(exchange, 200, "User-agent: *\nDisallow: /closed".getBytes(UTF_8)));
        server.createContext("/news.xml", this::feed);
        server.createContext(
                "/item",
                exchange -> send(exchange, 200, page(exchange.getRequestURI().getPath())));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.add(exchange.getRequestURI().getPath() + " " + status);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A feed of links to {@link #items} pages, the newest first, with a version of its own. */
    private void feed(HttpExchange exchange) throws IOException {
        String version = "\"" + items + "\"";
        exchange.getResponseHeaders().set("ETag", version);
        if (version.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, new byte[0]);
            return;
        }
        StringBuilder feed = new StringBuilder("<rss><channel><title>Courier</title>");
        for (int i = items; i > 0; i--) {
            feed.append("<item><title>Ferry ")
                    .append(i)
                    .append("</title><link>")
                    .append(url("/item" + i))
                    .append("</link></item>");
        }
        send(exchange, 200, feed.append("</channel></rss>").toString().getBytes(UTF_8));
    }

    private static byte[] page(String path) {
        return ("<html lang='en'><body><article><h1>Ferry of " + path + "</h1>"
                        + "<p>The ferry to Karvia stays in port until the wind falls, Ada Brenk said on Monday.</p>"
                        + "<p>Nobody knows when the boat of " + path
                        + " will leave, and the islanders were told to wait at home until then.</p></article></body></html>")
                .getBytes(UTF_8);
    }

    private String ledger() {
        return data.resolve("news.db").toString();
    }

    @Test
    void newArticlesGoIntoTheLedgerOnce() {
        items = 2;
        Run first = watch("--ledger", ledger(), url("/news.xml"));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("2 articles added");
        assertThat(Run.of("find", "--ledger", ledger(), "ferry").out()).contains("Ada Brenk");

        // Not due yet: nobody is asked.
        int before = asked.size();
        assertThat(watch("--ledger", ledger(), url("/news.xml")).code()).isZero();
        assertThat(asked).hasSize(before);

        // Another ledger has its own memory.
        Run other = watch("--ledger", data.resolve("other.db").toString(), url("/news.xml"));
        assertThat(other.err()).contains("2 articles added");
        Run verify = Run.of("verify", "--ledger", ledger());
        assertThat(verify.code()).as(verify.err()).isZero();
    }

    @Test
    void pagesThatRobotsCloseAreNamedAndLeft() {
        server.createContext(
                "/open.xml",
                exchange -> send(
                        exchange,
                        200,
                        ("<rss><channel><title>C</title><item><title>T</title><link>" + url("/closed/1")
                                        + "</link></item><item><title>T</title><link>" + url("/item7")
                                        + "</link></item></channel></rss>")
                                .getBytes(UTF_8)));
        Run run = watch("--ledger", ledger(), url("/open.xml"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("/closed/1: is closed to programs by its site's robots.txt", "1 article added");
        assertThat(asked).noneMatch(path -> path.startsWith("/closed"));
    }

    @Test
    void interruptedItKeepsWhatWasReadAndGoesOn() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.hearsay.cli.Main",
                        "watch",
                        "--allow-local",
                        "--engine",
                        "rules",
                        "--ledger",
                        ledger(),
                        url("/news.xml"))
                .redirectErrorStream(true);
        command.environment().put("XDG_DATA_HOME", data.toString());
        Process watch = command.start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = watch.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("1 article added")) {
                    watch.toHandle().destroy();
                }
            }
        }
        assertThat(watch.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("watching 1 feed", "ended; the same command goes on where this one was");
        assertThat(Run.of("find", "--ledger", ledger(), "ferry").out()).contains("Ada Brenk");
        Run verify = Run.of("verify", "--ledger", ledger());
        assertThat(verify.code()).as(verify.err()).isZero();
        int before = asked.size();
        assertThat(watch("--ledger", ledger(), url("/news.xml")).code()).isZero();
        assertThat(asked).hasSize(before);
    }

    private Run watch(String... args) {
        String[] all = new String[args.length + 5];
        System.arraycopy(new String[] {"watch", "--once", "--allow-local", "--engine", "rules"}, 0, all, 0, 5);
        System.arraycopy(args, 0, all, 5, args.length);
        return Run.on("", false, Map.of("XDG_DATA_HOME", data.toString()), all);
    }
}
