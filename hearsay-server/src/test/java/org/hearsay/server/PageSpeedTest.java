// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.ArticleLine;
import org.hearsay.ledger.store.Hit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a person waits at a large ledger: from the click or the key, by the browser's own clock, until what was asked for is painted. It writes
 * figures for {@code docs/measure/page.md} and asserts none of them: they hold for one machine. Run with
 * {@code mvn -Psoak -pl hearsay-server -am package -Dtest=PageSpeedTest -Dsurefire.failIfNoSpecifiedTests=false}; with
 * {@code -Dhearsay.speed.ledger=FILE} on a ledger that is there, else on 10,000 articles (or {@code -Dhearsay.speed.articles}) generated
 * here and read by rules.
 */
@Tag("soak")
class PageSpeedTest {

    private static final int ARTICLES = Integer.getInteger("hearsay.speed.articles", 10_000);
    private static final int TIMES = 200;

    /** Somebody who pages quickly looks at a headline for about so long. */
    private static final int LOOK_MS = 150;

    /**
     * Waits for the next click or key, then for {@code drawn} to hold, then for the frame that shows it: what runs behind an animation frame in a
     * message of its own runs after the painting.
     */
    private static final String STOPWATCH = """
            window.timed = drawn => window.measured = new Promise((resolve, reject) => {
              setTimeout(() => reject(new Error('not drawn within 20 s: ' + drawn)), 20_000);
              let begun;
              const begin = event => { begun ??= event.timeStamp; };
              for (const kind of ['click', 'keydown']) addEventListener(kind, begin, { capture: true, once: true });
              const look = () => {
                if (begun === undefined || !drawn()) return requestAnimationFrame(look);
                const channel = new MessageChannel();
                channel.port1.onmessage = () => resolve(performance.now() - begun);
                channel.port2.postMessage(0);
              };
              requestAnimationFrame(look);
            });
            """;

    @TempDir
    private Path folder;

    private final Random chance = new Random(11);
    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void needs() {
        assumeTrue(Browsing.installed().isPresent(), "skipped: no chromium on the PATH; apt install chromium");
        assumeTrue(Server.hasPage(), "skipped: the page was not built, since Node 20 or newer with npm is missing");
    }

    @Test
    void aPersonIsNotKeptWaiting() throws Exception {
        String given = System.getProperty("hearsay.speed.ledger", "");
        try (Ledger ledger = given.isEmpty()
                        ? SampleLedger.ofMany(folder, ARTICLES)
                        : Ledger.open(given, () -> Instant.EPOCH);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
            page.addInitScript(STOPWATCH);
            var size = ledger.size();
            lines.add("%d articles, %d claims, %d events, %d incidents, browser %s"
                    .formatted(size.articles(), size.claims(), size.events(), size.incidents(), browsing.version()));
            opens(page, browsing, ledger);
            turns(page, browsing, ledger);
            searches(page, browsing, ledger);
            views(page, browsing);
            assertThat(browsing.faults()).isEmpty();
        } finally {
            Files.write(Path.of("target", "page-speed.txt"), lines);
            lines.forEach(System.out::println);
        }
    }

    /** From the list of the articles that meet a word, by a click on one of them. */
    private void opens(Page page, Browsing browsing, Ledger ledger) {
        Set<String> seen = new HashSet<>();
        List<Double> times = new ArrayList<>();
        for (String word : words(ledger)) {
            // From a view without a list, so that no row is of the word before.
            browsing.go(page, "#/paste");
            browsing.go(page, "#/articles?q=" + word);
            page.waitForSelector(".list a.row");
            Locator rows = page.locator(".list a.row");
            Locator row = rows.nth(chance.nextInt(rows.count()));
            if (seen.add(row.getAttribute("href").replaceFirst("[?].*", ""))) {
                row.scrollIntoViewIfNeeded();
                times.add(timed(page, "() => document.querySelector('.reading .text p')", row::click));
            }
        }
        told("reader opens", times);
    }

