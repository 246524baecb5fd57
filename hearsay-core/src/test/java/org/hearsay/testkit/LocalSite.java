// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server on this machine that answers what a test wants, and remembers what it was asked. */
public final class LocalSite implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    public interface Answer {
        /** Writes the answer. */
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private LocalSite(HttpServer server) {
        this.server = server;
    }

    /** A site on a free port of 127.0.0.1, with no page. */
    public static LocalSite start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalSite site = new LocalSite(server);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        try (exchange) {
            Answer answer = answers.get(exchange.getRequestURI().getPath());
            if (answer == null) {
                send(exchange, 404, Map.of(), "not here".getBytes(UTF_8));
            } else {
                answer.to(exchange);
            }
        }
    }

    /** Writes a whole answer. */
    public static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** What is answered at {@code path}. */
    public LocalSite at(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** A page at {@code path}, with these headers (name, value, name, value). */
    public LocalSite page(String path, String body, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        all.putIfAbsent("Content-Type", "text/html; charset=utf-8");
        return at(path, exchange -> send(exchange, 200, all, body.getBytes(UTF_8)));
    }

    /** A redirect. */
    public LocalSite redirect(String path, String to) {
        return at(path, exchange -> send(exchange, 302, Map.of("Location", to), new byte[0]));
    }

    /** The address of {@code path} here. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The paths that were asked for so far, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
