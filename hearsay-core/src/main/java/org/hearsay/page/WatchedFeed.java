// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.page.web.Known;

/** What is remembered of one feed between two looks at it. */
final class WatchedFeed {

    /** A page that could not be had so many times is not asked for again. */
    private static final int MOST_TRIES = 3;

    /** Ids remembered of one feed: the largest feeds hold some hundreds of items, and one that left it hardly ever comes back. */
    private static final int MOST_IDS = 5000;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private static final int MOST_DOUBLINGS = 10;

    final String address;
    Known version;
    Instant due;
    int failures;

    /** Id → how often its page could not be had; {@link #MOST_TRIES} when it is done with. The oldest first. */
    final Map<String, Integer> items = new LinkedHashMap<>();

    WatchedFeed(String address) {
        this.address = address;
        this.version = Known.NOTHING;
        this.due = Instant.EPOCH;
    }

    boolean isNew(String id) {
        return items.getOrDefault(id, 0) < MOST_TRIES;
    }

    /** The item was handed on. */
    void done(String id) {
        put(id, MOST_TRIES);
    }

    /** The item's page could not be had. */
    void failed(String id) {
        put(id, items.getOrDefault(id, 0) + 1);
    }

    private void put(String id, int tries) {
        items.remove(id);
        items.put(id, tries);
        if (items.size() > MOST_IDS) {
            items.remove(items.keySet().iterator().next());
        }
    }

    void answered(Instant now, Duration every, Known now304) {
        failures = 0;
        version = now304;
        due = now.plus(every);
    }

    /** After each failure in a row the pause doubles; a server that says how long it wants to be left alone is left alone for so long. */
    void failed(Instant now, Duration every, Duration wanted) {
        failures++;
        Duration pause = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        due = now.plus(bounded.compareTo(wanted) > 0 ? bounded : wanted);
    }
}
