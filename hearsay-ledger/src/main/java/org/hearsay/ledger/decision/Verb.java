// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

/** What somebody decided. */
public enum Verb {
    /** The claim or event stands in the page as it was read. */
    CONFIRM,
    /** It stands there otherwise; the person's values are shown beside the machine's. */
    AMEND,
    /** It does not stand there; it is kept, and leaves every answer that does not ask for it. */
    REJECT,
    /** Several incidents are one, or several actors. */
    MERGE,
    /** Some accounts of an incident tell of another, or some entries mean another actor. */
    SPLIT,
    /** An earlier decision holds no more; an undo may be undone as well. */
    UNDO
}
