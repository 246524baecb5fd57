// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles out of files that hold many, and from a server. */
class ReadContainersTest {

    private static final String PAGE =
            "<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>"
                    + "<p>The ferry to Karvia stayed in port on Tuesday while the wind blew from the west, the harbour office said.</p>"
                    + "<p>“We will sail when the waves allow it,” said Ada Brenk, who runs the line.</p></article></body></html>";

    @TempDir
    private Path folder;

    @Test
    void eachArticleOfAnArchiveIsALine() throws IOException {
        Path zip = folder.resolve("reports.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : Map.of(
                            "a.html", PAGE, "b.csv", "text,headline\n\"Rain fell, Bo Tarn said.\",Rain\n")
                    .entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
                out.closeEntry();
            }
        }
        Run run = Run.of("read", "--format", "jsonl", zip.toString());
        assertThat(run.code()).isZero();
        assertThat(run.json())
                .extracting(line -> line.path("article").path("uri").stringValue())
                .containsExactlyInAnyOrder(zip + "!/a.html", zip + "!/b.csv#2");
        assertThat(run.out()).contains("Ada Brenk", "Bo Tarn");
    }

    @Test
    void pageIsFetchedFromItsAddress() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ferry", exchange -> {
            byte[] body = PAGE.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/ferry";
            Run run = Run.of("read", "--allow-local", "--format", "jsonl", url);
            assertThat(run.err()).isEmpty();
            assertThat(run.json().getFirst().path("article").path("uri").stringValue())
                    .isEqualTo(url);
            assertThat(run.out()).contains("Ada Brenk");
        } finally {
            server.stop(0);
        }
    }
}
