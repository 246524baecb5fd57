// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.ledger.exchange.Permalink;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.store.IncidentLine;
import org.hearsay.ledger.store.PageReading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, as a person goes through it. */
class PageTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void needs() {
        assumeTrue(Browsing.installed().isPresent(), "skipped: no chromium on the PATH; apt install chromium");
        assumeTrue(Server.hasPage(), "skipped: the page was not built, since Node 20 or newer with npm is missing");
    }

    @Test
    void aPersonGoesThroughEveryView() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            browsing.go(page, "");
            browsing.shoot(page, "incidents");
            assertThat(page.locator(".incidents li").count()).isPositive();
            page.locator(".incidents a.row").first().click();
            page.waitForSelector(".incident .big");
            assertThat(page.locator(".big").textContent())
                    .contains("account")
                    .contains("origin")
                    .contains("echo");
            page.locator(".tree a").first().click();
            page.waitForSelector(".reading .text");
            page.waitForSelector(".panel .account");
            assertThat(page.locator(".panel").textContent()).containsAnyOf("Other accounts", "Other printings");
            browsing.shoot(page, "reader");
            String before = page.url();
            page.keyboard().press("Escape");
            page.waitForSelector(
                    ".panel",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            page.keyboard().press("j");
            page.waitForSelector(".panel");
            assertThat(page.url()).contains("at=").isNotEqualTo("");
            page.goBack();
            page.waitForSelector(".incident .big");
            assertThat(page.url()).isNotEqualTo(before);
            searches(page, browsing);
            pastes(page, browsing);
            assertThat(browsing.elsewhere()).as("requests to other hosts").isEmpty();
            assertThat(browsing.faults()).isEmpty();
        }
    }

    private static void searches(Page page, Browsing browsing) {
        browsing.go(page, "#/search");
        page.keyboard().press("/");
        page.keyboard().type("missile");
        page.keyboard().press("Enter");
        page.waitForSelector("main mark");
        assertThat(page.url()).endsWith("q=missile");
        assertThat(page.locator(".export").textContent()).contains("row");
        browsing.shoot(page, "search");
        page.waitForSelector(".facets a");
        page.locator(".facets a").first().click();
        page.waitForFunction("() => decodeURIComponent(location.hash).includes('outlet:')");
        browsing.go(page, "#/search");
        page.waitForFunction("() => document.getElementById('search').value === ''");
        page.locator("#search").fill("speaker:def");
        page.waitForSelector("#suggestions li");
        browsing.shoot(page, "suggestions");
        page.keyboard().press("ArrowDown");
        page.waitForSelector("#suggestions li[aria-selected=true]");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.getElementById('search').value.endsWith('\" ')");
        page.keyboard().press("Enter");
        page.waitForFunction("() => decodeURIComponent(location.hash).includes('speaker:\"')");
        assertThat(page.locator(".list .row").count()).isPositive();
        browsing.go(page, "#/search?q=nofield%3Ax");
        page.waitForSelector(".trouble");
        assertThat(page.locator(".trouble").textContent()).contains("query, character");
        // The browser itself notes that the request was refused.
        browsing.faults().removeIf(fault -> fault.contains("status of 400"));
        browsing.go(page, "#/search?q=xyzzy");
        assertThat(page.locator(".empty").textContent()).contains("Nothing meets this query");
        page.locator("h1").click();
        page.keyboard().press("?");
        page.waitForSelector("dialog.help[open]");
        page.keyboard().press("Escape");
    }

    private static void pastes(Page page, Browsing browsing) {
        browsing.go(page, "#/paste");
        page.locator("textarea")
                .fill(
                        "The bridge at Korb was shelled on Monday, the Zemblan defence ministry said.\n\nNobody was hurt.");
        page.locator(".paste button[type=submit]").click();
        page.waitForSelector(".reading .text");
        assertThat(page.locator(".voices").textContent()).contains("ministry");
        browsing.shoot(page, "paste");
    }

    @Test
    void everyViewIsAccessibleByLightAndByDarkAndOnAPhone() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            List<String> found = new ArrayList<>();
            Map<String, String> views = views(ledger);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page wide = browsing.window(1440, 900, scheme);
                Page phone = browsing.window(390, 844, scheme);
                views.forEach((name, hash) -> {
                    browsing.go(wide, hash);
                    Browsing.serious(wide).forEach(one -> found.add(name + " " + scheme + " " + one));
                    browsing.go(phone, hash);
                    browsing.shoot(phone, name + "-" + Browsing.name(scheme) + "-390");
                    browsing.shoot(wide, name + "-" + Browsing.name(scheme) + "-1440");
                    Object overflow = phone.evaluate("document.documentElement.scrollWidth - innerWidth");
                    if (((Number) overflow).intValue() > 0) {
                        found.add(name + " is wider than a phone");
                    }
                });
                wide.close();
                phone.close();
            }
            assertThat(found).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void atTheDeskOneKeyDecidesAndAnotherTakesItBack() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            browsing.go(page, "#/desk");
            page.waitForSelector(".card .passage mark");
            assertThat(page.locator(".card").textContent()).contains("disputed");
            page.locator("h1").click();
            page.keyboard().press("x");
            page.waitForSelector(".trouble");
            assertThat(page.locator(".trouble").textContent()).contains("Say who decides");
            page.keyboard().type("Ada Orlen");
            page.keyboard().press("Escape");
            String first = page.locator(".queue button[aria-current]").textContent();
            page.keyboard().press("x");
            page.waitForSelector(".last button");
            assertThat(page.locator(".last").textContent()).contains("Rejected").contains("Undo");
            assertThat(page.locator(".queue button[aria-current]").textContent())
                    .isNotEqualTo(first);
            Decision rejected = decisions(ledger).getFirst();
            assertThat(rejected.who()).isEqualTo("Ada Orlen");
            page.keyboard().press("u");
            page.waitForFunction("() => !document.querySelector('.last button')");
            assertThat(page.locator(".queue button[aria-current]").textContent())
                    .isEqualTo(first);
            assertThat(ledger.decision(rejected.id()).orElseThrow().holds()).isFalse();
            page.keyboard().press("c");
            page.waitForSelector(".last button");
            browsing.shoot(page, "desk");
            amends(page, browsing);
            assertThat(decisions(ledger))
                    .extracting(Decision::verb)
                    .containsExactly(Verb.AMEND, Verb.CONFIRM, Verb.UNDO, Verb.REJECT);
            Decision amended = decisions(ledger).getFirst();
            Hit hit = ledger.entry(amended.subjects().getFirst()).orElseThrow();
            browsing.go(page, "#/article/" + hit.article().id() + "?at=" + hit.id());
            page.waitForSelector(".panel .decided");
            page.locator(".panel a[href*='desk']").click();
            page.waitForSelector(".card .decided");
            assertThat(page.locator(".card .decided").textContent()).contains("amended by Ada Orlen");
            browsing.go(page, "#/search?q=decision%3Aamended");
            assertThat(page.locator(".decided").first().textContent()).contains("amended by Ada Orlen");
            assertThat(browsing.faults()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    private static void amends(Page page, Browsing browsing) {
        page.keyboard().press("e");
        page.waitForSelector(".amend");
        browsing.shoot(page, "desk-amend");
        if (page.locator(".amend select[name=status]").count() > 0) {
            page.locator(".amend select[name=status]").selectOption("hypothetical");
        } else {
            page.locator(".amend input").first().fill("The harbour master");
        }
        page.locator(".amend button[type=submit]").click();
        page.waitForFunction("() => document.querySelector('.last').textContent.includes('Amended')");
    }

    private static List<Decision> decisions(Ledger ledger) {
        return ledger.decisions(java.util.OptionalLong.empty(), 10);
    }

    @Test
    void theNetworkFollowsItsSliderAndItsTableSaysTheSame() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            browsing.go(page, "#/network");
            int all = page.locator("table.ties tbody tr").count();
            assertThat(all).isPositive();
            assertThat(page.locator(".network .node").count()).isGreaterThan(2);
            page.locator("#until").focus();
            page.keyboard().press("Home");
            page.waitForFunction("() => location.hash.includes('at=')");
            assertThat(page.locator("table.ties tbody tr").count()).isLessThan(all);
            page.keyboard().press("End");
            page.waitForFunction("() => !location.hash.includes('at=')");
            assertThat(page.locator("table.ties tbody tr").count()).isEqualTo(all);
            page.locator("table.ties summary").first().click();
            page.locator("table.ties .deeds a").first().click();
            page.waitForSelector(".reading .text");
            browsing.go(page, "#/actor/Russia");
            assertThat(page.locator(".namings").textContent()).contains("Moscow");
            browsing.shoot(page, "dossier");
            assertThat(browsing.faults()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void filesAreDroppedAndWhatCannotBeReadIsNamed() throws Exception {
        Path lines = Files.writeString(
                folder.resolve("reports.jsonl"),
                "{\"text\": \"The ferry to Orlen sank on Monday, the Zemblan coast guard said.\", \"headline\": \"Ferry sinks\"}\n");
        Path picture = Files.write(folder.resolve("map.png"), "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1));
        try (Ledger ledger = SampleLedger.empty(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            browsing.go(page, "#/paste");
            page.locator("#files").setInputFiles(new Path[] {lines, picture});
            page.waitForSelector(".job.done");
            assertThat(page.locator(".job").textContent())
                    .contains("2 of 2")
                    .contains("1 article added")
                    .contains("map.png is an image; give the article");
            browsing.shoot(page, "files");
            assertThat(Browsing.serious(page)).isEmpty();
            page.waitForFunction("() => document.querySelector('.ledger-line').textContent.startsWith('1 article')");
            page.locator(".job a").click();
            page.waitForSelector(".list a.row");
            assertThat(page.locator(".list").textContent()).contains("Ferry sinks");
            // As the browser hands over what a person drags to it.
            page.evaluate(
                    "() => { const data = new DataTransfer();"
                            + " data.items.add(new File(['%PDF-1.7'], 'report.pdf'));"
                            + " window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }");
            page.waitForFunction("() => document.querySelectorAll('.job.done').length === 2");
            assertThat(page.locator(".job").first().textContent()).contains("report.pdf is a PDF");
            assertThat(browsing.faults()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    @Test
    void accountsAreSplitOffAndMergedAgain() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            IncidentLine incident = ledger.incidents(Query.ALL, Optional.empty(), 100).incidents().stream()
                    .filter(line -> line.articles() > 2)
                    .findFirst()
                    .orElseThrow();
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            browsing.go(page, "#/incident/" + incident.id());
            int accounts = page.locator(".tree ol li").count();
            page.locator(".regroup summary").click();
            page.locator(".regroup input[name=leaves]").last().check();
            page.locator(".regroup fieldset button").first().click();
            page.waitForSelector(".regroup .trouble");
            assertThat(page.locator(".regroup .trouble").textContent()).contains("Say who decides");
            page.locator(".regroup input[name=who]").fill("Ada Orlen");
            browsing.shoot(page, "regroup");
            assertThat(Browsing.serious(page)).isEmpty();
            page.locator(".regroup fieldset button").first().click();
            page.waitForSelector(".regroup .last button");
            page.waitForFunction("n => document.querySelectorAll('.tree ol li').length === n - 1", accounts);
            assertThat(decisions(ledger).getFirst().verb()).isEqualTo(Verb.SPLIT);
            page.locator(".regroup .last button").click();
            page.waitForFunction("n => document.querySelectorAll('.tree ol li').length === n", accounts);
            assertThat(decisions(ledger).getFirst().verb()).isEqualTo(Verb.UNDO);
            assertThat(page.url()).endsWith(incident.id());
            merges(page, ledger, accounts);
            assertThat(browsing.faults()).isEmpty();
        }
    }

    private static void merges(Page page, Ledger ledger, int accounts) {
        if (!((Boolean) page.evaluate("() => document.querySelector('.regroup details').open"))) {
            page.locator(".regroup summary").click();
        }
        page.locator(".regroup input[name=others]").fill("");
        page.locator(".regroup input[name=others]").blur();
        page.waitForSelector(".regroup .pick button");
        page.locator(".regroup .pick button").first().click();
        page.waitForFunction("n => document.querySelectorAll('.tree ol li').length > n", accounts);
        assertThat(page.locator(".regroup .last").textContent()).contains("Merged by Ada Orlen");
        assertThat(decisions(ledger).getFirst().verb()).isEqualTo(Verb.MERGE);
        page.locator(".regroup .last button").click();
        page.waitForFunction("n => document.querySelectorAll('.tree ol li').length === n", accounts);
    }

    @Test
    void aLinkOpensExactlyTheWordsThatItNames() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            for (Hit hit : ledger.find(Query.ALL, Optional.empty(), 1_000).hits().stream()
                    .filter(hit -> hit.id().startsWith("0") || hit.id().startsWith("a"))
                    .toList()) {
                Page page = browsing.window(1440, 600, ColorScheme.LIGHT);
                browsing.go(page, Permalink.of(hit));
                page.waitForSelector(".panel");
                assertThat(page.locator(".text .chosen").first().isVisible()).isTrue();
                page.waitForFunction(
                        "() => { const box = document.querySelector('.text .chosen').getBoundingClientRect();"
                                + " return box.top >= 0 && box.top < innerHeight; }");
                page.close();
            }
            Hit hit = ledger.find(Query.ALL, Optional.empty(), 1).hits().getFirst();
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            browsing.go(page, Permalink.of(hit));
            page.locator(".panel .copy button").click();
            page.waitForFunction("() => document.querySelector('.panel .copy').textContent.includes('Copied')");
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(server.uri() + Permalink.of(hit));
            browsing.go(page, "#/article/" + hit.article().id() + "?at=00ff");
            assertThat(page.locator(".trouble").textContent()).contains("not in this text");
            assertThat(browsing.faults()).isEmpty();
        }
    }

    @Test
    void oneKeyTurnsToTheNextArticleAlsoBeforeItIsKnown() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            List<String> articles = ledger.articles(Query.of("said"), Optional.empty(), 8).articles().stream()
                    .map(line -> line.article().id())
                    .toList();
            Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
            browsing.go(page, "#/article/" + articles.getFirst() + "?q=said");
            for (String next : articles.subList(1, articles.size())) {
                page.keyboard().press("n");
                page.waitForFunction("next => location.hash.includes(next)", next);
            }
            page.waitForSelector(".reading .text p");
            page.keyboard().press("p");
            page.waitForFunction("before => location.hash.includes(before)", articles.get(articles.size() - 2));
            assertThat(browsing.faults()).isEmpty();
        }
    }

    private static Map<String, String> views(Ledger ledger) {
        IncidentLine incident = ledger.incidents(Query.ALL, Optional.empty(), 100).incidents().stream()
                .filter(line -> !line.disputes().isEmpty())
                .findFirst()
                .orElseThrow();
        String article = ledger.articles(Query.ALL, Optional.empty(), 1)
                .articles()
                .getFirst()
                .article()
                .id();
        String entry =
                ledger.find(Query.ALL, Optional.empty(), 1).hits().getFirst().id();
        Map<String, String> views = new java.util.LinkedHashMap<>();
        views.put("incidents", "#/incidents");
        views.put("incident", "#/incident/" + incident.id());
        views.put("articles", "#/articles");
        views.put("article", "#/article/" + article + "?at=" + entry);
        views.put("claims", "#/search?q=said");
        views.put("timeline", "#/timeline");
        views.put("timeline-origins", "#/timeline?at=origins");
        views.put("map", "#/map");
        views.put("network", "#/network");
        views.put("desk", "#/desk");
        views.put("speakers", "#/speakers");
        views.put("actor", "#/actor/" + ledger.speakers(1).getFirst().name().replace(" ", "%20"));
        views.put("read", "#/paste");
        return views;
    }

    @Test
    void anEmptyLedgerTeaches() {
        try (Ledger ledger = SampleLedger.empty(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            for (String view :
                    List.of("incidents", "articles", "search", "timeline", "map", "network", "desk", "speakers")) {
                browsing.go(page, "#/" + view);
                assertThat(page.locator(".empty").textContent()).as(view).isNotBlank();
            }
            browsing.go(page, "#/nowhere");
            assertThat(page.locator("h1").last().textContent()).contains("no such view");
        }
    }

    @Test
    void hostileTextsAreShownAsTextAndNeverRun() {
        List<String> texts = Injections.all();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(100);
        try (Ledger ledger = SampleLedger.empty(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            List<PageReading> readings = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                readings.add(Injections.article(texts.get(i), i));
            }
            ledger.add(readings);
            Page page = browsing.window(1440, 900, ColorScheme.LIGHT);
            for (String list : List.of(
                    "#/articles", "#/search", "#/incidents", "#/timeline", "#/network", "#/desk", "#/speakers")) {
                browsing.go(page, list);
            }
            List<String> articles = ledger.articles(Query.ALL, Optional.empty(), 200).articles().stream()
                    .map(line -> line.article().id())
                    .toList();
            assertThat(articles).hasSize(texts.size());
            for (String article : articles) {
                browsing.go(page, "#/article/" + article);
            }
            for (String text : texts) {
                browsing.go(
                        page,
                        "#/search?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(page.evaluate("window.executed === undefined")).isEqualTo(true);
            assertThat(browsing.faults())
                    .noneMatch(fault -> fault.contains("executed") || fault.contains("Content Security Policy"));
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }
}
