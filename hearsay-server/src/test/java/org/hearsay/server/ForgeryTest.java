// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests as a page of another site, or a name that was turned to this machine, would send them: all refused. */
class ForgeryTest {

    private static final List<String> PATHS = List.of("/", "/api/v1/ledger", "/api/v1/articles", "/api/v1/exports/csv");

    private static final List<String> HOSTS =
            List.of("elsewhere.example", "127.0.0.1.elsewhere.example:PORT", "localhost:1", "127.0.0.1", "[::1]", "");

    private static final List<String> ORIGINS = List.of(
            "https://elsewhere.example",
            "null",
            "http://localhost:1",
            "https://127.0.0.1:PORT",
            "file://",
            "http://127.0.0.1:PORT.elsewhere.example");

    @TempDir
    private Path folder;

    @Test
    void seventyForgedRequestsAreRefused() throws Exception {
        try (Ledger ledger = SampleLedger.empty(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0)) {
            String own = "127.0.0.1:" + server.port();
            List<String> forged = new ArrayList<>();
            for (String path : PATHS) {
                HOSTS.forEach(host -> forged.add(request("GET", path, host)));
                ORIGINS.forEach(origin -> forged.add(request("GET", path, own, "Origin: " + origin)));
            }
            for (String site : List.of("cross-site", "same-site")) {
                forged.add(request("GET", "/api/v1/ledger", own, "Sec-Fetch-Site: " + site));
            }
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                forged.add(request(method, "/api/v1/readings", own, "Content-Length: 0"));
                forged.add(request(
                        method, "/api/v1/readings", own, "Content-Length: 0", Guard.TOKEN_HEADER + ": guessed"));
            }
            for (String path : List.of("/api/v1/jobs", "/api/v1/jobs/1/cancel", "/api/v1/decisions")) {
                forged.add(request("POST", path, own, "Content-Length: 0"));
                forged.add(request("POST", path, own, "Content-Length: 0", Guard.TOKEN_HEADER + ": guessed"));
                // What a form on another site can send without asking: no header of its own.
                forged.add(request(
                        "POST",
                        path,
                        own,
                        "Content-Length: 0",
                        "Content-Type: multipart/form-data; boundary=x",
                        "Origin: https://elsewhere.example"));
            }
            forged.add(request("GET", "/api/v1/jobs/1/events", own, "Sec-Fetch-Site: cross-site"));
            assertThat(forged).hasSize(70);
            assertThat(forged.stream()
                            .map(request -> request.replace("PORT", Integer.toString(server.port())))
                            .map(request -> status(server.port(), request) + " of " + request))
                    .allMatch(answer -> answer.startsWith("403") || answer.startsWith("400"));
            assertThat(status(server.port(), request("GET", "/api/v1/ledger", own)))
                    .isEqualTo("200");
        }
    }

    private static String request(String method, String path, String host, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n") + "Connection: close\r\n\r\n";
    }

    /** Sent byte by byte as written, since a client would mend it. */
    private static String status(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.isEmpty() ? "none" : answer.split(" ", 3)[1];
        } catch (IOException e) {
            return "none, " + e.getMessage();
        }
    }

    @Test
    void nothingButThisMachineCanReachIt() throws Exception {
        try (Ledger ledger = SampleLedger.empty(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0)) {
            assertThat(InetAddress.getByName(server.uri().getHost()).isLoopbackAddress())
                    .isTrue();
        }
    }
}
