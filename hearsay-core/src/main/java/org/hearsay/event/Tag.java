// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/** What a word does in its sentence, as far as word lists and neighbours tell. */
enum Tag {
    DETERMINER,
    NUMBER,
    NOUN,
    POSSESSIVE,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    COMMA,
    MARK,
    QUOTE,
    ADVERB,
    NEGATION,
    MODAL,
    BE,
    HAVE,
    DO,
    TO,
    SUBORDINATOR,
    RELATIVE,
    VERB,
    TIME
}
