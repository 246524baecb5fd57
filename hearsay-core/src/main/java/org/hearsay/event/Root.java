// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/**
 * The fifteen roots of the Zero-Shot-PLOVER data, an older PLOVER: {@code YIELD} is today's CONCEDE and RETREAT, and what was only promised,
 * refused or threatened is a root of its own. The order is the relation network's.
 */
public enum Root {
    /** Agrees, promises or plans to cooperate. */
    AGREE,
    /** Meets, visits, negotiates, mediates. */
    CONSULT,
    /** Praises, recognises, signs an agreement with. */
    SUPPORT,
    /** Trades, trains or works with, shares intelligence. */
    COOPERATE,
    /** Gives money, goods, protection or asylum. */
    AID,
    /** Gives way: releases, withdraws, eases, resigns, surrenders. */
    YIELD,
    /** Blames, criticises, investigates, sues. */
    ACCUSE,
    /** Asks, demands, orders. */
    REQUEST,
    /** Refuses, vetoes, breaks off an attempt to agree. */
    REJECT,
    /** Threatens or announces a conflict act. */
    THREATEN,
    /** Demonstrates, strikes, boycotts, riots. */
    PROTEST,
    /** Shows force: alerts, deployments. */
    MOBILIZE,
    /** Cuts relations, aid or agreements; expels envoys. */
    SANCTION,
    /** Arrests, deports, bans, seizes, represses. */
    COERCE,
    /** Attacks, kills, abducts, occupies. */
    ASSAULT
}
