// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

/** What a gold file asks for. */
public enum EventTask {
    /** The PLOVER root of a sentence with two marked participants. */
    PLOVER,
    /** Conflict or cooperation of such a sentence. */
    BINARY,
    /** All events of a sentence as (source, target, CAMEO code). */
    EVENTS
}
