// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/** What an actor is. */
public enum ActorKind {
    /** A state and its government: {@code Turkey}, {@code Ankara}, {@code the Turkish side}. */
    STATE,
    /** One human being with a name. */
    PERSON,
    /** A body with a name: {@code NATO}, {@code Reuters}, {@code the Foreign Office}. */
    ORGANIZATION,
    /** An armed group, movement or party with a name: {@code Hezbollah}. */
    GROUP,
    /** People without a name, by what they are: {@code Turkish soldiers}, {@code a resident}. */
    PEOPLE
}
