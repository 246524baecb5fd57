// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The time as a fetcher sees it.
 *
 * @param clock what time it is
 * @param pause how it waits
 */
public record Pace(InstantSource clock, Pause pause) {

    /** Waits. */
    @FunctionalInterface
    public interface Pause {

        /** Comes back after {@code time}. */
        void sleep(Duration time) throws InterruptedException;
    }

    /** The real time. */
    public static Pace real() {
        return new Pace(InstantSource.system(), Thread::sleep);
    }
}
