// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of somebody, and how a person says who is one and who is not. */
class ActorPageTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void needs() {
        PageTest.needs();
    }

    @Test
    void aDossierTellsWhatTheySaidDidAndUnderwentAndHowTheyAreSpokenOf() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            for (int width : List.of(1280, 390)) {
                Page page = browsing.window(width, 844, ColorScheme.LIGHT);
                browsing.go(page, "#/actor/Russia");
                page.waitForSelector("h2:text-is('How others speak of them')");
                assertThat(page.locator("main h2").allTextContents())
                        .contains(
                                "What they said",
                                "What they are said to have done",
                                "What is said to have been done to them",
                                "How others speak of them",
                                "What each voice calls them");
                assertThat(Browsing.serious(page)).isEmpty();
                page.close();
            }
            assertThat(browsing.faults()).isEmpty();
        }
    }

    @Test
    void actorsAreMergedAndSplitAndEachCanBeTakenBack() {
        try (Ledger ledger = SampleLedger.ofDemo(folder);
                Server server = Server.start(ledger, SampleLedger.READERS, 0);
                Browsing browsing = Browsing.of(server)) {
            Page page = browsing.window(1280, 900, ColorScheme.LIGHT);
            int apart = ties(page, browsing);
            browsing.go(page, "#/actor/Armenia");
            page.locator(".regroup summary").click();
            page.locator(".regroup input[name=other]").fill("Azerbaijan");
            page.locator(".regroup fieldset button").first().click();
            page.waitForSelector(".regroup .trouble");
            assertThat(page.locator(".regroup .trouble").textContent()).contains("Say who decides");
            page.locator(".regroup input[name=who]").fill("Ada Orlen");
            page.locator(".regroup fieldset button").first().click();
            page.waitForSelector(".regroup .last button");
            assertThat(page.locator(".regroup .last").textContent()).contains("Merged by Ada Orlen");
            assertThat(last(ledger).verb()).isEqualTo(Verb.MERGE);
            assertThat(Browsing.serious(page)).isEmpty();
            assertThat(ties(page, browsing))
                    .as("ties between the two that are one now")
                    .isLessThan(apart);
            browsing.go(page, "#/actor/Armenia");
            page.locator(".regroup .last button").click();
            page.waitForFunction("() => !document.querySelector('.regroup .last button')");
            assertThat(last(ledger).verb()).isEqualTo(Verb.UNDO);
            assertThat(ties(page, browsing)).isEqualTo(apart);
            splits(page, browsing, ledger);
            assertThat(browsing.faults()).isEmpty();
            assertThat(browsing.elsewhere()).isEmpty();
        }
    }

    private static void splits(Page page, Browsing browsing, Ledger ledger) {
        browsing.go(page, "#/actor/Armenia");
        if (!((Boolean) page.evaluate("() => document.querySelector('.regroup details').open"))) {
            page.locator(".regroup summary").click();
        }
        page.waitForSelector(".regroup .pick input");
        page.locator(".regroup .pick input").first().check();
        page.locator(".regroup input[name=as]").fill("Armenian volunteers");
        page.locator(".regroup fieldset button").last().click();
        page.waitForSelector(".regroup .last button");
        assertThat(page.locator(".regroup .last").textContent()).contains("Split by Ada Orlen");
        assertThat(last(ledger).verb()).isEqualTo(Verb.SPLIT);
        browsing.shoot(page, "actor-split");
        page.locator(".regroup .last button").click();
        page.waitForFunction("() => !document.querySelector('.regroup .last button')");
        assertThat(last(ledger).verb()).isEqualTo(Verb.UNDO);
    }

    /** How many ties the network's table has. */
    private static int ties(Page page, Browsing browsing) {
        browsing.go(page, "#/network");
        page.waitForSelector("table.ties tbody tr");
        return page.locator("table.ties tbody tr").count();
    }

    private static Decision last(Ledger ledger) {
        return ledger.decisions(OptionalLong.empty(), 1).getFirst();
    }
}
