// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

/** What kind of word a token is, by the tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz, 1993) as far as Hearsay tells them apart. */
public enum WordClass {
    /** Base form: {@code attack} in "will attack" (VB). */
    VERB_BASE,
    /** Present tense: {@code attacks} (VBP, VBZ). */
    VERB_PRESENT,
    /** Past tense: {@code attacked} (VBD). */
    VERB_PAST,
    /** Past participle: {@code attacked} in "was attacked" (VBN). */
    VERB_PARTICIPLE,
    /** {@code attacking} (VBG). */
    VERB_ING,
    /** {@code will}, {@code may} (MD). */
    MODAL,
    /** Common noun (NN, NNS). */
    NOUN,
    /** Name (NNP, NNPS). */
    NAME,
    /** Adjective: {@code armed} in "armed men" (JJ, JJR, JJS). */
    ADJECTIVE,
    /** Everything else. */
    OTHER;

    /** Whether it is a form of a verb that can stand as the main verb of its clause. */
    public boolean isVerb() {
        return this == VERB_BASE
                || this == VERB_PRESENT
                || this == VERB_PAST
                || this == VERB_PARTICIPLE
                || this == VERB_ING;
    }

    /** The class that a tag of the Penn Treebank belongs to. */
    static WordClass of(String tag) {
        return switch (tag) {
            case "VB" -> VERB_BASE;
            case "VBP", "VBZ" -> VERB_PRESENT;
            case "VBD" -> VERB_PAST;
            case "VBN" -> VERB_PARTICIPLE;
            case "VBG" -> VERB_ING;
            case "MD" -> MODAL;
            case "NN", "NNS" -> NOUN;
            case "NNP", "NNPS" -> NAME;
            case "JJ", "JJR", "JJS" -> ADJECTIVE;
            default -> OTHER;
        };
    }
}
