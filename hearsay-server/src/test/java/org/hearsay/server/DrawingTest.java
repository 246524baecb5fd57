// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.EncoderException;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.store.IncidentLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page draws of the demo's reports, read with their places, on a desk and on a phone. */
class DrawingTest {

    private static final int PHONE = 390;

    /** Pairs of elements that cover each other by more than the halo of their letters. */
    private static final String COVERED = """
            selector => { const boxes = [...document.querySelectorAll(selector)].map(one => [one.textContent, one.getBoundingClientRect()]);
              return boxes.flatMap(([a, p], i) => boxes.slice(i + 1).filter(([, r]) =>
                Math.min(p.right, r.right) - Math.max(p.left, r.left) > 2 && Math.min(p.bottom, r.bottom) - Math.max(p.top, r.top) > 2).map(([b]) => a + ' / ' + b)); }
            """;

    @TempDir
    private static Path folder;

    private static Ledger ledger;
    private static Server server;
    private static Browsing browsing;

    @BeforeAll
    static void serve() throws EncoderException {
        PageTest.needs();
        ledger = SampleLedger.ofPlaces(folder);
        server = Server.start(ledger, SampleLedger.READERS, 0);
        browsing = Browsing.of(server);
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
            server.close();
            ledger.close();
        }
    }

    private static void accessible(Page page) {
        assertThat(Browsing.serious(page)).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("wider than the window")
                .isNotPositive();
        assertThat(browsing.faults()).isEmpty();
        assertThat(browsing.elsewhere()).isEmpty();
    }

    @Test
    void namesOnTheMapStandApartAndCanBeRead() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, PHONE)) {
                Page page = browsing.window(width, 844, scheme);
                browsing.go(page, "#/map");
                page.waitForSelector(".world .area");
                assertThat(page.locator(".place-name").count()).isGreaterThanOrEqualTo(4);
                assertThat((List<?>) page.evaluate(COVERED, ".place-name")).isEmpty();
                assertThat(
                                (Number)
                                        page.evaluate(
                                                "() => Math.min(...[...document.querySelectorAll('.place-name')].map(one => one.getBoundingClientRect().height))"))
                        .as("pixels of a line")
                        .matches(height -> height.doubleValue() >= 11);
                accessible(page);
                browsing.shoot(page, "map-places-" + Browsing.name(scheme) + "-" + width);
                page.close();
            }
        }
    }

    @Test
    void whatIsOnlyPlacedInACountryIsListedAndNotDrawn() {
        Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
        browsing.go(page, "#/map");
        page.waitForSelector(".world .area");
        List<String> countries = ledger.places(Query.ALL, 500).stream()
                .filter(place -> place.point()
                        .filter(point -> point.precision().radiusKm() > 400)
                        .isPresent())
                .map(place -> place.name())
                .toList();
        assertThat(countries).isNotEmpty();
        for (String country : countries) {
            assertThat(page.locator(".places").allTextContents()).anyMatch(list -> list.contains(country));
            assertThat(page.locator(".world title").allTextContents())
                    .noneMatch(name -> name.startsWith(country + ":"));
        }
        page.close();
    }

    @Test
    void theTimelineShowsOnWhoseWordIncidentsStand() {
        IncidentLine incident = ledger.incidents(Query.ALL, Optional.empty(), 1_000).incidents().stream()
                .filter(line -> line.independentOrigins() > 1)
                .findFirst()
                .orElseThrow();
        for (int width : List.of(1280, PHONE)) {
            Page page = browsing.window(width, 844, ColorScheme.LIGHT);
            browsing.go(page, "#/timeline");
            assertThat(page.locator(".lane-name").first().textContent()).contains("3 or more independent origins");
            page.locator(".pager a").last().click();
            // A line that stands upright has no width, and counts as not to be seen.
            page.waitForFunction("() => document.querySelector('.bond')");
            assertThat(page.url()).endsWith("at=origins");
            assertThat(page.locator(".lane-name").count()).isGreaterThan(4);
            assertThat(page.locator("table.plain a[href*='" + incident.id() + "'] + span")
                            .textContent())
                    .contains("On the word of");
            page.goBack();
            page.waitForFunction("() => !document.querySelector('.bond')");
            page.close();
        }
    }

    @Test
    void figuresAreDrawnAsALadderOnAPhoneToo() {
        String incident = ledger.incidents(Query.ALL, Optional.empty(), 1_000).incidents().stream()
                .map(IncidentLine::id)
                .filter(id -> ledger.incident(id).orElseThrow().accounts().stream()
                        .anyMatch(account -> !account.what().figures().isEmpty()))
                .findFirst()
                .orElseThrow();
        Page page = browsing.window(PHONE, 844, ColorScheme.DARK);
        browsing.go(page, "#/incident/" + incident);
        assertThat(page.locator(".ladder .stretch").first().isVisible()).isTrue();
        accessible(page);
        browsing.shoot(page, "ladder-" + PHONE);
        page.close();
    }

    @Test
    void otherPrintingsOfAQuotationShowWhatWasDoneToIt() {
        Hit.Claim doctored = ledger.find(Query.of("\"vessels in the area\""), Optional.empty(), 10).hits().stream()
                .filter(Hit.Claim.class::isInstance)
                .map(Hit.Claim.class::cast)
                .filter(claim -> claim.content().contains("[Russian]"))
                .findFirst()
                .orElseThrow();
        for (int width : List.of(1280, PHONE)) {
            Page page = browsing.window(width, 844, ColorScheme.LIGHT);
            browsing.go(page, "#/article/" + doctored.article().id() + "?at=" + doctored.id());
            page.waitForSelector(".printings .account");
            assertThat(page.locator(".printings h3").textContent()).isEqualTo("Other printings of this quotation");
            assertThat(page.locator(".printings .account").count()).isEqualTo(2);
            assertThat(page.locator(".printings .account del").allTextContents())
                    .allMatch(gone -> gone.contains("[Russian]"));
            assertThat(page.locator(".printings .account ins").allTextContents())
                    .anyMatch(added -> added.contains("draw a line"));
            accessible(page);
            browsing.shoot(page, "printings-" + width);
            page.close();
        }
    }
}
