// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser that looks at a server, and notes whatever it should not do. */
final class Browsing implements AutoCloseable {

    /** The sandbox needs rights that build machines do not give; the rest keeps the browser itself from calling home. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final Server server;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Browsing(Playwright playwright, Browser browser, Server server) {
        this.playwright = playwright;
        this.browser = browser;
        this.server = server;
    }

    /** The browser of this machine; absent when it has none. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browsing of(Server server) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setArgs(ARGUMENTS));
        return new Browsing(playwright, browser, server);
    }

    /** As it stands in the name of a picture. */
    static String name(ColorScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    String version() {
        return browser.version();
    }

    /** A new window. */
    Page window(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                // What fades in is looked at when it is there.
                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(server.uri().toString())) {
                elsewhere.add(request.url());
            }
        });
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            faults.add("executed: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** Goes to a view and waits until it is there. */
    void go(Page page, String hash) {
        page.navigate(server.uri() + hash);
        page.waitForSelector("main h1");
        page.waitForFunction("() => !document.querySelector('.waiting')");
    }

    /** Keeps a picture under {@code target/screenshots}. */
    void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    /** What axe calls serious or critical, a line each. */
    static List<?> serious(Page page) {
        try (InputStream in = Browsing.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return (List<?>)
                page.evaluate(
                        "async () => (await axe.run({resultTypes: ['violations']})).violations"
                                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.any.map(a => a.message).join(' ')))");
    }

    /** Requests that went to another host. */
    List<String> elsewhere() {
        return elsewhere;
    }

    /** What scripts threw, what the console called an error, and whatever was executed. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
