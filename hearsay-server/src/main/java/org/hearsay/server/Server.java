// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;

/**
 * Serves a ledger on 127.0.0.1 until closed: the REST API under {@code /api/v1} and the page under {@code /}. Only programs of this machine reach
 * it, and of these no browser tab of another site ({@link Guard}). The ledger stays the caller's to close.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open("hearsay.db", InstantSource.system());
 *         Server server = Server.start(ledger, () -> reader, 4242)) {
 *     open(server.uri());
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {

    /** The address bound to; never another, since the ledger may hold what endangers people. */
    static final String LOOPBACK = "127.0.0.1";

    /** A pasted text with its JSON; articles are far shorter. */
    private static final long LONGEST_BODY = 4_000_000;

    private static final int TOKEN_BYTES = 24;

    private final Javalin javalin;
    private final Api api;
    private final String token;

    private Server(Javalin javalin, Api api, String token) {
        this.javalin = javalin;
        this.api = api;
        this.token = token;
    }

    /**
     * Starts serving {@code ledger}.
     *
     * @param reader reads pasted texts and files that were sent; asked for when the first one comes, since it takes seconds to load
     * @param port 1 to 65535, or 0 for any that is free
     * @throws ServerException when the port is taken
     */
    public static Server start(Ledger ledger, Supplier<Reader> reader, int port) {
        String token = newToken();
        Guard guard = new Guard(token);
        Api api = new Api(ledger, reader);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            // All of it stays on this machine, where compressing costs more than it saves.
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.maxRequestSize = LONGEST_BODY;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.routes.before(guard::check);
            Sending.limit(config.jetty);
            api.addTo(config.routes);
            new PageFiles(token).addTo(config.routes);
            Problem.addTo(config.routes);
        });
        try {
            javalin.start(LOOPBACK, port);
        } catch (JavalinBindException e) {
            javalin.stop();
            api.close();
            throw new ServerException(
                    "port " + port + " is taken, perhaps by another hearsay serve; choose another with --port", e);
        }
        guard.bound(javalin.port());
        return new Server(javalin, api, token);
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether the page was built in; without it there is only the REST API. */
    public static boolean hasPage() {
        return PageFiles.isThere();
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where the page is. */
    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + port() + "/");
    }

    /** What a request that asks for work has to send in {@value Guard#TOKEN_HEADER}; new at each start. */
    public String token() {
        return token;
    }

    /** Stops. What is being read into the ledger ends behind the article in hand. */
    @Override
    public void close() {
        api.close();
        javalin.stop();
    }
}
