// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

/** What a mention stands for. */
public enum MentionKind {
    /** One human being, by name, office or pronoun: {@code Foreign Minister Aino Ranta}. */
    PERSON,
    /** A body, a state that acts, or people who act together: {@code the Security Council}, {@code the rebels}. */
    ORGANIZATION,
    /** A people, faith or nationality: {@code Iraqi}, {@code Kurdish}. */
    GROUP,
    /** A stretch of land or water, or a building: {@code northern Syria}, {@code the hospital}. */
    PLACE,
    /** A document that binds or says: {@code Resolution 2254}, {@code the Astana accords}. */
    AGREEMENT,
    /** A weapon, vehicle or other machine: {@code Su-24}, {@code Patriot batteries}. */
    EQUIPMENT,
    /** Anything else; the heads of today never say so. */
    OTHER
}
