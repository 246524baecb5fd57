// SPDX-License-Identifier: Apache-2.0
package org.hearsay.copy;

/** What two articles are to each other as texts. */
public enum Kinship {
    /** The same page read twice: the same address, the same words. */
    SAME_PAGE,
    /** Another version of one page: the same address, other words. */
    REVISION,
    /** The same words at another address. */
    EXACT_COPY,
    /** The same text with changes: words replaced, a paragraph more or less. */
    EDITED_COPY,
    /** One is a piece of the other, or a large piece of both is the same: a shortened wire report, a round-up that takes it in. */
    PARTIAL_COPY,
    /** Nothing that copying would explain; also for texts too short to tell. */
    UNRELATED;

    /** Least part of all runs shared, see docs/measure/intake.md, "Copies". */
    static final double EDITED = 0.5;

    /** Least part of the shorter text's runs that stand in the longer one, see there. */
    static final double PARTIAL = 0.3;

    /** Below this many runs of words (a notice of one sentence) shared words prove nothing. */
    static final int LEAST_RUNS = 20;

    /**
     * What the article at {@code uri} with {@code signature} is to the one at {@code otherUri} with {@code other}; it does not matter which
     * is which.
     */
    public static Kinship between(String uri, Signature signature, String otherUri, Signature other) {
        boolean words = signature.runs() > 0;
        boolean exact = words && signature.exact().equals(other.exact());
        if (CanonicalUri.of(uri).equals(CanonicalUri.of(otherUri))) {
            return signature.exact().equals(other.exact()) ? SAME_PAGE : REVISION;
        }
        if (exact) {
            return EXACT_COPY;
        }
        if (Math.min(signature.runs(), other.runs()) < LEAST_RUNS) {
            return UNRELATED;
        }
        if (signature.resemblance(other) >= EDITED) {
            return EDITED_COPY;
        }
        return signature.containment(other) >= PARTIAL ? PARTIAL_COPY : UNRELATED;
    }
}