    /** Words of claims and events of any time, so that each is somewhere; in an order by chance. */
    private List<String> words(Ledger ledger) {
        TreeSet<String> words = new TreeSet<>();
        Optional<String> after = Optional.empty();
        do {
            Ledger.HitPage stretch = ledger.find(Query.of("said"), after, 1_000);
            for (Hit hit : stretch.hits()) {
                if (hit instanceof Hit.Claim claim) {
                    Stream.of(claim.content().split("[^A-Za-z]+"))
                            .filter(word -> word.length() > 4)
                            .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
                }
            }
            after = stretch.next();
        } while (after.isPresent() && words.size() < 20 * TIMES);
        List<String> asked = new ArrayList<>(words);
        Collections.shuffle(asked, chance);
        return asked.stream().filter(word -> marked(ledger, word)).limit(TIMES).toList();
    }

    /** Whether a claim on the first page of the result says the word; what only an outlet is called bears no mark. */
    private static boolean marked(Ledger ledger, String word) {
        Predicate<String> says = Pattern.compile("\\b" + word + "\\b(?!['’-])", Pattern.CASE_INSENSITIVE)
                .asPredicate();
        return ledger.find(Query.of(word), Optional.empty(), Answer.USUAL_LIMIT).hits().stream()
                .anyMatch(hit -> hit instanceof Hit.Claim claim && says.test(claim.content()));
    }

    /** The words of the article stand on the page, and the notes beside them. */
    private static String shown(ArticleLine line) {
        return "() => location.hash.includes('" + line.article().id()
                + "') && document.querySelector('.reading .text p') && document.querySelector('.reading .uri').textContent.includes("
                + Json.of(line.article().uri()) + ")";
    }

    /** By the key: through the whole ledger with a look at each, and through those of a query as fast as they are drawn. */
    private void turns(Page page, Browsing browsing, Ledger ledger) {
        turns(
                "next article, after a look of " + LOOK_MS + " ms",
                page,
                browsing,
                ledger.articles(Query.ALL, Optional.empty(), TIMES + 1),
                "",
                LOOK_MS);
        turns(
                "next article of a query, as fast as drawn",
                page,
                browsing,
                ledger.articles(Query.of("said"), Optional.empty(), TIMES + 1),
                "?q=said",
                0);
    }

    private void turns(String what, Page page, Browsing browsing, Ledger.ArticlePage list, String query, int look) {
        List<ArticleLine> articles = list.articles();
        browsing.go(page, "#/article/" + articles.getFirst().article().id() + query);
        page.waitForTimeout(1_000);
        List<Double> times = new ArrayList<>();
        for (ArticleLine line : articles.subList(1, articles.size())) {
            page.waitForTimeout(look);
            times.add(timed(page, shown(line), () -> page.keyboard().press("n")));
        }
        told(what, times);
    }

    /** A word and the return key. */
    private void searches(Page page, Browsing browsing, Ledger ledger) {
        browsing.go(page, "#/search");
        List<Double> times = new ArrayList<>();
        for (String word : words(ledger)) {
            page.locator("#search").fill(word);
            String drawn =
                    "() => [...document.querySelectorAll('main mark')].some(m => m.textContent.toLowerCase() === '"
                            + word + "') && !document.querySelector('.stale')";
            times.add(timed(page, drawn, () -> page.keyboard().press("Enter")));
        }
        told("search result", times);
    }

    /** The other views, by a click on their names, each time for the first time; the map has nothing to show of what rules read. */
    private void views(Page page, Browsing browsing) {
        Map<String, String> views = Map.of(
                "Incidents", ".incidents li",
                "Timeline", ".timeline .dot",
                "Network", ".network .node",
                "Speakers", "table.plain tbody tr",
                "Desk", ".card .passage");
        for (String name : new TreeSet<>(views.keySet())) {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                browsing.go(page, "#/paste");
                page.reload();
                page.waitForSelector("main h1");
                String drawn = "() => document.querySelector('" + views.get(name) + "')";
                times.add(timed(
                        page,
                        drawn,
                        () -> page.locator(".top nav a", new Page.LocatorOptions().setHasText(name))
                                .first()
                                .click()));
            }
            told(name, times);
        }
    }

    private static double timed(Page page, String drawn, Runnable press) {
        page.evaluate("() => { timed(" + drawn + "); }");
        press.run();
        return ((Number) page.evaluate("() => window.measured")).doubleValue();
    }

    private void told(String what, List<Double> times) {
        assertThat(times).as(what).isNotEmpty();
        List<Double> sorted = times.stream().sorted().toList();
        lines.add(String.format(
                Locale.ROOT,
                "%-50s n %3d median %6.1f p95 %6.1f most %6.1f ms",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                sorted.getLast()));
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }
}
