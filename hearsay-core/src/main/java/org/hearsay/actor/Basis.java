// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/** On what the country of an actor rests, so that nothing is guessed silently. */
public enum Basis {
    /** A dictionary that the user brought says so. */
    DICTIONARY,
    /** The words themselves or those beside them say so: {@code Turkish soldiers}, {@code the president of Iran}. */
    WORDS,
    /** The lists know the name: {@code Hezbollah}, {@code Angela Merkel}. */
    KNOWN,
    /** The article says so elsewhere, of the same name or the same office. */
    ARTICLE,
    /** The article speaks of one state, and names no other half as often. */
    DOMESTIC,
    /** Nothing does; the country is unknown, or the actor is of no single state. */
    NONE
}
