// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

/**
 * How much a ledger holds.
 *
 * @param articles texts, revisions counted one by one
 * @param claims attributions
 * @param events coded events
 * @param incidents things that more than one article tells
 */
public record Size(long articles, long claims, long events, long incidents) {}
