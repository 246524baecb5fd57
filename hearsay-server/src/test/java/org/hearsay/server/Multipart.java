// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files as a browser sends them. */
final class Multipart {

    private static final String BORDER = "----a-line-that-no-file-has";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Multipart with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    Multipart with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder to(URI address) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            body.writeBytes(("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
