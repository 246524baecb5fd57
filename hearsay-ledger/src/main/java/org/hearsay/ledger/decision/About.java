// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

/** What a decision is about. */
public enum About {
    /** A claim. */
    CLAIM,
    /** An event. */
    EVENT,
    /** Incidents. */
    INCIDENT,
    /** Actors. */
    ACTOR,
    /** Another decision, which it undoes. */
    DECISION
}
