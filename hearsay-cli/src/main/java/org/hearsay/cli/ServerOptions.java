// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;
import org.hearsay.server.Server;
import org.hearsay.server.ServerException;
import picocli.CommandLine.Option;

/** Where the page is served and whether a browser shows it; the options of every command that serves. */
final class ServerOptions {

    /** As docs and bookmarks have it. */
    private static final int PORT = 4242;

    @Option(names = "--port", paramLabel = "N", description = "The port, 0 for any (default: " + PORT + ").")
    private int port = PORT;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    /** The same, with the browser whether it was asked for or not. */
    ServerOptions opening() {
        open = true;
        return this;
    }

    /** Serves {@code ledger} until the process is interrupted. */
    int serve(Ledger ledger, Supplier<Reader> reader, Terminal terminal, CommonOptions common) {
        CountDownLatch stopped = new CountDownLatch(1);
        Interruption interruption = Interruption.calling(stopped::countDown);
        try (Server server = Server.start(ledger, reader, port);
                interruption) {
            terminal.out().println(server.uri());
            terminal.out().flush();
            terminal.note(common, "serving on this machine alone; Ctrl-C stops; token for writes: " + server.token());
            if (!Server.hasPage()) {
                terminal.warn("this build has no page, only the REST API; install Node 20 or newer and build again");
            }
            if (open) {
                open(server.uri(), terminal);
            }
            stopped.await();
            return ExitCode.DONE;
        } catch (ServerException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private static void open(URI page, Terminal terminal) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> opener = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("mac") ? "open" : "xdg-open");
        try {
            new ProcessBuilder(Stream.concat(opener.stream(), Stream.of(page.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal.warn("no browser can be opened from here; go to " + page);
        }
    }
}
