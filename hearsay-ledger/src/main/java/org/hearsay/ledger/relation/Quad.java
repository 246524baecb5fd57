// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

/** PLOVER's four quad classes: words or deeds, together or against each other. */
public enum Quad {
    /** Agreeing, meeting, praising, giving way in words. */
    VERBAL_COOPERATION,
    /** Working together, helping, withdrawing. */
    MATERIAL_COOPERATION,
    /** Demanding, accusing, refusing, threatening. */
    VERBAL_CONFLICT,
    /** Protest, sanctions, shows of force, arrests, violence. */
    MATERIAL_CONFLICT
}
