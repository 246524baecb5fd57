// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may ask: programs of this machine that know whom they ask. A page of another site that a person has open could send requests here, too; it is
 * known by the Host it asks (DNS rebinding), the Origin it comes from, or Fetch Metadata, and is refused. What asks for work must bring the token
 * that only the page itself and the person who started the server can read.
 */
final class Guard {

    static final String TOKEN_HEADER = "Hearsay-Token";

    /** Scripts, styles and requests only from here; no frame around it, no form out of it; nothing but text becomes of text. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final Set<String> READING_METHODS = Set.of("GET", "HEAD");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final byte[] token;
    private volatile Set<String> hosts = Set.of();

    Guard(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Told once the port is known; before, everything is refused. */
    void bound(int port) {
        hosts = List.of(Server.LOOPBACK, "localhost", "[::1]").stream()
                .map(name -> name + ":" + port)
                .collect(Collectors.toSet());
    }

    /** Sets the headers of every answer and refuses what must not be answered. */
    void check(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cache-Control", "no-cache");
        String host = Optional.ofNullable(context.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            throw new Problem(403, "host", "The request names another host than this server; use http://127.0.0.1.");
        }
        String origin = context.header("Origin");
        if (origin != null && !hosts.contains(afterScheme(origin))) {
            throw new Problem(403, "origin", "The request comes from another site, which may not use this server.");
        }
        boolean isApi = context.path().startsWith("/api/");
        String site = context.header("Sec-Fetch-Site");
        if (isApi && site != null && !OWN_SITES.contains(site)) {
            throw new Problem(403, "origin", "The request comes from another site, which may not use this server.");
        }
        if (!READING_METHODS.contains(context.method().name()) && !isTold(context.header(TOKEN_HEADER))) {
            throw new Problem(
                    403,
                    "token",
                    "The request asks for work and lacks the token; send the one that hearsay serve printed as "
                            + TOKEN_HEADER + ".");
        }
    }

    private static String afterScheme(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") ? lower.substring("http://".length()) : "";
    }

    private boolean isTold(@org.jspecify.annotations.Nullable String told) {
        return told != null && MessageDigest.isEqual(token, told.getBytes(StandardCharsets.UTF_8));
    }
}
