// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import org.hearsay.actor.ActorFinder;
import org.hearsay.encoder.EventHead;
import org.hearsay.event.EventFinder;
import org.hearsay.time.TimexFinder;

/**
 * What finds things in a text by rules and lists, beside the network.
 *
 * @param times finds expressions of time
 * @param actors finds who acts and speaks
 * @param events finds who did what to whom
 */
public record Finders(TimexFinder times, ActorFinder actors, EventFinder events) {

    /** The finders with Hearsay's own lists, which reading them makes ready: a few tenths of a second. */
    public static Finders load() {
        return new Finders(new TimexFinder(), new ActorFinder(), new EventFinder());
    }

    /** The same with {@code others} in place of {@link #times()}. */
    public Finders with(TimexFinder others) {
        return new Finders(others, actors, events);
    }

    /** The same with the network's opinion of events. */
    public Finders with(EventHead head) {
        return new Finders(times, actors, events.with(head));
    }
}
