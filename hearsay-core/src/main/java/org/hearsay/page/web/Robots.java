// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sites' robots.txt allow (RFC 9309), kept for as long as the rules say. */
final class Robots {

    /** RFC 9309, section 2.4. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** How many sites' rules are kept; a list of feeds names some hundreds. */
    private static final int MOST_SITES = 2000;

    /** RFC 9309, section 2.5: 500 kibibytes at least must be read. */
    static final int MOST_BYTES = 512 * 1024;

    private static final String NAME = "hearsay";

    private record Rules(SimpleRobotRules rules, boolean failed, Instant until) {}

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();

    private final Map<String, Rules> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > MOST_SITES;
        }
    };

    /** Whether the rules of {@code site} have to be fetched (again). */
    boolean missing(String site, Instant now) {
        Rules rules = known.get(site);
        return rules == null || now.isAfter(rules.until());
    }

    /** Takes what the site answered: rules; none, when it has no such page; a door that is shut, when its server fails. */
    void learn(String site, Exchange.Answer answer, Instant now) {
        boolean rules = answer.status() / 100 == 2;
        SimpleRobotRules learnt = rules
                ? parser.parseContent(site + "/robots.txt", answer.body(), answer.header("content-type"), List.of(NAME))
                : new SimpleRobotRules(
                        answer.status() >= 500
                                ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
                                : SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        // A server that fails now is asked again soon, not tomorrow.
        Duration kept = answer.status() >= 500 ? Duration.ofMinutes(10) : KEPT;
        known.put(site, new Rules(learnt, answer.status() >= 500, now.plus(kept)));
    }

    /** Why {@code address} may not be asked for; absent when it may. */
    Optional<String> refusal(WebAddress address) {
        Rules rules = known.get(address.site());
        if (rules == null || rules.rules().isAllowed(address.toString())) {
            return Optional.empty();
        }
        // RFC 9309, section 2.3.1.4: a site whose server fails is to be taken for closed.
        return Optional.of(
                rules.failed()
                        ? "is not fetched: the server fails on its site's robots.txt, so that nobody knows what is allowed; try later"
                        : "is closed to programs by its site's robots.txt; save the page and give the file");
    }

    /** The pause between two requests that the site asks for; zero when it asks for none. */
    Duration delay(String site) {
        Rules rules = known.get(site);
        return rules == null
                ? Duration.ZERO
                : Duration.ofMillis(Math.max(0, rules.rules().getCrawlDelay()));
    }
}
