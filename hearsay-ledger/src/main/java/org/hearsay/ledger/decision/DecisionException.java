// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

/** A decision that cannot be taken; the message is one sentence that says why and what to do. */
public final class DecisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean missing;

    /** Says what is wrong. */
    public DecisionException(String sentence) {
        this(sentence, false);
    }

    private DecisionException(String sentence, boolean missing) {
        super(sentence);
        this.missing = missing;
    }

    /** What is to be decided about is not in the ledger. */
    public static DecisionException missing(String sentence) {
        return new DecisionException(sentence, true);
    }

    /** Whether something named is not in the ledger. */
    public boolean isMissing() {
        return missing;
    }
}
