// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's own files, built from {@code web/} and packed into the jar. */
final class PageFiles {

    private static final String INDEX = "index.html";

    /** Only names that the build gives; so no path leads anywhere else. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.[a-z0-9]+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private static final String TOKEN_PLACE = "%HEARSAY_TOKEN%";

    private static final String WITHOUT = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Hearsay</title>
            <h1>The page was not built</h1>
            <p>Hearsay was built on a machine without Node, so there is no page; the REST API is at
            <a href="/api/v1/openapi.json">/api/v1</a>. To have the page, install Node 20 or newer with npm and build again.</p>
            </html>
            """;

    private final String token;

    PageFiles(String token) {
        this.token = token;
    }

    static boolean isThere() {
        return PageFiles.class.getResource("page/" + INDEX) != null;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::index);
        routes.get("/assets/{name}", this::asset);
        routes.get("/icon.svg", context -> send(context, "icon.svg"));
    }

    private void index(Context context) {
        context.contentType("text/html; charset=utf-8");
        context.result(bytes(INDEX)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace(TOKEN_PLACE, token))
                .orElse(WITHOUT));
    }

    private void asset(Context context) {
        String name = context.pathParam("name");
        if (!NAME.matcher(name).matches()) {
            throw Problem.missing("The page has no such file.");
        }
        // Their names change with their content.
        context.header("Cache-Control", "max-age=31536000, immutable");
        send(context, "assets/" + name);
    }

    private static void send(Context context, String file) {
        byte[] bytes = bytes(file).orElseThrow(() -> Problem.missing("The page has no such file."));
        context.contentType(TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream"));
        context.result(bytes);
    }

    private static Optional<byte[]> bytes(String file) {
        try (InputStream in = PageFiles.class.getResourceAsStream("page/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file " + file + " cannot be read", e);
        }
    }
}
